"""What beasts leap over: a stream, a gap of rocks or floes, a fence. Knows words and shapes; not who leaps."""

from __future__ import annotations

import re
from typing import Final

from moviefactory.shots.animatic.light import mix
from moviefactory.shots.animatic.perch_shapes import ICE, STONE, WOOD, Seat

GAPS: Final = {
    "gap of floes": re.compile(r"\bfloes?\b|témpano|plaques? de glace|glaçon|eisscholle|\bscholle|浮冰|冰块|流氷|氷から氷|氷塊"),
    "gap of rocks": re.compile(
        r"\b(rock|stone|boulder|crag|ledge|cliff) to (\w+ )?(rock|stone|boulder|crag|ledge|cliff|another|the next)\b|\b(rocks|boulders|stones|crags)\b|"
        r"de (roca|piedra|peña|risco)s? (en|a)\b|de (rocher|pierre|roche)s? en\b|von (fels|stein|felsen) zu\b|岩から岩|石から石|岩石间|岩石之间|从.{0,6}岩.{0,6}跳|石头之间"
    ),
    "gap of water": re.compile(
        r"\b(?:over|across) (?:a|an|the)(?: \w+){0,2} (?:stream|brook|creek|ditch|gap|ravine|chasm|gorge|crevasse|river|puddle|gully|canal)\b|"
        r"arroyo|riachuelo|zanja|barranco|grieta|charco|ruisseau|fossé|ravin\b|crevasse|flaque|\bbach\b|\bgraben\b|schlucht|spalte|kluft|pfütze|溪|水沟|沟|裂缝|水坑|小川|渓流|溝|谷間|クレバス"
    ),
    "gap of a fence": re.compile(
        r"\bover (?:a|an|the)(?: \w+){0,2} (?:fence|gate|hedge|wall|log|bar|hurdle|railing)\b|(?:跳|跃|越)过.{0,6}(?:篱笆|栅栏|围栏|墙|木)|"
        r"par-dessus .{0,16}(?:clôture|barrière|haie|mur|tronc)|sobre .{0,12}(?:valla|cerca|muro|seto|tronco)|über .{0,18}(?:zaun|gatter|hecke|mauer|hürde)|(?:柵|垣根|塀|丸太)を.{0,4}(?:飛|跳)"
    ),
}  # fmt: skip
"""What a line says that is leapt over, by the name of the seat."""
FLIES: Final = re.compile(r"\bfl(?:y|ies|ying|ew|own)\b|\bflight\b|\bcircl|\bsoar|\bglid|\bhover|\bswoop|\bflutter|\bflap|\bwheel|\btak(?:es?|ing) off|\bris(?:es?|ing)\b|\bdiv(?:es?|ing)\b|飞|飛|翔|舞")  # fmt: skip
"""What says, in English or with a sign, that somebody is in the air."""


def gap_said(text: str) -> str:
    """Return the name of what a line says that is leapt over; "" for nothing."""
    return next((name for name, words in GAPS.items() if words.search(text)), "")


def water(seat: Seat) -> None:
    """Draw a stream that runs towards the viewer between two banks."""
    sea, half = seat.tone("#4f9ac4", 0.06), 0.62 * seat.wide
    low, foot = seat.ground - 0.02 * seat.stage.height, 1.2 * seat.stage.height
    near = 1.9 * half
    seat.shape(((seat.x - half, low), (seat.x + half, low), (seat.x + near, foot), (seat.x - near, foot)), seat.tone("#4a4038", 0.2))  # fmt: skip
    seat.shape(((seat.x - 0.86 * half, low + 0.01 * foot), (seat.x + 0.86 * half, low + 0.01 * foot), (seat.x + 0.92 * near, foot), (seat.x - 0.92 * near, foot)), sea)  # fmt: skip
    for k in range(7):
        y = low + (0.18 + 0.12 * k) * (seat.stage.height - low)
        x = seat.x + half * (-0.5 + ((k * 0.618) % 1.0))
        seat.stroke(((x, y), (x + 0.2 * half, y - 2), (x + 0.4 * half, y)), 0.02 * half, mix(sea, seat.stage.palette.light, 0.5))  # fmt: skip


def floes(seat: Seat) -> None:
    """Draw two slabs of ice with open water between them."""
    wide, deep = seat.stage.width, 0.05 * seat.stage.height
    seat.box(-wide, seat.ground + 0.4 * deep, 2 * wide, 1.4 * seat.stage.height, seat.tone("#2f6f9a", 0.12))  # fmt: skip
    for side in (-1, 1):
        near, far = seat.x + side * 0.50 * seat.wide, seat.x + side * 1.9 * seat.wide
        for low, tone in ((1.5, seat.tone("#9cc6de", 0.06)), (0.55, seat.tone(ICE, 0.0))):
            seat.shape(((near, seat.ground - 0.2 * deep), (far, seat.ground - 0.2 * deep), (far + side * 0.1 * seat.wide, seat.ground + low * deep), (near - side * 0.03 * seat.wide, seat.ground + low * deep)), tone)  # fmt: skip


def rocks(seat: Seat) -> None:
    """Draw two crags with a drop between them."""
    foot = 1.2 * seat.stage.height
    for side in (-1, 1):
        near, far = seat.x + side * 0.52 * seat.wide, seat.x + side * 1.5 * seat.wide
        top = seat.ground - 0.05 * seat.stage.height
        seat.shape(((near, top), (far, top - 0.02 * foot), (far + side * 0.2 * seat.wide, seat.ground), (far + side * 0.5 * seat.wide, foot), (near - side * 0.16 * seat.wide, foot), (near + side * 0.06 * seat.wide, seat.ground)), seat.tone(STONE, 0.16))  # fmt: skip
        seat.shape(((near + side * 0.5 * seat.wide, top - 0.01 * foot), (far, top - 0.02 * foot), (far + side * 0.2 * seat.wide, seat.ground), (far + side * 0.5 * seat.wide, foot), (near + side * 0.7 * seat.wide, foot)), seat.tone(STONE, 0.36))  # fmt: skip
        seat.gleam(((near, top), (far, top - 0.02 * foot)), 0.008 * foot)


def bars(seat: Seat) -> None:
    """Draw a low fence of two rails, seen end to end under who leaps it."""
    top, thick = seat.ground - 0.40 * seat.high, 0.014 * seat.stage.height
    for k in range(-3, 4):
        x = seat.x + 0.34 * k * seat.wide
        seat.box(x - thick, top - thick, x + thick, seat.ground + thick, seat.tone(WOOD, 0.3))
    for low in (0.12, 0.55):
        y = top + low * (seat.ground - top)
        seat.box(seat.x - 1.2 * seat.wide, y, seat.x + 1.2 * seat.wide, y + 1.2 * thick, seat.tone(WOOD, 0.08))  # fmt: skip
