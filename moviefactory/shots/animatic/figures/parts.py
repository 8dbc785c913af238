"""Draw a figure from a table of parts: outlines, lines, wheels, legs, lamps. Knows no kind.

Points are complex, y down, in heights of the figure; the ground, the water or the middle is y 0.
For whole figures, which sway, roll and walk by themselves; what people wear or hold is told in text,
by `drawn` and by `sketch`.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.rags import torn
from moviefactory.shots.animatic.figures.shapes import blob, curve, oval, polygon, turned, wave
from moviefactory.shots.animatic.figures.wheels import GLASS, INK, RUBBER, STEEL, rolled, wheel
from moviefactory.shots.animatic.light import Color, color, mix

WHITE: Color = (1.0, 1.0, 1.0)
Draw = Callable[[skia.Canvas, Pose], None]

GOING = {Action.WALK: 0.9, Action.RUN: 1.9, Action.DRIVE: 1.2, Action.PULL: 0.8, Action.SWIM: 0.9}
"""How often legs swing, in cycles a second."""
LYING = frozenset({Action.SLEEP})
NAMED = {
    "ink": INK, "steel": STEEL, "glass": GLASS, "rubber": RUBBER, "white": color("#f2efe8"),
    "wood": color("#8a5f3c"), "gold": color("#d9a93c"), "red": color("#c5362c"), "blue": color("#2f5f9e"),
    "bone": color("#e6dcc6"), "beak": color("#e59a33"), "stone": color("#a59c8e"), "green": color("#4f7f3f"),
    "pink": color("#e79aa6"), "brown": color("#6a4630"), "straw": color("#d8b35c"), "black": color("#1f1d24"),
}  # fmt: skip
"""Tones that are the same whatever a figure's own colours are."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part. `tone` is "p", "s" or "a" of the look, a named tone or #rrggbb; "-" after it darkens.

    `sway` is (pivot, amplitude in radians, cycles a second); `when` are the actions that show it.
    """

    shape: str
    tone: str
    points: tuple[complex, ...]
    size: float = 0.0
    far: float = 0.0
    seam: float = 0.25
    sway: tuple[complex, float, float] | None = None
    phase: float = 0.0
    when: frozenset[Action] = frozenset()
    draw: Draw | None = None
    coat: tuple[str, ...] = ()


def body(tone: str, *points: complex, far: float = 0.0, seam: float = 0.25) -> Part:
    """Return a body with a smooth outline."""
    return Part("blob", tone, points, far=far, seam=seam)


def cut(tone: str, *points: complex, far: float = 0.0, seam: float = 0.25) -> Part:
    """Return a body with straight edges."""
    return Part("poly", tone, points, far=far, seam=seam)


def sail(tone: str, *points: complex) -> Part:
    """Return a sail with a smooth outline, which may be torn or of a colour of its own."""
    return Part("sail", tone, points, seam=0.4)


def orb(tone: str, at: complex, radii: complex, far: float = 0.0) -> Part:
    """Return an oval body: `radii` are its half width and half height."""
    return Part("oval", tone, (at, radii), far=far)


def bar(tone: str, width: float, *points: complex) -> Part:
    """Return a stroke that is part of the outline."""
    return Part("line", tone, points, size=width)


def patch(tone: str, *points: complex) -> Part:
    """Return a flat patch with straight edges: a pane, a stripe, a cross."""
    return Part("mark", tone, points)


def dot(tone: str, at: complex, radii: complex) -> Part:
    """Return a flat oval patch: a spot, a dial."""
    return Part("dot", tone, (at, radii))


def tyre(
    at: complex, radius: float, tone: str = "rubber", rim: str = "steel", spokes: int = 6
) -> Part:
    """Return a wheel that rolls as the figure goes."""
    return Part("wheel", tone, (at, complex(radius, spokes)), coat=(rim,))


def lamp(at: complex, radius: float, tint: str = "", blinks: float = 0.0) -> Part:
    """Return a lamp and its glow; `blinks` counts flashes a second."""
    return Part("lamp", tint, (at, complex(radius, 0)), size=blinks)


def fire(at: complex, size: float) -> Part:
    """Return a flame that stands on `at` and flickers."""
    return Part("flame", "", (at,), size=size)


def eye(at: complex, size: float = 0.022, white: bool = False) -> Part:
    """Return an eye, which blinks and is shut in sleep."""
    return Part("eye", "white" if white else "", (at,), size=size)


def leg(
    tone: str, width: float, phase: float, hip: complex, *rest: complex, far: float = 0.0
) -> Part:
    """Return a leg that swings about its hip when its owner goes."""
    return Part("leg", tone, (hip, *rest), size=width, phase=phase, far=far)


def sub(draw: Draw, at: complex, size: float, *coat: str, phase: float = 0.0) -> Part:
    """Return another figure as a part: a horse before a coach, at `at` and of `size` heights."""
    return Part("sub", "", (at,), size=size, draw=draw, coat=coat, phase=phase)


def swaying(part: Part, pivot: complex, amplitude: float, hertz: float) -> Part:
    """Return a part that swings about a pivot."""
    return replace(part, sway=(pivot, amplitude, hertz))


def only(actions: frozenset[Action], *parts: Part) -> tuple[Part, ...]:
    """Return parts that show in some actions alone."""
    return tuple(replace(part, when=actions) for part in parts)


def drawn(
    *parts: Part,
    lift: float = 0.0,
    land: float = 0.0,
    bob: float = 0.004,
    hertz: float = 0.3,
    size: float = 1.0,
) -> Draw:
    """Return what draws a figure of parts; `lift` lowers it where its origin is its middle.

    `land` raises what is drawn about its middle where it stands; `size` makes all smaller.
    """

    def draw(canvas: skia.Canvas, pose: Pose) -> None:
        canvas.save()
        canvas.scale(size, size)
        if pose.action is Action.JUMP:
            canvas.translate(0.0, -0.22)
            canvas.rotate(-18)
            canvas.scale(0.84, 0.84)
        painter = Painter(canvas, pose.light, pose.facing)
        t = pose.seconds + pose.phase * 3.7
        airy = pose.action in (Action.FLOAT, Action.FLY, Action.SWIM, Action.FALL)
        rate = GOING.get(pose.action, 0.0)
        rise = bob * wave(t * hertz) + (0.012 * abs(wave(t * rate)) if rate else 0.0)
        sunk = _legs_of(parts) * 0.75 if pose.action in LYING else 0.0
        base = complex(0.0, (lift if airy else -land) - rise + sunk)
        hull = pose
        if "hued sails" in pose.look.features:
            hull = replace(pose, look=replace(pose.look, secondary=NAMED["brown"]))
        for part in parts:
            if part.when and pose.action not in part.when:
                continue
            if part.shape == "leg" and sunk:
                continue
            if part.shape == "sub":
                painter.finish()
                _sub(canvas, part, pose)
                painter = Painter(canvas, pose.light, pose.facing)
            else:
                _add(painter, part, pose if part.shape == "sail" else hull, t, base)
        painter.finish()
        canvas.restore()

    return draw


@lru_cache(maxsize=256)
def _legs_of(parts: tuple[Part, ...]) -> float:
    """Return how high the lowest hip is over the ground."""
    return min((-part.points[0].imag for part in parts if part.shape == "leg"), default=0.0)


def _tone(tone: str, look: Look) -> Color:
    dark = tone.count("-")
    pale = tone.count("+")
    name = tone.rstrip("-+")
    own = {"p": look.primary, "s": look.secondary, "a": look.accent}
    found = own.get(name) or NAMED.get(name) or color(name)
    return mix(mix(found, INK, 0.28 * dark), WHITE, 0.30 * pale)


def _add(painter: Painter, part: Part, pose: Pose, t: float, base: complex) -> None:
    points = part.points
    if part.sway:
        pivot, amplitude, hertz = part.sway
        angle = amplitude * wave(t * hertz + part.phase)
        points = tuple(pivot + turned(p - pivot, angle) for p in points)
    at = [p + base for p in points]
    add = _MAKERS.get(part.shape)
    if add:
        add(painter, part, at, pose, t)
        return
    tone = _tone(part.tone, pose.look)
    if part.shape == "sail":
        _hang(painter, part, blob(at), pose.look)
    elif part.shape == "blob":
        painter.fill(blob(at), tone, far=part.far, seam=part.seam)
    elif part.shape == "poly":
        painter.fill(polygon(at), tone, far=part.far, seam=part.seam)
    elif part.shape == "oval":
        path = (
            oval(at[0], points[1].real, points[1].imag) if not part.sway else _spun(part, at[0], t)
        )
        painter.fill(path, tone, far=part.far, seam=part.seam)
    elif part.shape == "mark":
        painter.mark(polygon(at), tone, 0.65)
    elif part.shape == "dot":
        painter.mark(oval(at[0], part.points[1].real, part.points[1].imag), tone, 0.65)
    elif part.shape == "line":
        painter.line(curve(at), tone, part.size, outline=True)


def _hang(painter: Painter, part: Part, cloth: skia.Path, look: Look) -> None:
    tone = look.secondary if "hued sails" in look.features else _tone(part.tone, look)
    painter.fill(torn(cloth) if "rents" in look.features else cloth, tone, seam=part.seam)


def _spun(part: Part, at: complex, t: float) -> skia.Path:
    sway = part.sway or (0j, 0.0, 0.0)
    angle = sway[1] * wave(t * sway[2] + part.phase)
    radii = part.points[1]
    return oval(at, radii.real, radii.imag, angle)


def _wheel(painter: Painter, part: Part, at: list[complex], pose: Pose, t: float) -> None:
    radius, spokes = part.points[1].real, int(part.points[1].imag)
    way = rolled(pose.action, t) / radius
    # What is not said to roll trembles: an engine runs.
    spot = part.points[0] + 0.002 * wave(t * 2.3)
    wheel(painter, spot, radius, way, spokes, _tone(part.tone, pose.look), _tone(part.coat[0], pose.look))  # fmt: skip


def _leg(painter: Painter, part: Part, at: list[complex], pose: Pose, t: float) -> None:
    rate = GOING.get(pose.action, 0.0)
    hip, reach = at[0], at[-1] - at[0]
    # A leg that reaches far aside swings less: its foot stays near the ground.
    swing = 0.42 * abs(reach.imag) / (abs(reach) or 1.0)
    angle = swing * wave(t * rate + part.phase) if rate else 0.0
    bent = [hip + turned(p - hip, angle) for p in at]
    painter.line(curve(bent), mix(_tone(part.tone, pose.look), INK, 0.35 * part.far), part.size, outline=True)  # fmt: skip


def _lamp(painter: Painter, part: Part, at: list[complex], pose: Pose, t: float) -> None:
    radius = part.points[1].real
    on = 1.0 if not part.size else 0.35 + 0.65 * max(0.0, wave(t * part.size))
    tint = _tone(part.tone, pose.look) if part.tone else None
    painter.lamp(oval(at[0], radius, radius), 0.4 + 0.6 * on, tint)
    painter.glow(at[0], radius * 4.5, 0.75 * on, tint)


def _flame(painter: Painter, part: Part, at: list[complex], pose: Pose, t: float) -> None:
    size, foot = part.size, at[0]
    lean = 0.10 * wave(t * 1.3) + 0.05 * wave(t * 3.1)
    tip = foot + complex(lean * size, -size * (1 + 0.08 * wave(t * 2.2)))
    shape = [foot + complex(-0.20 * size, -0.14 * size), foot + complex(0.0, 0.02 * size),
             foot + complex(0.20 * size, -0.14 * size), foot + complex(0.14 * size, -0.46 * size), tip,
             foot + complex(-0.15 * size, -0.46 * size)]  # fmt: skip
    painter.glow(foot - 0.4j * size, size * 2.6, 0.9)
    painter.flame(blob(shape), foot - 0.22j * size, size * 1.5)


def _eye(painter: Painter, part: Part, at: list[complex], pose: Pose, t: float) -> None:
    size, spot = part.size, at[0]
    if pose.action in LYING or (t + size * 90) % 4.1 < 0.13:
        painter.line(curve([spot - size, spot + 0.3j * size, spot + size]), INK, size * 0.5)
        return
    if part.tone:
        painter.mark(oval(spot, size * 1.7, size * 1.7), WHITE, 0.9)
    painter.mark(oval(spot, size, size * 1.1), INK, 0.12)
    painter.highlight(oval(spot + complex(0.3, -0.4) * size, size * 0.3, size * 0.3), 0.85)


def _sub(canvas: skia.Canvas, part: Part, pose: Pose) -> None:
    """Draw another figure in this one's light."""
    look = pose.look
    if part.coat:
        tones = [color(tone) for tone in part.coat]
        if "hued team" in look.features:
            tones[:2] = [look.hair, mix(look.hair, INK, 0.5)]
        look = replace(look, primary=tones[0], secondary=tones[1], accent=tones[-1], features=frozenset())  # fmt: skip
    going = pose.action
    if going is Action.DRIVE:
        going = Action.WALK
    elif going in (Action.FLOAT, Action.FLY, Action.SWIM, Action.FALL):
        going = Action.STAND
    canvas.save()
    canvas.translate(part.points[0].real, part.points[0].imag)
    canvas.scale(part.size, part.size)
    light = replace(pose.light, paint=None)  # The paint of a cart is not that of its horse.
    part_pose = replace(pose, action=going, phase=pose.phase + part.phase, look=look, light=light)
    if part.draw:
        part.draw(canvas, part_pose)
    canvas.restore()


_MAKERS = {"wheel": _wheel, "leg": _leg, "lamp": _lamp, "flame": _flame, "eye": _eye}


def ring(
    centre: complex, radius: float, count: int = 10, start: float = 0.0
) -> tuple[complex, ...]:
    """Return points round a circle."""
    step = math.tau / count
    return tuple(centre + turned(complex(radius, 0), start + k * step) for k in range(count))


def box(left: float, top: float, right: float, bottom: float) -> tuple[complex, ...]:
    """Return the corners of a rectangle."""
    return complex(left, top), complex(right, top), complex(right, bottom), complex(left, bottom)
