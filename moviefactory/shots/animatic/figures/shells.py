"""Draw bodies of metal: knight and robot. Knows plates, rivets, visors and lamps."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures import shelled
from moviefactory.shots.animatic.figures.clothes import (
    INK,
    draw_cape,
    forearm_angle,
    leg_path,
    skirt,
    sleeve,
    trunk,
    widened,
)
from moviefactory.shots.animatic.figures.contract import Look, Pose
from moviefactory.shots.animatic.figures.fittings import BESIDE
from moviefactory.shots.animatic.figures.heads import Head
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.people import SPEED, floor_of, posed
from moviefactory.shots.animatic.figures.props import BRASS, draw_prop, draw_sword, palm, prop_of
from moviefactory.shots.animatic.figures.shapes import (
    between,
    blob,
    box,
    curve,
    oval,
    placed,
    ribbon,
    turned,
    wave,
)
from moviefactory.shots.animatic.figures.skeleton import Limb, Proportions, Skeleton
from moviefactory.shots.animatic.figures.tools import IN_HAND
from moviefactory.shots.animatic.light import mix

ARMOURED = Proportions(head=0.150, torso=0.292, shoulder=0.112, girth=1.22, thigh=0.246, shin=0.236)
MACHINE = Proportions(
    head=0.200, neck=0.034, torso=0.285, upper_arm=0.150, forearm=0.142, thigh=0.205, shin=0.205,
    ankle=0.052, shoulder=0.150, girth=1.0,
)  # fmt: skip

_UNSHEATHED = frozenset({Action.FIGHT, Action.SIT, Action.DRIVE, Action.SLEEP, Action.ROW})
_SHIELDED = frozenset(Action) - {Action.SLEEP, Action.WAVE, Action.LOOK_UP, Action.SHOUT, Action.STUMBLE, *IN_HAND, *BESIDE}  # fmt: skip

_SABATON = blob(
    (-0.042 + 0.036j, -0.046 + 0.010j, -0.034 - 0.030j, 0.034 - 0.030j, 0.05 - 0.004j, 0.090 + 0.010j, 0.128 + 0.034j, 0.03 + 0.036j)
)  # fmt: skip
_FIST = blob(
    (-0.022 - 0.006j, -0.027 + 0.022j, -0.018 + 0.045j, 0.006 + 0.052j, 0.024 + 0.040j, 0.028 + 0.016j, 0.020 - 0.008j)
)  # fmt: skip
_HELM = (
    0.34 - 0.10j, 0.40 - 0.34j, 0.43 - 0.46j, 0.34 - 0.62j, 0.29 - 0.84j, 0.10 - 1.02j, -0.18 - 1.03j, -0.40 - 0.84j,
    -0.46 - 0.54j, -0.42 - 0.20j, -0.34 + 0.02j, 0.0 + 0.07j, 0.26 + 0.04j,
)  # fmt: skip


def draw_knight(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a knight: plate armour, closed helmet with a plume, tabard, sword and shield."""
    painter = Painter(canvas, pose.light, pose.facing)
    held = shelled.in_free_hands(pose)
    made = shelled.moved_in_shell(pose, ARMOURED, pose.seconds * 0.9)
    bones = posed(ARMOURED, made)
    look, t = pose.look, pose.seconds + pose.phase * 5
    girth = ARMOURED.girth * look.build
    speed = SPEED.get(pose.action, 0.08)
    dark = mix(look.primary, look.secondary, 0.6)
    shelled.draw_surroundings(painter, pose, bones, t)
    _plate_arm(painter, bones.far_arm, girth, look, 0.5)
    labour = shelled.labour_in_shell(pose)
    prop = "" if labour else prop_of(pose.action, look.features - {"sword"})
    shelled.draw_in_far_hand(painter, pose, held, bones, t)
    if prop and not held:
        draw_prop(painter, prop, bones.far_arm, look, t)
    elif pose.action in _SHIELDED and not (held or labour):
        _shield(painter, bones.far_arm, look, 0.25)
    _plate_leg(painter, bones.far_leg, bones.far_pitch, girth, look, 0.5)
    draw_cape(painter, bones, look.accent, t, speed, 0.56, floor_of(pose.action))
    if pose.action not in _UNSHEATHED:
        _scabbard(painter, bones, look)
    her = "lashes" in look.features
    head = _bare_head(painter, bones, look) if her or "face" in look.features else None
    if head:
        head.behind(t)
    _plate_leg(painter, bones.near_leg, bones.near_pitch, girth, look, 0.0)
    hem = (0.30, 0.070) if her else (0.15, 0.016)
    painter.fill(skirt(bones, girth * 0.9, *hem, t, 0.03 * speed), look.accent, seam=0.25)
    painter.fill(trunk(bones, girth, 0.96, her=her), look.primary, seam=0.25)
    width = girth * widened(bones.turn)
    tabard = [
        bones.on_trunk(0.062 * width, 0.80),
        bones.on_trunk(-0.010 * width, 0.84),
        bones.on_trunk(-0.018 * width, 0.30),
        bones.on_trunk(0.050 * width, 0.28),
    ]
    painter.fill(blob(tabard, 0.10), look.accent, outline=False)
    belt = ribbon(
        [bones.on_trunk(-0.058 * width, 0.27), bones.on_trunk(0.056 * width, 0.28)], (0.015, 0.015)
    )
    painter.mark(belt, mix(look.secondary, INK, 0.5), 0.5)
    painter.mark(oval(bones.on_trunk(0.036 * width, 0.275), 0.014, 0.014), BRASS, 0.8)
    gorget = [
        bones.neck + turned(p, bones.spine)
        for p in (-0.062 + 0.010j, -0.050 - 0.030j, 0.05 - 0.030j, 0.066 + 0.012j, 0.0 + 0.032j)
    ]
    painter.fill(blob(gorget), dark)
    if head:
        head.draw(t)
    else:
        _helm(painter, bones, look, t)
    shelled.draw_before_body(painter, pose, held, bones, t, ARMOURED.head)
    _plate_arm(painter, bones.near_arm, girth, look, 0.0)
    if pose.action is Action.FIGHT and not labour:
        draw_sword(painter, palm(bones.near_arm), bones.near_arm, look, t)
    painter.finish()


def _plate_leg(
    painter: Painter, leg: Limb, pitch: float, girth: float, look: Look, far: float
) -> None:
    painter.fill(placed(_SABATON, leg.end, pitch), mix(look.primary, look.secondary, 0.45), far=far)
    painter.fill(leg_path(leg, girth * 0.88, 1.1), look.primary, far=far, seam=0.35 * (1 - far))
    painter.orb(
        oval(leg.joint, 0.036, 0.042),
        leg.joint,
        0.042,
        mix(look.primary, look.secondary, 0.15 + 0.4 * far),
        gloss=0.4 * (1 - far),
    )
    for share in (0.55, 0.75):
        middle = between(leg.root, leg.joint, share)
        side = (leg.joint - leg.root) / abs(leg.joint - leg.root) * 1j * 0.044
        painter.line(
            curve([middle - side, middle + side]), look.secondary, 0.005, share=0.4 * (1 - far)
        )


def _plate_arm(painter: Painter, arm: Limb, girth: float, look: Look, far: float) -> None:
    fist = placed(_FIST, between(arm.joint, arm.end, 0.98), forearm_angle(arm))
    painter.fill(fist, mix(look.primary, look.secondary, 0.6), far=far)
    painter.fill(sleeve(arm, girth * 0.98, 1.15), look.primary, far=far, seam=0.45 * (1 - far))
    painter.orb(
        oval(arm.joint, 0.030, 0.030),
        arm.joint,
        0.03,
        mix(look.primary, look.secondary, 0.25 + 0.4 * far),
    )
    shoulder = between(arm.root, arm.joint, 0.06)
    painter.orb(
        oval(shoulder, 0.056, 0.050),
        shoulder,
        0.056,
        mix(look.primary, look.secondary, 0.1 + 0.45 * far),
        gloss=0.5 * (1 - far),
    )
    rim = [shoulder + p for p in (-0.05 + 0.018j, 0.0 + 0.046j, 0.05 + 0.018j)]
    painter.line(curve(rim), mix(look.secondary, INK, 0.3), 0.006, share=0.4 * (1 - far))


def _shield(painter: Painter, arm: Limb, look: Look, far: float) -> None:
    at = between(arm.joint, arm.end, 0.8)
    board = [
        at + p
        for p in (
            -0.085 - 0.115j,
            0.0 - 0.125j,
            0.085 - 0.115j,
            0.082 + 0.02j,
            0.0 + 0.145j,
            -0.082 + 0.02j,
        )
    ]
    painter.fill(blob(board, 0.10), look.accent, far=far, seam=0.4)
    painter.line(
        blob([at + (p - at) * 0.93 for p in board], 0.10),
        mix(look.primary, BRASS, 0.3),
        0.010,
        share=0.7,
    )
    painter.mark(ribbon([at - 0.10j, at + 0.11j], (0.014, 0.008)), look.primary, 0.6)
    painter.mark(ribbon([at - 0.06 - 0.03j, at + 0.06 - 0.03j], (0.012, 0.012)), look.primary, 0.6)


def _scabbard(painter: Painter, bones: Skeleton, look: Look) -> None:
    hilt = bones.on_trunk(0.045, 0.16)
    way = turned(complex(-0.78, 0.62), bones.spine)
    painter.fill(ribbon([hilt, hilt + way * 0.34], (0.014, 0.008)), mix(look.secondary, INK, 0.5))
    painter.fill(ribbon([hilt, hilt - way * 0.065], (0.009, 0.011)), BRASS)
    cross = way * 1j * 0.034
    painter.fill(ribbon([hilt - cross, hilt + cross], (0.008, 0.008)), BRASS)


def _bare_head(painter: Painter, bones: Skeleton, look: Look) -> Head:
    """Return the head of a woman in armour, or of whose age is told: helmet off, to be known by."""
    base = bones.neck + turned(complex(0.012, -0.012), bones.head_angle)
    return Head(painter, look, base, bones.head_angle, ARMOURED.head * 1.02, False)


def _helm(painter: Painter, bones: Skeleton, look: Look, t: float) -> None:
    at = bones.neck + turned(0.008 - 0.004j, bones.head_angle)
    size = ARMOURED.head

    def put(p: complex) -> complex:
        return at + turned(p * size, bones.head_angle)

    flow = 0.06 * wave(t * 0.5)
    blown = (0.66 + 1.05j, 0.82 + 0.66j, 0.74 + 0.46j, 0.60 + 0.72j)
    tips = [-one + 1j * flow * give for one, give in zip(blown, (1, 2, 2, 1), strict=True)]
    plume = [put(p) for p in (0.02 - 1.0j, -0.05 - 1.22j, -0.34 - 1.26j, *tips, -0.36 - 0.92j)]
    painter.fill(blob(plume), look.accent)
    painter.fill(blob([put(p) for p in _HELM]), look.primary, seam=0.3)
    visor = blob(
        [
            put(p)
            for p in (
                0.34 - 0.10j,
                0.46 - 0.38j,
                0.36 - 0.60j,
                -0.02 - 0.62j,
                -0.10 - 0.34j,
                0.04 - 0.10j,
            )
        ]
    )
    painter.fill(visor, mix(look.primary, look.secondary, 0.30), seam=0.35)
    slit = blob([put(p) for p in (0.10 - 0.54j, 0.40 - 0.50j, 0.40 - 0.45j, 0.10 - 0.48j)], 0.08)
    painter.mark(slit, INK, 0.05)
    for y in (-0.34, -0.25, -0.16):
        painter.mark(oval(put(complex(0.26, y)), 0.022 * size, 0.022 * size), INK, 0.1)
        painter.mark(oval(put(complex(0.16, y)), 0.022 * size, 0.022 * size), INK, 0.1)
    painter.mark(oval(put(-0.06 - 0.50j), 0.06 * size, 0.06 * size), BRASS, 0.75)
    painter.line(
        curve([put(0.12 - 1.02j), put(-0.18 - 1.02j), put(-0.40 - 0.82j)]),
        mix(look.primary, INK, 0.3),
        0.006,
        share=0.5,
    )


def draw_robot(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a friendly robot: box head with lamp eyes, antenna, jointed tubes, a light in its chest."""
    painter = Painter(canvas, pose.light, pose.facing)
    held = shelled.in_free_hands(pose)
    made = shelled.moved_in_shell(pose, MACHINE, pose.seconds * 0.85)
    bones = posed(MACHINE, made)
    look, t = pose.look, pose.seconds + pose.phase * 5
    shelled.draw_surroundings(painter, pose, bones, t)
    _tube_arm(painter, bones.far_arm, look, 0.5)
    labour = shelled.labour_in_shell(pose)
    prop = "" if labour else prop_of(pose.action, look.features)
    shelled.draw_in_far_hand(painter, pose, held, bones, t)
    if prop and not held:
        draw_prop(painter, prop, bones.far_arm, look, t)
    _tube_leg(painter, bones.far_leg, bones.far_pitch, look, 0.5)
    _tube_leg(painter, bones.near_leg, bones.near_pitch, look, 0.0)
    painter.fill(
        ribbon(
            [between(bones.chest, bones.neck, -0.3), between(bones.chest, bones.neck, 1.3)],
            (0.034, 0.034),
        ),
        look.secondary,
    )
    _casing(painter, bones, look, t)
    _box_head(painter, bones, look, t, pose.action is Action.SLEEP)
    shelled.draw_before_body(painter, pose, held, bones, t, MACHINE.head)
    _tube_arm(painter, bones.near_arm, look, 0.0)
    painter.finish()


def _tube_leg(painter: Painter, leg: Limb, pitch: float, look: Look, far: float) -> None:
    painter.fill(
        ribbon([leg.root, leg.joint], (0.034, 0.028)), look.secondary, far=far, seam=0.3 * (1 - far)
    )
    shin = ribbon(
        [between(leg.joint, leg.end, 0.08), between(leg.joint, leg.end, 0.5), leg.end],
        (0.036, 0.050, 0.052),
    )
    painter.fill(shin, look.primary, far=far, seam=0.3 * (1 - far))
    painter.orb(
        oval(leg.joint, 0.036, 0.036),
        leg.joint,
        0.036,
        mix(look.secondary, INK, 0.2 + 0.3 * far),
        gloss=0.4 * (1 - far),
    )
    sole = (-0.070 + 0.052j, -0.068 + 0.0j, -0.03 - 0.035j, 0.04 - 0.035j, 0.105 + 0.01j, 0.115 + 0.052j)  # fmt: skip
    foot = placed(blob(sole, 0.10), leg.end, pitch)
    painter.fill(foot, mix(look.primary, look.secondary, 0.5), far=far)


def _tube_arm(painter: Painter, arm: Limb, look: Look, far: float) -> None:
    painter.fill(
        ribbon([arm.root, arm.joint], (0.028, 0.024)), look.secondary, far=far, seam=0.4 * (1 - far)
    )
    cuff = ribbon(
        [between(arm.joint, arm.end, 0.10), between(arm.joint, arm.end, 0.9)], (0.030, 0.042)
    )
    way = (arm.end - arm.joint) / abs(arm.end - arm.joint)
    for side in (-1, 1):
        claw = [
            arm.end + way * 0.008 + way * 1j * side * 0.022,
            arm.end + way * 0.034 + way * 1j * side * 0.034,
            arm.end + way * 0.062 + way * 1j * side * 0.012,
        ]
        painter.fill(ribbon(claw, (0.013, 0.013, 0.008)), look.secondary, far=far)
    painter.fill(cuff, look.primary, far=far, seam=0.45 * (1 - far))
    painter.orb(
        oval(arm.joint, 0.030, 0.030),
        arm.joint,
        0.030,
        mix(look.secondary, INK, 0.2 + 0.3 * far),
        gloss=0.4 * (1 - far),
    )
    painter.orb(
        oval(arm.root, 0.044, 0.044),
        arm.root,
        0.044,
        mix(look.accent, INK, 0.3 * far),
        gloss=0.4 * (1 - far),
    )


def _casing(painter: Painter, bones: Skeleton, look: Look, t: float) -> None:
    w = 0.085 + 0.055 * bones.turn
    shell = [
        (w, 0.08),
        (w * 1.06, 0.5),
        (w * 1.02, 0.98),
        (w * 0.7, 1.08),
        (-w * 0.7, 1.08),
        (-w * 1.02, 0.98),
        (-w * 1.06, 0.5),
        (-w, 0.08),
        (-w * 0.6, -0.06),
        (w * 0.6, -0.06),
    ]
    painter.fill(blob([bones.on_trunk(x, y) for x, y in shell], 0.11), look.primary, seam=0.25)
    panel = [(w * 0.78, 0.44), (w * 0.80, 0.88), (-w * 0.10, 0.90), (-w * 0.10, 0.44)]
    painter.mark(
        blob([bones.on_trunk(x, y) for x, y in panel], 0.05), mix(look.secondary, INK, 0.35), 0.45
    )
    heart = bones.on_trunk(w * 0.36, 0.68)
    pulse = 0.75 + 0.25 * wave(t * 0.6)
    painter.lamp(oval(heart, 0.026, 0.026), pulse)
    painter.glow(heart, 0.11, 0.55 * pulse)
    for k in range(3):
        slot = ribbon(
            [bones.on_trunk(-w * 0.05, 0.30 - 0.09 * k), bones.on_trunk(w * 0.72, 0.30 - 0.09 * k)],
            (0.006, 0.006),
        )
        painter.mark(slot, mix(look.secondary, INK, 0.3), 0.4)
    for x, y in ((-w * 0.8, 0.14), (-w * 0.8, 0.90), (w * 0.88, 0.14), (w * 0.88, 0.95)):
        painter.mark(oval(bones.on_trunk(x, y), 0.007, 0.007), look.secondary, 0.5)


def _box_head(painter: Painter, bones: Skeleton, look: Look, t: float, asleep: bool) -> None:
    at = bones.neck + turned(0.006 - 0.006j, bones.head_angle)
    size = MACHINE.head * 0.84

    def put(p: complex) -> complex:
        return at + turned(p * size, bones.head_angle)

    sway = 0.04 * wave(t * 0.9)
    tip = put(complex(-0.10 + sway, -1.26))
    painter.line(
        curve([put(-0.12 - 0.9j), put(complex(-0.13, -1.1)), tip]),
        look.secondary,
        0.010,
        share=0.7,
        outline=True,
    )
    blink = 0.5 + 0.5 * wave(t * 0.5)
    painter.lamp(oval(tip, 0.017, 0.017), 0.55 + 0.45 * blink, None)
    painter.glow(tip, 0.07, 0.5 * blink)
    skull = placed(box(-0.60, -0.98, 0.60, 0.0, 0.24), at, bones.head_angle, size)
    painter.fill(skull, look.primary, seam=0.2)
    painter.orb(
        oval(put(-0.42 - 0.48j), 0.12 * size, 0.16 * size, bones.head_angle),
        put(-0.42 - 0.48j),
        0.16 * size,
        look.accent,
        outline=False,
    )
    face = placed(box(-0.16, -0.80, 0.55, -0.24, 0.20), at, bones.head_angle, size)
    painter.mark(face, mix(look.secondary, INK, 0.72), 0.35)
    lid = 0.12 if asleep or (t + look.seed % 53 * 0.1) % 4.1 < 0.14 else 1.0
    for x in (0.06, 0.36):
        eye = put(complex(x, -0.54))
        painter.lamp(
            oval(eye, 0.085 * size, 0.115 * size * lid, bones.head_angle), 0.45 if asleep else 1.0
        )
        painter.glow(eye, 0.34 * size, 0.15 if asleep else 0.5)
    smile = curve([put(p) for p in (0.12 - 0.35j, 0.21 - 0.315j, 0.30 - 0.35j)])
    painter.line_light(smile, 0.03 * size, 0.6)
