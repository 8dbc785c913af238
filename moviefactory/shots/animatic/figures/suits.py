"""Draw bodies in shells: astronaut, knight, robot. Knows suits, plates and visors."""

from __future__ import annotations

import skia

from moviefactory.shots.animatic.figures.clothes import (
    INK,
    STOUT,
    draw_belly,
    forearm_angle,
    leg_path,
    sleeve,
    trunk,
    widened,
)
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.heads import Head
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.people import posed
from moviefactory.shots.animatic.figures.props import draw_prop, prop_of
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    curve,
    oval,
    placed,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.shelled import (
    draw_before_body,
    draw_in_far_hand,
    draw_surroundings,
    in_free_hands,
    labour_in_shell,
    moved_in_shell,
)
from moviefactory.shots.animatic.figures.skeleton import SUITED, Limb, Skeleton
from moviefactory.shots.animatic.light import Color, color, mix

GOLD: Color = color("#c98a3c")
NIGHT: Color = color("#0d1222")
_BOOT = blob(
    (-0.050 + 0.050j, -0.054 + 0.015j, -0.042 - 0.045j, -0.036 - 0.062j, 0.036 - 0.062j,
     0.044 - 0.010j, 0.082 + 0.004j, 0.104 + 0.024j, 0.100 + 0.050j, 0.02 + 0.050j)
)  # fmt: skip
_MITTEN = blob(
    (-0.024 - 0.010j, -0.029 + 0.020j, -0.022 + 0.046j, 0.0 + 0.058j, 0.020 + 0.048j, 0.026 + 0.028j,
     0.042 + 0.026j, 0.042 + 0.008j, 0.024 - 0.008j)
)  # fmt: skip


def _across(limb: Limb, share: float, radius: float) -> tuple[complex, complex]:
    """Return both ends of a ring round the lower half of a limb."""
    middle = between(limb.joint, limb.end, share)
    side = (limb.end - limb.joint) / abs(limb.end - limb.joint) * 1j * radius
    return middle - side, middle + side


def draw_astronaut(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw an astronaut: white suit, round helmet with a mirror visor, life support, chest pack."""
    painter = Painter(canvas, pose.light, pose.facing)
    held = in_free_hands(pose)
    made = moved_in_shell(pose, SUITED, pose.seconds * 0.8)
    bones = posed(SUITED, made)
    look, t = pose.look, pose.seconds
    girth = SUITED.girth * (0.75 + 0.25 * look.build if look.build < STOUT else look.build)
    draw_surroundings(painter, pose, bones, t)
    _suit_arm(painter, bones.far_arm, girth, look, 0.5)
    labour = labour_in_shell(pose)
    prop = "" if labour else prop_of(pose.action, look.features)
    draw_in_far_hand(painter, pose, held, bones, t)
    if prop and not held:
        draw_prop(painter, prop, bones.far_arm, look, t)
    _suit_leg(painter, bones.far_leg, bones.far_pitch, girth, look, 0.5)
    _life_support(painter, bones, look, t)
    _suit_leg(painter, bones.near_leg, bones.near_pitch, girth, look, 0.0)
    painter.fill(trunk(bones, girth, 0.93), look.primary, seam=0.2)
    draw_belly(painter, bones, look, girth, look.primary)
    _chest(painter, bones, girth, look, t)
    if "face" in look.features:
        _clear_helmet(painter, bones, look, t)
    else:
        _helmet(painter, bones, look)
    draw_before_body(painter, pose, held, bones, t, SUITED.head)
    _suit_arm(painter, bones.near_arm, girth, look, 0.0)
    painter.finish()


def _suit_leg(
    painter: Painter, leg: Limb, pitch: float, girth: float, look: Look, far: float
) -> None:
    painter.fill(leg_path(leg, girth * 0.94, 1.35), look.primary, far=far, seam=0.3 * (1 - far))
    for share in (0.08, 0.22):
        a, b = _across(leg, share, 0.055)
        fold = (leg.end - leg.joint) / abs(leg.end - leg.joint) * 0.008
        painter.line(
            curve([a, between(a, b, 0.5) + fold, b]),
            mix(look.secondary, INK, 0.15),
            0.005,
            share=0.4 * (1 - far),
        )
    boot = placed(_BOOT, leg.end, pitch)
    painter.fill(boot, mix(look.primary, look.secondary, 0.55), far=far)
    a, b = _across(leg, 0.86, 0.040)
    painter.line(curve([a, b]), look.accent, 0.012, share=0.65 * (1 - far))


def _suit_arm(painter: Painter, arm: Limb, girth: float, look: Look, far: float) -> None:
    mitten = placed(_MITTEN, between(arm.joint, arm.end, 0.97), forearm_angle(arm))
    painter.fill(mitten, mix(look.primary, look.secondary, 0.65), far=far)
    painter.fill(sleeve(arm, girth * 0.98, 1.25), look.primary, far=far, seam=0.5 * (1 - far))
    a, b = _across(arm, 0.04, 0.044)
    painter.line(
        curve([a, between(a, b, 0.5) + (arm.end - arm.joint) * 0.06, b]),
        mix(look.secondary, INK, 0.15),
        0.005,
        share=0.4 * (1 - far),
    )
    a, b = _across(arm, 0.84, 0.039)
    painter.line(curve([a, b]), look.accent, 0.012, share=0.65 * (1 - far))


def _life_support(painter: Painter, bones: Skeleton, look: Look, t: float) -> None:
    x = -0.085 * widened(bones.turn)
    shell = [
        bones.on_trunk(x + 0.03, 1.16), bones.on_trunk(x - 0.05, 1.18), bones.on_trunk(x - 0.085, 1.08),
        bones.on_trunk(x - 0.090, 0.60), bones.on_trunk(x - 0.080, 0.14), bones.on_trunk(x - 0.03, 0.06),
        bones.on_trunk(x + 0.05, 0.10),
    ]  # fmt: skip
    painter.fill(blob(shell, 0.12), mix(look.primary, look.secondary, 0.45))
    for up in (0.42, 0.80):
        groove = [bones.on_trunk(x - 0.086, up), bones.on_trunk(x - 0.02, up)]
        painter.line(curve(groove), mix(look.secondary, INK, 0.4), 0.006, share=0.35)
    lamp = bones.on_trunk(x - 0.060, 0.94)
    blink = 0.35 + 0.65 * max(0.0, wave(t * 0.6))
    painter.lamp(oval(lamp, 0.009, 0.009), blink)
    painter.glow(lamp, 0.05, 0.5 * blink)


def _chest(painter: Painter, bones: Skeleton, girth: float, look: Look, t: float) -> None:
    width = widened(bones.turn)
    x = (0.030 + 0.012 * (1 - bones.turn)) * width
    corners = [(x - 0.042, 0.76), (x + 0.050, 0.73), (x + 0.052, 0.42), (x - 0.040, 0.45)]
    pack = blob([bones.on_trunk(f, up) for f, up in corners], 0.06)
    painter.fill(pack, look.accent, outline=False, seam=0.35)
    painter.mark(
        blob(
            [
                bones.on_trunk(f, up)
                for f, up in (
                    (x - 0.025, 0.69),
                    (x + 0.02, 0.68),
                    (x + 0.02, 0.60),
                    (x - 0.025, 0.61),
                )
            ],
            0.05,
        ),
        mix(look.accent, NIGHT, 0.75),
    )
    for i, f in enumerate((x - 0.018, x + 0.006, x + 0.030)):
        dot = bones.on_trunk(f, 0.52)
        painter.lamp(oval(dot, 0.0065, 0.0065), 0.55 + 0.4 * wave(t * 0.5 + i * 0.3))
    hose = [
        bones.on_trunk(x - 0.03, 0.46),
        bones.on_trunk(x - 0.055, 0.2),
        bones.on_trunk(-0.09 * width, 0.28),
    ]
    painter.line(curve(hose), mix(look.secondary, INK, 0.25), 0.012, share=0.6)
    belt = [
        bones.on_trunk(-0.088 * width * 1.0, 0.08),
        bones.on_trunk(0.0, 0.03),
        bones.on_trunk(0.086 * width, 0.08),
    ]
    painter.line(curve(belt), mix(look.secondary, INK, 0.2), 0.014, share=0.5)


def _helmet(painter: Painter, bones: Skeleton, look: Look) -> None:
    angle = bones.head_angle
    size = 0.103
    centre = bones.neck + turned(complex(0.018, -0.096), angle)
    ring = [
        bones.neck + turned(p, angle * 0.5)
        for p in (-0.070 + 0.004j, 0.010 + 0.016j, 0.088 - 0.004j)
    ]
    painter.orb(oval(centre, size, size), centre, size, look.primary, gloss=0.3)
    painter.line(curve(ring), mix(look.secondary, INK, 0.1), 0.022, share=0.7)
    glass = blob(
        [
            centre + turned(p * size, angle)
            for p in (
                -0.10 - 0.60j,
                0.35 - 0.74j,
                0.78 - 0.52j,
                0.96 - 0.06j,
                0.84 + 0.42j,
                0.40 + 0.62j,
                -0.06 + 0.48j,
                -0.24 - 0.05j,
            )
        ]
    )
    frame = placed_ring(glass, centre, 1.09)
    painter.mark(frame, mix(look.secondary, INK, 0.45), 0.35)
    painter.mirror(glass, centre + turned(0.38 * size, angle), size * 0.8, GOLD, NIGHT)
    toward = painter.toward
    spot = centre + turned(0.30 * size, angle) + toward * size * 0.34
    painter.highlight(oval(spot, size * 0.16, size * 0.085, 0.6), 0.85)
    arc = [centre + turned(p * size, angle) for p in (0.02 - 0.30j, 0.10 - 0.44j, 0.28 - 0.56j)]
    painter.line_light(curve(arc), 0.010, 0.5)


def _clear_helmet(painter: Painter, bones: Skeleton, look: Look, t: float) -> None:
    """Draw a helmet of clear glass, lit from within, and in it a face to be known by."""
    angle, size = bones.head_angle, 0.128
    centre = bones.neck + turned(complex(0.014, -0.104), angle)
    dome = oval(centre, size, size)
    painter.orb(dome, centre, size, look.primary, gloss=0.3)
    inside = oval(centre + turned(0.016, angle), size * 0.90, size * 0.91)
    painter.mark(inside, color("#41566e"), 0.75)
    painter.glow(centre + turned(0.03, angle), size * 0.9, 0.25)
    young = "child's face" in look.features
    base = bones.neck + turned(complex(0.006, -0.022), angle)
    head = Head(painter, look, base, angle, 0.172, young)
    head.draw(t)
    ring = [
        bones.neck + turned(p, angle * 0.5)
        for p in (-0.086 - 0.006j, 0.010 + 0.020j, 0.108 - 0.010j)
    ]
    painter.line(curve(ring), mix(look.secondary, INK, 0.1), 0.030, share=0.7)
    painter.line_light(dome, 0.006, 0.55)
    arc = [
        centre + turned(p * size, angle)
        for p in (0.86 + 0.30j, 0.93 - 0.12j, 0.74 - 0.55j, 0.40 - 0.80j)
    ]
    painter.line_light(curve(arc), 0.013, 0.7)


def placed_ring(path: skia.Path, centre: complex, scale: float) -> skia.Path:
    """Return `path` grown by `scale` round a point."""
    return placed(path, centre * (1 - scale), 0.0, scale)
