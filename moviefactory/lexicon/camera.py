"""Read a camera line: size, angle, move, pace. Knows film words in six languages; no pictures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final, TypeVar

from moviefactory.grammar import Angle, Move, Pace, ShotSize
from moviefactory.lexicon.dictionary import rows
from moviefactory.lexicon.words import fold

_SIZES: Final = {
    ShotSize.EXTREME_WIDE: "extreme wide|extreme long|very wide|establishing|panorama|panoramic|vista"
    "|aerial|drone|大远景|极远景|大全景|航拍|鸟瞰全景|定场",
    ShotSize.INSERT: "insert|detail|macro|extreme close|very close|ecu|大特写|细节|微距|插入",
    ShotSize.CLOSE: "close up|closeup|close-up|close on|close shot|tight|head and shoulders|close"
    "|portrait|特写|近景|近距离",
    ShotSize.MEDIUM: "medium|mid shot|mid-shot|waist|cowboy shot|two shot|two-shot|three quarter|american shot"
    "|over the shoulder|中景|中近景|半身|过肩|双人镜头",
    ShotSize.WIDE: "wide|long shot|full shot|full figure|full-body|full body|master shot|远景|全景|广角|全身",
}
_ANGLES: Final = {
    Angle.TOP: "top down|top-down|top shot|overhead|straight down|god's eye|gods eye|bird's eye"
    "|birds eye|bird eye|zenith|from directly above|plan view|顶拍|正上方|垂直俯拍|上帝视角|鸟瞰",
    Angle.LOW: "low angle|low-angle|from below|worm's eye|worms eye|ground level|looking up|from the ground"
    "|low shot|hip height|仰拍|低角度|低机位|仰角|从下往上拍|贴地",
    Angle.HIGH: "high angle|high-angle|from above|looking down|aerial|drone|from the roof|俯拍|高角度"
    "|俯视|航拍|俯角|高机位|从上往下拍",
    Angle.EYE_LEVEL: "eye level|eye-level|straight on|straight-on|head on|平视|平拍|水平角度",
}
# Earlier rows win where two are equally long.
_MOVES: Final = {
    Move.PUSH_IN: "push in|push-in|pushes in|pushing in|dolly in|dollies in|track in|tracks in|move in"
    "|moves in|zoom in|zooms in|zooming in|creep in|creeps in|drift in"
    "|push toward|push towards|crash zoom|push|ease in|推进|推近|推镜|前推|拉近|变焦推|靠近|推向|推",
    Move.PULL_OUT: "pull out|pull-out|pulls out|pull back|pulls back|pulling back|pull away|pulls away"
    "|dolly out|dolly back|zoom out|zooms out|move back|moves back|track out|track back|back away"
    "|widen|widens|reveal|拉远|拉出|后拉|拉镜|后退|拉开|退后|拉",
    Move.PAN_LEFT: "pan left|pans left|panning left|pan to the left|pan right to left|pan from right"
    "|left pan|左摇|向左摇|摇向左|从右摇到左",
    Move.PAN_RIGHT: "pan right|pans right|panning right|pan to the right|pan left to right"
    "|pan from left|pan|pans|panning|right pan|右摇|向右摇|摇向右|横摇|摇镜|摇摄",
    Move.TILT_UP: "tilt up|tilts up|tilting up|tilt|tilts|tilt upward|look up|上摇|向上摇|摇上|仰摇",
    Move.TILT_DOWN: "tilt down|tilts down|tilting down|tilt downward|look down|下摇|向下摇|摇下|俯摇",
    Move.CRANE_UP: "crane up|cranes up|crane|jib up|boom up|rise|rises|rising|lift|lifts|ascend|ascends"
    "|pedestal up|crane shot|drone rises|升|上升|升起|升镜|摇臂上升|升降",
    Move.CRANE_DOWN: "crane down|cranes down|jib down|boom down|descend|descends|descending|lower|lowers"
    "|pedestal down|sink|sinks|降|下降|降下|降镜|摇臂下降",
    Move.TRACK_LEFT: "track left|tracks left|tracking left|tracking shot left|dolly left|truck left"
    "|slide left|slides left|move left|moves left|leftward|follow left|travel left|左移|向左移|向左跟|向左平移"
    "|左跟拍",
    Move.TRACK_RIGHT: "track right|tracks right|tracking right|tracking shot right|dolly right|truck right"
    "|slide right|slides right|move right|moves right|rightward|follow right|travel right|track|tracks"
    "|tracking|tracking shot|dolly|follow|follows|following|slide|trucking|steadicam|travelling|traveling"
    "|flyover|fly over|右移|向右移|向右跟|向右平移|横移|平移|跟拍|跟随|移动|移镜|跟",
    Move.ORBIT: "orbit|orbits|orbiting|arc|arcs|circle|circles|circling|revolve|360|around the|rotate"
    "|rotates|spin around|环绕|围绕|绕|旋转|环拍",
    Move.DOLLY_ZOOM: "dolly zoom|dolly-zoom|vertigo|vertigo effect|zolly|contra zoom|trombone shot|希区柯克变焦|滑动变焦",
    Move.WHIP_PAN: "whip pan|whip-pan|whip pan left|whip pan right|swish pan|swish pan left|swish pan right|whips|whip to"
    "|flash pan|snap pan|甩镜|甩摇|快甩|急摇",
    Move.DRONE: "drone|fpv|fpv drone|first person drone|first-person drone|drone flies|drone flight|drone shot|fly through"
    "|flies through|flying through|swoop|swoops|swooping|穿越机|第一人称无人机|无人机|航拍穿越",
    Move.HANDHELD: "handheld|hand-held|hand held|shaky|shaking|documentary style|breathing camera"
    "|found footage|vérité|verite|手持|晃动|抖动|摇晃",
    Move.STATIC: "static|locked|locked off|locked-off|still|tripod|fixed|no movement|does not move"
    "|no camera movement|motionless|stationary|hold on|holds on|unmoving|固定|静止|定镜|不动|静态|定格",
}
_PACES: Final = {
    Pace.SLOW: "slow|slowly|gentle|gently|gradual|gradually|soft|softly|creep|creeping|drifting|languid"
    "|imperceptible|barely|缓|缓慢|慢|慢慢|缓缓|轻轻|徐徐|轻柔",
    Pace.FAST: "fast|quick|quickly|rapid|rapidly|swift|swiftly|whip|crash|sudden|suddenly|rush|rushing"
    "|racing|swish|urgent|snap|快|快速|迅速|急|急速|猛|飞快|疾|甩",
    Pace.NORMAL: "normal|steady|steadily|medium pace|even|smooth|匀速|平稳|正常",
}
_FLOWN: Final = ("aerial", "航拍")
_Word = TypeVar("_Word", ShotSize, Angle, Move, Pace)


@dataclass(frozen=True, slots=True)
class CameraReading:
    """What a camera line asks for; `None` leaves size or angle to the department."""

    size: ShotSize | None
    angle: Angle | None
    move: Move
    pace: Pace


@lru_cache(maxsize=512)
def read_camera(text: str) -> CameraReading:
    """Return what a camera line asks for; a line that says no move pushes in slowly."""
    plain = _plain(text)
    # Words of a move are taken out, so that "over the shoulder, look up" cannot mean two things.
    size = _best(_sizes(), plain)
    angle = _best(_angles(), plain)
    move = _best(_moves(), plain)
    pace = _best(_paces(), plain)
    if move is None and any(word in plain for word in _FLOWN):
        move = Move.TRACK_RIGHT
    if move is None:
        return CameraReading(size, angle, Move.PUSH_IN, pace or Pace.SLOW)
    return CameraReading(size, angle, move, pace or Pace.NORMAL)


def _plain(text: str) -> str:
    """Fold case and marks; English words stand between single blanks."""
    plain = fold(text[:500])
    letters = "".join(char if char.isalnum() else " " for char in plain)
    return f" {' '.join(letters.split())} "


def _best(table: Mapping[str, _Word], plain: str) -> _Word | None:
    """Return the longest phrase's meaning; of equally long ones the first in the text."""
    best: tuple[int, int, _Word] | None = None
    for phrase, word in table.items():
        at = plain.find(f" {phrase} " if phrase.isascii() else phrase)
        # A Chinese character says about as much as three letters.
        weight = len(phrase) if phrase.isascii() else 3 * len(phrase)
        if at >= 0 and (best is None or (weight, -at) > (best[0], -best[1])):
            best = (weight, at, word)
    return best[2] if best else None


def _table(words: Mapping[_Word, str]) -> dict[str, _Word]:
    table: dict[str, _Word] = {}
    for word, phrases in words.items():
        for phrase in phrases.split("|"):
            table.setdefault(_plain(phrase).strip(), word)
    for row in rows("camera"):
        for word in words:
            for phrase in (one for said in row.words.values() for one in said):
                if row.entry.member == word.value:
                    table.setdefault(_plain(phrase).strip(), word)
    return table


@cache
def _sizes() -> dict[str, ShotSize]:
    return _table(_SIZES)


@cache
def _angles() -> dict[str, Angle]:
    return _table(_ANGLES)


@cache
def _moves() -> dict[str, Move]:
    return _table(_MOVES)


@cache
def _paces() -> dict[str, Pace]:
    return _table(_PACES)
