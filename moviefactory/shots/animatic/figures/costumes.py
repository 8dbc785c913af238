"""Draw what tells a trade at a glance: tutu, ruff, plates, number, drums, anvil, sack, fins. Knows cloth and gear on joints."""

from __future__ import annotations

from typing import Final

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.clothes import INK, along, widened
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.seats import SEATS, draw_seat
from moviefactory.shots.animatic.figures.shapes import (
    blob,
    box,
    curve,
    oval,
    polygon,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.skeleton import Limb, Skeleton
from moviefactory.shots.animatic.light import Color, color, mix

HIDE: Final = color("#6a4028")
IRON: Final = color("#3a3c46")
SACKING: Final = color("#b59a6c")
WHITE: Final = color("#f4f1ea")
SOFA: Final = color("#3f6f7a")

SLIPPER: Final = blob(
    (-0.026 + 0.020j, -0.026 - 0.030j, 0.020 - 0.034j, 0.034 + 0.006j, 0.078 + 0.030j,
     0.112 + 0.0365j, 0.02 + 0.0365j)
)  # fmt: skip
CLOWN_SHOE: Final = blob(
    (-0.042 + 0.036j, -0.044 + 0.004j, -0.030 - 0.042j, 0.030 - 0.040j, 0.070 - 0.010j,
     0.140 - 0.034j, 0.200 - 0.010j, 0.205 + 0.030j, 0.150 + 0.0365j, 0.02 + 0.0365j)
)  # fmt: skip
FIN: Final = blob(
    (-0.030 + 0.034j, -0.032 - 0.030j, 0.024 - 0.036j, 0.060 + 0.000j, 0.250 + 0.006j,
     0.290 + 0.030j, 0.240 + 0.046j, 0.02 + 0.038j), 0.08,
)  # fmt: skip

BED_HEIGHT: Final = 0.24
"""How high one lies on a bed. Units: a grown person's heights."""

AT_WORK: Final = frozenset({Action.STAND, Action.WORK, Action.PLAY, Action.HOLD, Action.SIT})
"""What a trade's gear on the ground is used in."""


def footwear(look: Look) -> tuple[skia.Path, Color] | None:
    """Return the shape and colour of a shoe that no boot stands for, if such is worn."""
    if "fins" in look.features:
        return FIN, look.accent
    if "big shoes" in look.features:
        return CLOWN_SHOE, color("#c8302f")
    if "slippers" in look.features:
        return SLIPPER, mix(look.accent, WHITE, 0.3)
    return None


def draw_tutu(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    """Draw a ballet skirt: plates of tulle that stand out flat from the hips."""
    for out, low, tone in ((0.205, 0.060, 0.0), (0.180, 0.020, 0.35), (0.140, -0.015, 0.6)):
        rim = []
        for step in range(13):
            along_x = -1 + step / 6
            frill = 0.010 * (-1) ** step + 0.006 * wave(seconds * 0.7 + step * 0.2)
            rim.append(bones.pelvis + complex(out * along_x, low - 0.030 * along_x**2 + frill))
        waist = [bones.on_trunk(0.055, 0.24), bones.on_trunk(-0.058, 0.24)]
        painter.fill(blob([waist[1], *rim, waist[0]], 0.10), mix(look.primary, WHITE, tone))


def draw_shorts(painter: Painter, bones: Skeleton, look: Look, girth: float, scale: float) -> None:
    """Draw short trousers, each leg its own tube down to over the knee."""
    for leg, far in ((bones.far_leg, 0.4), (bones.near_leg, 0.0)):
        tube = [leg.root, along(leg, 0.10 * scale), along(leg, 0.175 * scale)]
        widths = tuple(girth * one for one in (0.062, 0.064, 0.062))
        painter.fill(ribbon(tube, widths), look.secondary, far=far, seam=0.3 * (1 - far))


def draw_hakama(painter: Painter, bones: Skeleton, look: Look) -> None:
    """Draw wide pleated trousers, each leg a bell of its own."""
    for leg, far in ((bones.far_leg, 0.4), (bones.near_leg, 0.0)):
        down = (leg.end - leg.root) / (abs(leg.end - leg.root) or 1.0)
        side = down * 1j
        knee, hem = along(leg, 0.24), along(leg, 0.42)
        bell = [
            leg.root - side * 0.062 - down * 0.03,
            knee - side * 0.082,
            hem - side * 0.108,
            hem + down * 0.012,
            hem + side * 0.108,
            knee + side * 0.082,
            leg.root + side * 0.062 - down * 0.03,
        ]
        painter.fill(blob(bell, 0.08), look.secondary, far=far, seam=0.3 * (1 - far))
        for at in (-0.045, 0.0, 0.045):
            pleat = curve([leg.root + side * at * 0.7, hem + side * at * 1.5])
            painter.line(pleat, mix(look.secondary, INK, 0.5), 0.006, share=0.4 * (1 - far))


def draw_plates(painter: Painter, bones: Skeleton, look: Look, width: float) -> None:
    """Draw lacquered armour laced in rows: breast, hips and a shoulder guard."""
    lacquer, lace = mix(look.accent, INK, 0.25), color("#e0b050")
    breast = [
        bones.on_trunk(x * width, up)
        for x, up in ((0.070, 0.86), (-0.070, 0.90), (-0.066, 0.10), (0.070, 0.10))
    ]
    painter.fill(blob(breast, 0.06), lacquer, seam=0.4)
    for up in (0.68, 0.48, 0.28):
        row = curve([bones.on_trunk(-0.068 * width, up), bones.on_trunk(0.070 * width, up)])
        painter.line(row, lace, 0.009, share=0.8)
    for x in (-0.060, 0.0, 0.060):
        top = bones.on_trunk(x * width, 0.08)
        tasset = [
            top - 0.030,
            top + 0.030,
            top + complex(0.036, 0.115),
            top + complex(-0.036, 0.115),
        ]
        painter.fill(polygon(tasset), lacquer, seam=0.3)
        painter.line(curve([tasset[3] - 0.03j, tasset[2] - 0.03j]), lace, 0.008, share=0.8)


def draw_guard(painter: Painter, arm: Limb, look: Look) -> None:
    """Draw the shoulder guard of laced plates over an arm."""
    lacquer, lace = mix(look.accent, INK, 0.15), color("#e0b050")
    way = (arm.joint - arm.root) / (abs(arm.joint - arm.root) or 1.0)
    side = way * 1j
    top, low = arm.root - way * 0.035, arm.root + way * 0.105
    painter.fill(
        polygon([top - side * 0.050, top + side * 0.050, low + side * 0.066, low - side * 0.066]),
        lacquer,
        seam=0.4,
    )
    for share in (0.35, 0.68):
        mid = top + (low - top) * share
        painter.line(curve([mid - side * 0.055, mid + side * 0.055]), lace, 0.008, share=0.8)


def draw_on_trunk(painter: Painter, bones: Skeleton, look: Look, girth: float) -> None:
    """Draw what a trade wears over its clothes: number, hide apron, plates, spots, ruff."""
    worn, width = look.features, girth * widened(bones.turn)
    if "number" in worn:
        card = [
            bones.on_trunk(x * width, up)
            for x, up in ((0.050, 0.76), (-0.034, 0.78), (-0.034, 0.40), (0.052, 0.38))
        ]
        painter.fill(polygon(card), WHITE, outline=False)
        for x in (-0.012, 0.022):
            stroke = [bones.on_trunk(x * width, 0.68), bones.on_trunk((x + 0.004) * width, 0.48)]
            painter.line(curve(stroke), INK, 0.014)
    if "hide apron" in worn:
        apron = [
            bones.on_trunk(x * width, up)
            for x, up in ((0.070, 0.86), (-0.010, 0.88), (-0.040, 0.30), (-0.052, -0.62),
                          (0.088, -0.66), (0.072, 0.20))
        ]  # fmt: skip
        painter.fill(blob(apron, 0.08), HIDE, seam=0.4)
        strap = curve([bones.on_trunk(-0.010 * width, 0.88), bones.on_trunk(-0.030 * width, 1.05)])
        painter.line(strap, HIDE, 0.014)
    if "plates" in worn:
        draw_plates(painter, bones, look, width)
    if "dots" in worn:
        for x, up, tone in (
            (0.02, 0.2, "#3f78c8"),
            (-0.03, 0.55, "#4fa05a"),
            (0.035, 0.62, "#d83a8a"),
        ):
            painter.mark(oval(bones.on_trunk(x * width, up), 0.019, 0.019), color(tone), 0.9)
    if "bands" in worn:
        for up in (0.60, 0.18):
            band = ribbon([bones.on_trunk(-0.064 * width, up), bones.on_trunk(0.062 * width, up)], (0.014, 0.014))  # fmt: skip
            painter.mark(band, color("#f2ee9a"), 0.9)
    elif "coat" in worn:
        _lapels(painter, bones, look, width)
    if "ruff" in worn:
        for step in range(7):
            at = bones.neck + turned(
                complex(-0.078 + 0.026 * step, 0.014 + 0.010 * (step % 2)), bones.spine
            )
            painter.fill(oval(at, 0.028, 0.022), WHITE if step % 2 else look.secondary, seam=0.2)


def _lapels(painter: Painter, bones: Skeleton, look: Look, width: float) -> None:
    """Draw what shows a coat for a coat: a shirt between lapels, and its buttons."""
    shirt = [bones.on_trunk(x * width, up) for x, up in ((0.052, 1.0), (0.010, 1.0), (0.048, 0.62))]
    painter.mark(polygon(shirt), mix(look.accent, WHITE, 0.55), 0.6)
    for up in (0.46, 0.26, 0.06):
        painter.mark(oval(bones.on_trunk(0.030 * width, up), 0.008, 0.008), mix(look.primary, INK, 0.6), 0.4)  # fmt: skip


def draw_gear_behind(painter: Painter, bones: Skeleton, look: Look, action: Action) -> None:
    """Draw gear that is on the back or stands behind: a sack of loot, the chair one sits on."""
    if "chair" in look.features and action is Action.SIT:
        _chair(painter, bones, look)
    elif "train seat" in look.features and action is Action.SIT:
        _train_seat(painter, bones)
    elif "bed" in look.features and action is Action.SLEEP:
        _bed(painter, sofa="sofa" in look.features)
    if "sack" in look.features and action is not Action.SLEEP:
        root = bones.on_trunk(-0.05, 0.92)
        sack = [
            root + p
            for p in (0.03 - 0.03j, -0.05 - 0.075j, -0.17 - 0.03j, -0.225 + 0.10j, -0.19 + 0.22j,
                      -0.08 + 0.25j, 0.0 + 0.16j)
        ]  # fmt: skip
        painter.fill(blob(sack), SACKING, seam=0.4)
        painter.fill(blob([root + p for p in (0.02 - 0.06j, 0.06 - 0.08j, 0.05 - 0.02j)]), SACKING)


def _train_seat(painter: Painter, bones: Skeleton) -> None:
    seat, plush = bones.pelvis + 0.060j, color("#7a2f38")
    back, front = seat.real - 0.10, seat.real + 0.22
    painter.fill(
        box(back - 0.03, seat.imag + 0.05, front - 0.03, -0.002, 0.01), mix(plush, INK, 0.5)
    )
    painter.fill(box(back - 0.12, seat.imag - 0.52, back + 0.015, -0.03, 0.05), plush, seam=0.4)
    painter.fill(box(back - 0.13, seat.imag - 0.55, back + 0.02, seat.imag - 0.44, 0.04), WHITE)
    painter.fill(box(back - 0.05, seat.imag - 0.015, front, seat.imag + 0.075, 0.03), mix(plush, INK, 0.15), seam=0.4)  # fmt: skip


def _bed(painter: Painter, *, sofa: bool) -> None:
    top = -BED_HEIGHT + 0.02
    if sofa:
        painter.fill(box(-0.66, top - 0.24, 0.66, -0.03, 0.05), mix(SOFA, INK, 0.25))
        painter.fill(box(-0.62, top - 0.02, 0.62, -0.03, 0.03), SOFA, seam=0.4)
        for end in (-0.72, 0.60):
            painter.fill(
                box(end, top - 0.13, end + 0.13, -0.02, 0.04), mix(SOFA, INK, 0.12), seam=0.4
            )
        return
    for x in (-0.56, 0.50):
        painter.fill(box(x, top, x + 0.045, -0.002), HIDE)
    for end, high in ((-0.58, 0.34), (0.53, 0.16)):
        painter.fill(box(end, top - high, end + 0.05, -0.03, 0.02), HIDE, seam=0.4)
    painter.fill(box(-0.55, top + 0.06, 0.55, top + 0.12, 0.01), HIDE)
    painter.fill(box(-0.54, top - 0.045, 0.54, top + 0.075, 0.03), WHITE, seam=0.3)
    painter.fill(box(-0.53, top - 0.13, -0.28, top - 0.03, 0.03), mix(WHITE, color("#b8c8d8"), 0.4))


def _chair(painter: Painter, bones: Skeleton, look: Look) -> None:
    seat, wood = bones.pelvis + 0.062j, mix(HIDE, look.secondary, 0.25)
    back, front = seat.real - 0.13, seat.real + 0.15
    if worn := look.features & SEATS:
        draw_seat(painter, min(worn), back, front, seat.imag)
        return
    if "sofa" in look.features:
        painter.fill(box(back - 0.30, seat.imag - 0.30, front + 0.30, -0.03, 0.05), mix(SOFA, INK, 0.25))  # fmt: skip
        painter.fill(box(back - 0.26, seat.imag, front + 0.26, -0.03, 0.03), SOFA, seam=0.4)
        for end in (back - 0.38, front + 0.26):
            painter.fill(box(end, seat.imag - 0.13, end + 0.12, -0.02, 0.04), mix(SOFA, INK, 0.12), seam=0.4)  # fmt: skip
        return
    for x in (back + 0.016, front - 0.016):
        painter.fill(box(x - 0.014, seat.imag, x + 0.014, -0.002), wood, far=0.2)
    painter.fill(box(back - 0.018, seat.imag - 0.36, back + 0.022, seat.imag + 0.01, 0.012), wood)
    painter.fill(
        box(back - 0.018, seat.imag - 0.018, front, seat.imag + 0.030, 0.010), wood, seam=0.4
    )


def draw_gear_before(
    painter: Painter, bones: Skeleton, look: Look, action: Action, seconds: float
) -> None:
    """Draw gear before somebody: a drum kit, an anvil with its glowing iron, a blanket."""
    if "bed" in look.features and action is Action.SLEEP:
        _blanket(painter, bones, look, seconds)
    if action not in AT_WORK:
        return
    if "drum kit" in look.features:
        for arm in (bones.far_arm, bones.near_arm):
            stick = (arm.end - arm.joint) / (abs(arm.end - arm.joint) or 1.0)
            painter.line(
                curve([arm.end, arm.end + turned(stick, -0.2) * 0.20]), color("#e0c090"), 0.012
            )
        _drums(painter, look, seconds)
    elif "counter" in look.features:
        _counter(painter, look)
    elif "anvil" in look.features:
        _anvil(painter, seconds)


def _blanket(painter: Painter, bones: Skeleton, look: Look, seconds: float) -> None:
    breath = 0.008 * wave(seconds * 0.2)
    feet = (bones.near_leg.end + bones.far_leg.end) / 2
    side = 1 if feet.real > bones.chest.real else -1
    top = min(bones.near_leg.joint.imag, bones.pelvis.imag, bones.far_leg.joint.imag) - 0.06
    low = -BED_HEIGHT + 0.10
    from_x, to_x = bones.pelvis.real - side * 0.10, feet.real + side * 0.10
    cover = [
        complex(from_x, low), complex(from_x + side * 0.02, top - 0.01 + breath),
        complex((from_x + to_x) / 2, top - 0.02), complex(to_x - side * 0.03, top + 0.05),
        complex(to_x, low),
    ]  # fmt: skip
    painter.fill(blob(cover, 0.12), mix(look.accent, color("#5a78a8"), 0.6), seam=0.3)


def _drums(painter: Painter, look: Look, seconds: float) -> None:
    shell, chrome, brass = look.accent, color("#c3cad4"), color("#d8a83e")
    for x, y in ((-0.26, -0.78), (0.42, -0.82)):
        painter.line(curve([complex(x, y), complex(x * 0.92, -0.01)]), IRON, 0.012, outline=True)
        tilt = 0.10 * wave(seconds * 1.9 + x)
        painter.fill(oval(complex(x, y), 0.125, 0.018, tilt), brass, seam=0.4)
    for x, y, wide in ((-0.20, -0.40, 0.085), (0.36, -0.36, 0.105)):
        painter.line(curve([complex(x, y), complex(x, -0.01)]), IRON, 0.010)
        painter.fill(box(x - wide, y - 0.05, x + wide, y + 0.11, 0.012), shell, seam=0.4)
        painter.fill(oval(complex(x, y - 0.05), wide, 0.020), WHITE, seam=0.2)
    for x in (0.0, 0.18):
        painter.fill(box(x - 0.075, -0.50, x + 0.075, -0.385, 0.012), shell, seam=0.4)
        painter.fill(oval(complex(x, -0.50), 0.075, 0.018), WHITE, seam=0.2)
    middle = 0.09 - 0.20j
    painter.fill(oval(middle, 0.200, 0.200), shell, seam=0.4)
    painter.fill(oval(middle, 0.172, 0.172), WHITE, outline=False)
    painter.line(oval(middle, 0.186, 0.186), chrome, 0.010)
    painter.mark(oval(middle, 0.055, 0.055), mix(shell, INK, 0.3), 0.6)


def _counter(painter: Painter, look: Look) -> None:
    wood = color("#7a4a2c")
    painter.fill(box(-0.60, -0.46, 0.60, -0.002), mix(wood, INK, 0.35))
    for x in (-0.58, -0.28, 0.02, 0.32):
        painter.fill(box(x, -0.41, x + 0.26, -0.05, 0.008), mix(wood, INK, 0.15), outline=False)
    painter.fill(box(-0.64, -0.50, 0.64, -0.445, 0.010), wood, seam=0.4)
    for x, tall, tone in (
        (-0.44, 0.17, "#5a8a4a"),
        (-0.34, 0.13, "#d9963a"),
        (0.40, 0.19, "#a8433c"),
    ):
        painter.fill(box(x - 0.028, -0.50 - 0.62 * tall, x + 0.028, -0.50, 0.008), color(tone))
        painter.fill(box(x - 0.010, -0.50 - tall, x + 0.010, -0.50 - 0.5 * tall), color(tone))
    glass = [0.20 - 0.61j, 0.27 - 0.61j, 0.258 - 0.50j, 0.212 - 0.50j]
    painter.fill(polygon(glass), color("#d8e6ea"))


def _anvil(painter: Painter, seconds: float) -> None:
    painter.fill(box(0.175, -0.24, 0.365, -0.002, 0.012), HIDE, seam=0.5)
    horn = [
        0.130 - 0.405j, 0.400 - 0.405j, 0.500 - 0.385j, 0.400 - 0.345j, 0.330 - 0.325j,
        0.320 - 0.275j, 0.360 - 0.235j, 0.180 - 0.235j, 0.220 - 0.275j, 0.210 - 0.325j, 0.130 - 0.345j,
    ]  # fmt: skip
    painter.fill(polygon(horn), IRON, relief=0.7)
    painter.glow(0.30 - 0.42j, 0.24 + 0.02 * wave(seconds * 2.1), 0.6)
    painter.flame(ribbon([0.20 - 0.418j, 0.42 - 0.418j], (0.013, 0.011)), 0.31 - 0.42j, 0.05)
