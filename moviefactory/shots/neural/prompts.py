"""What a base is told of a shot. Knows orders and the words that video models were trained on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from moviefactory.grammar import Angle, Move, Pace, ShotSize
from moviefactory.lexicon import CameraReading, read_camera

if TYPE_CHECKING:
    from moviefactory.storyboard import ShotOrder


class Dialect(StrEnum):
    """How a text encoder wants to be told: T5 and language models read sentences, CLIP a few words."""

    SENTENCES = "sentences"
    KEYWORDS = "keywords"


KEYWORD_FAMILIES: Final = frozenset({"animatediff", "modelscope", "videofactory"})
"""Families whose text encoder is CLIP: 77 tokens, so the picture comes first, then single words."""

MOVES: Final[Mapping[Move, tuple[str, str]]] = {
    Move.STATIC: ("The camera is static, locked off on a tripod.", "static shot"),
    Move.PUSH_IN: ("The camera dollies in {pace}towards the subject.", "dolly in"),
    Move.PULL_OUT: ("The camera dollies out {pace}away from the subject.", "dolly out"),
    Move.PAN_LEFT: ("The camera pans {pace}to the left.", "pan left"),
    Move.PAN_RIGHT: ("The camera pans {pace}to the right.", "pan right"),
    Move.TILT_UP: ("The camera tilts {pace}up.", "tilt up"),
    Move.TILT_DOWN: ("The camera tilts {pace}down.", "tilt down"),
    Move.CRANE_UP: ("The camera cranes {pace}up.", "crane up"),
    Move.CRANE_DOWN: ("The camera cranes {pace}down.", "crane down"),
    Move.TRACK_LEFT: ("The camera trucks {pace}to the left, tracking shot.", "truck left"),
    Move.TRACK_RIGHT: ("The camera trucks {pace}to the right, tracking shot.", "truck right"),
    Move.ORBIT: ("The camera moves {pace}around the subject, arc shot.", "arc shot"),
    Move.DOLLY_ZOOM: (
        "Dolly zoom: the subject keeps its size while the background swells {pace}behind it.",
        "dolly zoom",
    ),
    Move.WHIP_PAN: ("The camera whips round to the subject, whip pan.", "whip pan"),
    Move.DRONE: ("A first-person drone flies {pace}forward, banking.", "fpv drone shot"),
    Move.HANDHELD: ("Handheld camera.", "handheld camera"),
}
"""A sentence and a keyword for every move, in the words of VideoPoet's list of camera motions and of
the captions that video models are trained on."""
SIZES: Final[Mapping[ShotSize, str]] = {
    ShotSize.EXTREME_WIDE: "extreme wide shot",
    ShotSize.WIDE: "wide shot",
    ShotSize.MEDIUM: "medium shot",
    ShotSize.CLOSE: "close-up",
    ShotSize.INSERT: "extreme close-up",
}
ANGLES: Final[Mapping[Angle, str]] = {
    Angle.EYE_LEVEL: "eye level",
    Angle.LOW: "low angle",
    Angle.HIGH: "high angle",
    Angle.TOP: "top-down view",
}
PACES: Final[Mapping[Pace, str]] = {Pace.SLOW: "slowly ", Pace.NORMAL: "", Pace.FAST: "quickly "}
OUTSIDE, INSIDE = "outdoors", "indoors"
UNWANTED: Final = (
    "blurry, low quality, jpeg artifacts, watermark, subtitles, text, logo, oversaturated, "
    "overexposed, deformed, extra limbs, extra fingers, disfigured, flicker"
)
FROZEN: Final = "still picture, motionless"


def prompts_for(order: ShotOrder, family: str) -> tuple[str, str]:
    """Return the prompt and the negative prompt of a shot, as a base of `family` wants them."""
    reading = read_camera(order.camera)
    unwanted = UNWANTED if reading.move is Move.STATIC else f"{UNWANTED}, {FROZEN}"
    if dialect_of(family) is Dialect.KEYWORDS:
        return _keywords(order, reading), unwanted
    return _sentences(order, reading), unwanted


def dialect_of(family: str) -> Dialect:
    """Return how the bases of a family want to be told."""
    return Dialect.KEYWORDS if family in KEYWORD_FAMILIES else Dialect.SENTENCES


def setting_of(heading: str) -> str:
    """Return a slug line in plain words: `INT. OLD BARN - NIGHT` is `indoors, old barn, night`."""
    found = re.match(r"\s*(INT|EXT|I/E|INT\.?/EXT)\b\.?\s*", heading, re.IGNORECASE)
    words = [part.strip().lower() for part in re.split(r"\s+[-–—]+\s+|/", _after(heading, found))]
    known = {"INT": INSIDE, "EXT": OUTSIDE}
    side = known.get(found[1].upper(), "") if found else ""
    return ", ".join(word for word in (side, *words) if word)


def _after(heading: str, found: re.Match[str] | None) -> str:
    return heading[found.end() :] if found else heading


def _sentences(order: ShotOrder, reading: CameraReading) -> str:
    frame = ", ".join(_frame_words(reading))
    sentences = [
        _ended(f"{frame[:1].upper()}{frame[1:]}") if frame else "",
        _ended(order.picture),
        *(_ended(f"{name} is {look}") for name, look in order.looks if look),
        _ended(f"The place: {setting}") if (setting := setting_of(order.heading)) else "",
        MOVES[reading.move][0].format(pace=PACES[reading.pace]),
        _ended(f"The mood is {order.mood}"),
        _ended(f"Style: {order.style}") if order.style else "",
    ]
    return " ".join(sentence for sentence in sentences if sentence)


def _keywords(order: ShotOrder, reading: CameraReading) -> str:
    pace = "" if reading.pace is Pace.NORMAL else reading.pace.value
    words = [
        order.picture.strip().rstrip(".。"),
        *(look.strip().rstrip(".。") for _, look in order.looks if look),
        setting_of(order.heading),
        *_frame_words(reading),
        f"{pace} {MOVES[reading.move][1]}".strip(),
        f"{order.mood} mood",
        order.style.strip(),
    ]
    return ", ".join(word for word in words if word)


def _frame_words(reading: CameraReading) -> list[str]:
    size = [SIZES[reading.size]] if reading.size else []
    return size + ([ANGLES[reading.angle]] if reading.angle else [])


def _ended(text: str) -> str:
    plain = text.strip()
    return plain if plain.endswith((".", "!", "?", "。", "！", "？")) else f"{plain}."
