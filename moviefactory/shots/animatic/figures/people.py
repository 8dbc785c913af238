"""Draw people in clothes: person, child, elder. Knows the order of layers; joints come from elsewhere."""

from __future__ import annotations

from dataclasses import replace

import skia

from moviefactory.lexicon.vocabulary import Action
from moviefactory.shots.animatic.figures.at_work import (
    RESTS,
    burden_of,
    draw_burden,
    draw_labour_before,
    draw_labour_behind,
    draw_labour_far,
    draw_rolled,
    labour_of,
    with_load,
)
from moviefactory.shots.animatic.figures.bare_bones import breadth_of, draw_ribs, is_bare
from moviefactory.shots.animatic.figures.carried import PAINTED
from moviefactory.shots.animatic.figures.clothes import (
    LEATHER,
    draw_apron,
    draw_arm,
    draw_backpack,
    draw_belly,
    draw_cape,
    draw_leg,
    draw_neck,
    draw_scarf,
    draw_strap,
    skirt,
    trunk,
    widened,
)
from moviefactory.shots.animatic.figures.complexion import TEENAGED
from moviefactory.shots.animatic.figures.contract import AIRBORNE, Look, Pose
from moviefactory.shots.animatic.figures.costumes import (
    BED_HEIGHT,
    draw_gear_before,
    draw_gear_behind,
    draw_guard,
    draw_hakama,
    draw_on_trunk,
    draw_shorts,
    draw_tutu,
    footwear,
)
from moviefactory.shots.animatic.figures.emblems import (
    armed,
    bare_sleeves,
    draw_before,
    draw_behind,
    draw_glove,
    draw_on_chest,
    draw_on_crown,
    fills_far_hand,
)
from moviefactory.shots.animatic.figures.fittings import draw_fitting
from moviefactory.shots.animatic.figures.gestures import gesture
from moviefactory.shots.animatic.figures.grips import (
    draw_far,
    draw_near,
    draw_on_head,
    in_hands,
    with_hands,
)
from moviefactory.shots.animatic.figures.heads import INK, Head
from moviefactory.shots.animatic.figures.motions import Gesture, grasping
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.props import draw_kicked, draw_prop, draw_stick, prop_of
from moviefactory.shots.animatic.figures.shapes import blob, curve, oval, ribbon, turned
from moviefactory.shots.animatic.figures.skeleton import (
    ADULT,
    CHILD,
    TEEN,
    Proportions,
    Skeleton,
    assemble,
)
from moviefactory.shots.animatic.figures.tools import draw_tool
from moviefactory.shots.animatic.light import Color, color, mix

PALE = color("#f4eee0")
SPEED = {Action.WALK: 0.35, Action.RUN: 0.9, Action.FLY: 1.0, Action.FALL: 0.9, Action.DANCE: 0.3}
BEARERS_APART = 0.58
"""How far two who bear something together are from the middle between them. Units: heights."""
GHOSTLY = 150
"""How opaque a ghost is, of 255."""
_STANDING = frozenset(
    {
        Action.STAND, Action.WALK, Action.LOOK_UP, Action.WAVE, Action.HOLD, Action.SAIL,
        Action.WORK, Action.JUGGLE,
    }
)  # fmt: skip
_BUSY = frozenset({Action.WAVE, Action.HOLD, Action.WORK, Action.JUGGLE})
"""What leaves no hand for a stick."""


def posed(body: Proportions, made: Gesture) -> Skeleton:
    """Return the joints of a gesture, with the whole body turned as it asks."""
    bones = assemble(body, made.stance)
    if made.centred or made.roll:
        return bones.moved(made.stance.pelvis, made.roll, made.drift)
    return bones


def floor_of(action: Action) -> float:
    """Return the height below which no cloth hangs: the ground, if the feet are on it."""
    return 9.0 if action in AIRBORNE else -0.02


def _moved(pose: Pose, body: Proportions, seconds: float) -> Gesture:
    """Return what a body does at a moment; who has a chair or a bed rests on it, not on the floor."""
    labour = labour_of(pose.look.features)
    if labour:
        return labour.pose(body, seconds + pose.phase * 7.3, pose.phase)
    made = gesture(pose.action, body, seconds, pose.phase)
    made = with_load(made, pose.action, body, pose.look.features)
    held = in_hands(pose.action, pose.look.features)
    made = replace(made, stance=armed(made.stance, pose.action, pose.look.features, free=not held))
    if pose.action is Action.SLEEP and "bed" in pose.look.features:
        return replace(made, drift=made.drift - complex(0.0, BED_HEIGHT))
    if pose.action is not Action.SIT or not pose.look.features & {"chair", "train seat"}:
        return with_hands(made, pose.action, body, held)
    knee = complex(-0.10, -0.52 * body.leg)
    foot = complex(knee.real + 0.52 * body.leg, -body.ankle)
    curl, nod = (0.42, 0.62) if "asleep" in pose.look.features else (0.10, made.stance.nod)
    seated = Gesture(
        replace(made.stance, pelvis=knee, near_foot=foot, far_foot=foot + 0.05, spine=0.0, curl=curl, nod=nod,
                near_arm=(0.50, 0.62), far_arm=(0.62, 0.60))
    )  # fmt: skip
    return with_hands(seated, pose.action, body, held)


def draw_person(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a grown-up, or somebody in their teens."""
    _draw_paced(canvas, pose, TEEN if TEENAGED in pose.look.features else ADULT, 1.0)


def draw_child(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw a child: a larger head on shorter limbs, quicker feet."""
    _draw_paced(canvas, pose, CHILD, 1.2)


def _draw_paced(canvas: skia.Canvas, pose: Pose, body: Proportions, pace: float) -> None:
    burden = burden_of(pose.look.features)
    if burden:
        _draw_bearers(canvas, pose, body, burden)
        return
    _draw(canvas, pose, body, posed(body, _moved(pose, body, pose.seconds * pace)))


def draw_elder(canvas: skia.Canvas, pose: Pose) -> None:
    """Draw an old person: a stoop, a stick, slow feet."""
    burden = burden_of(pose.look.features)
    if burden:
        _draw_bearers(canvas, pose, ADULT, burden)
        return
    made = _moved(pose, ADULT, pose.seconds * 0.75)
    stance = made.stance
    if labour_of(pose.look.features):
        stance = replace(stance, curl=stance.curl + 0.06, nod=stance.nod + 0.04)
    elif pose.action in _STANDING or pose.action is Action.RUN:
        arm = (0.62, 0.36) if pose.action in _STANDING else stance.far_arm
        worn = pose.look.features
        held = in_hands(pose.action, worn) or fills_far_hand(worn)
        far = stance.far_arm if pose.action in _BUSY or held else arm
        stance = replace(stance, spine=stance.spine + 0.17, curl=stance.curl + 0.24, nod=stance.nod + 0.22,
                         far_arm=far, pelvis=stance.pelvis + complex(-0.03, 0.012))  # fmt: skip
    bones = posed(ADULT, replace(made, stance=stance))
    _draw(canvas, pose, ADULT, bones)


def _draw_bearers(canvas: skia.Canvas, pose: Pose, body: Proportions, burden: str) -> None:
    """Draw two people, one before the other, and between them what they bear."""
    look = replace(pose.look, features=pose.look.features - {"stick"})
    painter = Painter(canvas, pose.light, pose.facing)
    hands = 0.0
    for k, x in enumerate((BEARERS_APART, -BEARERS_APART)):
        one = replace(pose, phase=(pose.phase + 0.37 * k) % 1.0, look=look)
        made = _moved(one, body, pose.seconds)
        near = complex(0.40 if k else -0.30, 0.86)
        stance = grasping(body, made.stance, near=near, far=near + 0.06)
        bones = assemble(body, stance).moved(0j, 0.0, complex(x, 0.0))
        hands = bones.near_arm.end.imag
        draw_body(painter, one, body, bones)
    draw_burden(painter, burden, hands, look, pose.seconds)
    painter.finish()


def _draw(canvas: skia.Canvas, pose: Pose, body: Proportions, bones: Skeleton) -> None:
    if "ghost" in pose.look.features:
        canvas.saveLayerAlpha(None, GHOSTLY)
    painter = Painter(canvas, pose.light, pose.facing)
    draw_body(painter, pose, body, bones)
    painter.finish()
    if "ghost" in pose.look.features:
        canvas.restore()


def draw_body(painter: Painter, pose: Pose, body: Proportions, bones: Skeleton) -> None:
    """Add a dressed body to a picture: far limbs, trunk, head, near limbs."""
    labour = labour_of(pose.look.features)
    if labour:
        pose = replace(
            pose, look=replace(pose.look, features=pose.look.features - RESTS - {"stick"})
        )
    look, worn, t = pose.look, pose.look.features, pose.seconds + pose.phase * 5
    girth = body.girth * breadth_of(look)
    size = body.ankle / ADULT.ankle
    speed = SPEED.get(pose.action, 0.08)
    legs = look.secondary
    if "tutu" in worn:
        legs = mix(look.primary, color("#fbe8e4"), 0.7)
    elif worn & {"dress", "shorts", "skirt", "loincloth", "bare legs"} and not worn & {
        "stockings",
        "trousers",
    }:
        legs = mix(look.skin, look.secondary, 0.10)
    elif "wetsuit" in worn:
        legs = look.primary
    shape, shoe = footwear(look) or (None, mix(LEATHER, look.secondary, 0.25))
    cloth = (
        look.accent
        if "cloak" in worn
        else look.skin
        if "bare chest" in worn and "lashes" not in worn
        else look.primary
    )
    head = Head(painter, look, _head_base(bones), bones.head_angle, body.head, body is not ADULT)
    held = () if labour and not labour.leaves_hands_free else in_hands(pose.action, worn)
    busy = bool(labour or held or burden_of(worn))
    prop = prop_of(pose.action, worn - frozenset(PAINTED) if busy else worn)
    if labour or (pose.action is Action.READ and held):
        prop = ""
    floor = floor_of(pose.action)

    if labour:
        draw_labour_behind(painter, labour, look, t)
    elif not (
        draw_rolled(painter, pose.action, bones, look, t)
        or worn & {"anvil", "bed"}
        or (held and pose.action is Action.LUG)
    ):
        draw_fitting(painter, pose.action, bones, look, t)
    free = not (busy or fills_far_hand(worn))
    if "stick" in worn and pose.action in _STANDING - _BUSY and free:
        draw_stick(painter, bones.far_arm)
    draw_behind(painter, bones, look, pose.action, free=not busy)
    sleeves = bare_sleeves(look, cloth)
    draw_arm(painter, bones.far_arm, girth, sleeves, look.skin, size, 0.55)
    draw_glove(painter, bones.far_arm, look)
    if prop:
        draw_prop(painter, prop, bones.far_arm, look, t)
    draw_far(painter, held, bones, look, t)
    if labour:
        draw_labour_far(painter, labour, bones, look, t)
    if "no legs" not in worn:
        draw_leg(painter, bones.far_leg, bones.far_pitch, girth, legs, shoe, size, 0.5, shape)
    if "cape" in worn:
        length = 0.52 * body.hip_height / ADULT.hip_height
        draw_cape(painter, bones, look.accent, t, speed, length, floor)
    carries = "backpack" in worn and pose.action is not Action.SLEEP
    if carries:
        draw_backpack(painter, bones, look.secondary)
    draw_gear_behind(painter, bones, look, pose.action)
    if "tank" in worn:
        _tank(painter, bones, look)
    head.behind(t)
    if "no legs" not in worn:
        draw_leg(painter, bones.near_leg, bones.near_pitch, girth, legs, shoe, size, 0.0, shape)
    if pose.action is Action.KICK and not labour:
        draw_kicked(painter, t - pose.phase * 5 + pose.phase * 7.3, look)
    draw_neck(painter, bones, look, body.head)
    _garment(painter, bones, look, cloth, body, girth, t, speed)
    draw_on_chest(painter, bones, look)
    if carries:
        draw_strap(painter, bones, look.secondary)
    head.draw(t)
    if "scarf" in worn:
        draw_scarf(painter, bones, look.accent, t, speed, floor)
    if labour:
        draw_labour_before(painter, labour, bones, look, t)
    elif not (held and pose.action is Action.THROW):
        draw_tool(painter, pose.action, bones, look, t)
    draw_gear_before(painter, bones, look, pose.action, t)
    draw_on_crown(painter, head.point(-0.05 - 1.04j), bones.head_angle, look)
    draw_on_head(painter, held, bones, look, t, body.head)
    draw_before(painter, bones, look, pose.action, free=not busy)
    draw_near(painter, held, bones, look, t, body.head)
    draw_arm(painter, bones.near_arm, girth, sleeves, look.skin, size, 0.0)
    draw_glove(painter, bones.near_arm, look)
    if "plates" in worn:
        draw_guard(painter, bones.near_arm, look)


def _head_base(bones: Skeleton) -> complex:
    return bones.neck + turned(complex(0.012, -0.006), bones.head_angle)


def _garment(
    painter: Painter,
    bones: Skeleton,
    look: Look,
    cloth: Color,
    body: Proportions,
    girth: float,
    t: float,
    speed: float,
) -> None:
    worn = look.features
    if is_bare(look):
        draw_ribs(painter, bones, look)
        return
    trail = 0.05 * speed
    scale = body.leg / ADULT.leg
    her = "lashes" in worn and body is not CHILD
    painter.fill(trunk(bones, girth, her=her), cloth, seam=0.1)
    draw_belly(painter, bones, look, girth, cloth)
    if "skirt" in worn:
        painter.fill(skirt(bones, girth, 0.325 * scale, 0.078, t, trail), look.secondary)
    elif "long skirt" in worn:
        painter.fill(skirt(bones, girth, 0.43 * scale, 0.092, t, trail), look.secondary)
    elif "loincloth" in worn:
        painter.fill(skirt(bones, girth, 0.15 * scale, 0.012, t, trail), look.secondary)
    if "cloak" in worn:
        painter.fill(skirt(bones, girth, 0.40 * scale, 0.058, t, trail), cloth)
    elif "robe" in worn:
        painter.fill(skirt(bones, girth, 0.42 * scale, 0.048, t, trail), cloth)
    elif "tutu" in worn:
        draw_tutu(painter, bones, look, t)
    elif "hakama" in worn:
        draw_hakama(painter, bones, look)
    elif "shorts" in worn:
        draw_shorts(painter, bones, look, girth, scale)
    elif "kimono" in worn:
        painter.fill(skirt(bones, girth, 0.36 * scale, 0.030, t, trail), cloth)
    elif "tunic" in worn:
        painter.fill(skirt(bones, girth, 0.17 * scale, 0.030, t, trail), cloth)
    elif "overalls" in worn:
        corners = ((0.068, 0.78), (-0.02, 0.80), (-0.055, 0.40), (-0.066, -0.1), (0.064, -0.1))
        wide = widened(bones.turn) * girth
        bib = [bones.on_trunk(x * wide, up) for x, up in corners]
        painter.fill(blob(bib, 0.1), look.secondary, outline=False)
    elif "dress" in worn:
        painter.fill(skirt(bones, girth, 0.315 * scale, 0.088, t, trail), cloth)
    elif "coat" in worn:
        painter.fill(skirt(bones, girth, 0.190 * scale, 0.004, t, trail), cloth, seam=0.3)
    width = girth * widened(bones.turn)
    if worn & {"dress", "robe", "kimono", "tunic"} or {"coat", "fedora"} <= worn:
        belt = ribbon(
            [bones.on_trunk(-0.055 * width, 0.33), bones.on_trunk(0.053 * width, 0.34)],
            (0.011, 0.011),
        )
        painter.mark(belt, mix(look.accent, INK, 0.3), 0.5)
    if "cloak" in worn:
        return
    dark = mix(cloth, INK, 0.4)
    edge = [
        bones.on_trunk(0.030 * width, 1.0),
        bones.on_trunk(0.046 * width, 0.7),
        bones.on_trunk(0.036 * width, 0.38),
        bones.on_trunk(0.040 * width, 0.0),
    ]
    painter.line(curve(edge), dark, 0.005, share=0.45)
    if "apron" in worn:
        draw_apron(painter, bones, look, width)
    if "stripes" in worn:
        for up in (0.15, 0.45, 0.75):
            stripe = ribbon(
                [bones.on_trunk(-0.06 * width, up), bones.on_trunk(0.06 * width, up)],
                (0.012, 0.012),
            )
            painter.mark(stripe, look.accent)
    if "spots" in worn:
        for across, up in ((-0.03, 0.2), (0.03, 0.32), (-0.02, 0.5), (0.035, 0.66), (-0.035, 0.8)):
            painter.mark(oval(bones.on_trunk(across * width, up), 0.011, 0.011), PALE)
    draw_on_trunk(painter, bones, look, girth)
    if "tie" in worn:
        tie = [
            bones.on_trunk(0.036 * width, 0.98),
            bones.on_trunk(0.052 * width, 0.6),
            bones.on_trunk(0.040 * width, 0.5),
            bones.on_trunk(0.028 * width, 0.6),
        ]
        painter.mark(blob(tie), look.accent, 0.7)


def _tank(painter: Painter, bones: Skeleton, look: Look) -> None:
    """Draw a diver's bottle of air on the back."""
    width = widened(bones.turn)
    spine = [bones.on_trunk(-0.092 * width, 1.0), bones.on_trunk(-0.096 * width, 0.25)]
    painter.fill(ribbon(spine, (0.036, 0.038)), look.accent, seam=0.3)
    painter.fill(ribbon([bones.on_trunk(-0.090 * width, 1.12), spine[0]], (0.014, 0.014)), INK)
