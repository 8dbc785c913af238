"""How beasts hold themselves, as a line says, and how close a herd stands. Knows six languages' words; draws nothing.

What is found is told to the figure as a mark at the head of what is said of its looks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from moviefactory.lexicon.places import ROOFED, broad
from moviefactory.lexicon.subjects import FIXTURES
from moviefactory.lexicon.vocabulary import Action, Place, Subject, SubjectReading
from moviefactory.shots.animatic.figures import figure_facts, figure_of
from moviefactory.shots.animatic.figures.kinds import kind_of
from moviefactory.shots.animatic.figures.marked import (
    BALL_HELD,
    CLIMBING,
    CUB_HELD,
    FIERY,
    HANGING,
    LEAF_HELD,
    LEAPING,
    ON_BACK,
    PREY_HELD,
    REARING,
    SCALING,
    SHAKING,
    SLIDING,
    STALKING,
    STICK_HELD,
    YOUNGLING,
)
from moviefactory.shots.animatic.gaps import FLIES, gap_said
from moviefactory.shots.animatic.perch_words import SLIDES, seat_said

if TYPE_CHECKING:
    from moviefactory.shots.animatic.staging import Player

QUADRUPEDS: Final = frozenset(
    {
        Subject.DOG, Subject.CAT, Subject.FOX, Subject.HORSE, Subject.DEER, Subject.BEAR, Subject.WOLF, Subject.LION,
        Subject.TIGER, Subject.ELEPHANT, Subject.CAMEL, Subject.GIRAFFE, Subject.RABBIT, Subject.MOUSE, Subject.COW,
        Subject.SHEEP, Subject.PIG, Subject.MONKEY, Subject.ZEBRA,
    }
)  # fmt: skip
BIRDS: Final = frozenset(
    {
        Subject.BIRD, Subject.OWL, Subject.EAGLE, Subject.PENGUIN, Subject.SEAGULL, Subject.SWAN, Subject.CROW,
        Subject.BUTTERFLY, Subject.BEE,
    }
)  # fmt: skip
BEASTS: Final = (
    QUADRUPEDS | BIRDS | {Subject.SNAKE, Subject.TURTLE, Subject.CRAB, Subject.DRAGON, Subject.OCTOPUS}
)  # fmt: skip
SWIMMERS: Final = frozenset({Subject.WHALE, Subject.DOLPHIN, Subject.SHARK, Subject.FISH})
HUNTERS: Final = frozenset(
    {Subject.DOG, Subject.CAT, Subject.FOX, Subject.WOLF, Subject.LION, Subject.TIGER}
)


_BROOD_SHARE: Final = 0.5
FEW: Final = 4
"""How many stand side by side in any frame."""
WIDEST: Final = 0.80
"""How much of the frame's width a herd takes."""
CLOSEST: Final = 0.42
RANK: Final = 0.16
"""How far behind each other the ranks of a herd are. Units: heights of one."""
YOUNG_SHARE: Final = 0.48
_YOUNG: Final = "young"
"""How the reading tells of a beast that it is called by the name of its young."""


def _any(*ways: str) -> re.Pattern[str]:
    return re.compile("|".join(ways))


POSTURES: Final[Mapping[str, re.Pattern[str]]] = MappingProxyType(
    {
        REARING: _any(
            r"\brear(s|ed|ing)?( up)?\b(?! of)", r"\bhind legs\b", "后腿站", "后腿直立", "前蹄", "人立而起", r"\bencabrit",
            r"patas traseras", r"patas de atr[áa]s", r"\bse cabr", r"pattes (de )?derri[èe]re", r"pattes arri[èe]re",
            r"\bbäum(t|en|te)\b", r"hinterbeine", r"hinterläufe", "後ろ脚で", "後ろ足で", "後脚で", "棹立ち", "竿立ち",
        ),
        HANGING: _any(
            r"\bupside[- ]down\b", r"\bhang(s|ing)? (by|from)\b", r"\bdangl(es?|ing)\b", "倒挂", "倒吊", "吊在", "挂在",
            r"\bcuelga", r"\bcolgad", r"\bcolgando", r"boca abajo", r"\bsuspendu", r"t[êe]te en bas", r"\bpendue?s? ",
            r"\bhäng(t|en)\b", r"\bkopfüber", r"\bbaumel", "ぶら下が", "逆さ", "さかさ",
        ),
        ON_BACK: _any(
            r"\bon (its|his|her|their) backs?\b(?! \w+ (rides|sits))", r"\bbelly[- ]up\b", "仰面", "仰躺", "仰浮", "肚皮朝",
            r"boca arriba", r"panza arriba", r"\bde espaldas", r"\bsur le dos\b(?! d)", r"auf dem rücken(?! de[rs])(?! ein)",
            "仰向け", "あおむけ",
        ),
        SHAKING: _any(
            r"\bshak(es?|ing)( \w+self| themselves| the \w+| water| snow| rain)?( off| dry| out)", r"\bshakes? (it|him|her)self",
            r"\bshaking (it|him|her)self", "抖掉", "抖落", "甩掉", "甩干", "抖动身", "甩水", r"\bse sacud", r"s['’][ée]brou",
            r"schüttel(t|n) sich", r"schüttel\w* .*(ab|aus)\b", "身震い", "ぶるぶる", "水を払", "水をはら", "雪を払",
        ),
        STALKING: _any(
            r"\bstalk", r"\bcreep", r"\bcrept", r"\bprowl", r"\bsneak", r"\bcrouch", "潜行", "悄悄", "蹑", "匍匐", "潜伏", "伏低",
            r"\bacech", r"sigilos", r"agazap", r"\bmerode", r"\brôd", r"à l['’]affût", r"\btapi", r"\bà pas de loup",
            r"schleich", r"\blauer", r"\bpirsch", r"\bduck(t|en)\b", "忍び寄", "忍び足", "身を低く", "身をかがめ",
        ),
        SLIDING: SLIDES,
        CLIMBING: _any(
            r"\bclimb\w*\b.*\b(tree|trunk|palm|bamboo|bark|oak|pine)", r"\bup (a|an|the|its)( \w+)? (tree|trunk|palm|oak|pine)\b",
            "爬上.*树", "爬树", "爬上.*竹", "攀.*树", "沿着树干", r"(trep|sub|escal)\w*\b.*(árbol|arbol|tronco|palmera)",
            r"grimp\w*\b.*(arbre|tronc|palmier|chêne)", r"(kletter|husch|flitz|lauf)\w*\b.*(baum|stamm|palme|eiche)",
            "木に登", "木を登", "幹を登", "木によじ", "幹をよじ", "幹を駆け上",
        ),
    }
)  # fmt: skip
"""What a line says that a beast does with its body, by the mark of the figure."""
BREACH: Final = _any(
    r"\bleap", r"\bbreach", r"\bjump", r"\bvault", r"\bbursts? (out|from|through)", "跃出", "跳出", "跃起", "跃上", r"\bsalt(a|an|ando)\b",
    r"\bbrinca", r"\bsaut", r"\bbondi", r"\bjaill", r"\bspring(t|en)\b", r"\bschie(ß|ss)(t|en)\b", r"\bschnell(t|en)\b", r"\bshoots? (up|out|clear|from)", r"\bhurl", r"\bs['’]élève", r"\bse eleva", r"\bsurg", "冲出", "腾空", "登", "跳び上", "飛び上", "飛び跳ね", "跳ね", "ジャンプ",
    "飛び出", "躍り出", "躍り上",
)  # fmt: skip
IN_MOUTH: Final = _any(
    r"\b(in|between) (its|his|her|their) (mouth|jaws?|teeth|beak|muzzle)", "叼着", "叼起", "衔着", "嘴里", "口中",
    r"en (la|su) boca", r"en el hocico", r"entre (los|sus) dientes", r"en (el|su) pico", r"dans (la|sa) gueule",
    r"entre (les|ses) (dents|mâchoires|crocs)", r"dans (le|son) bec", r"\bim maul", r"\bim schnabel", r"zwischen den zähnen",
    r"in der schnauze", "くわえ", "咥え", "銜え",
)  # fmt: skip
HELD_PREY: Final = _any(
    r"\bfish\b", r"salmon", r"trout", r"mouse", "鱼", "鼠", r"\bpe(z|scado)\b", r"salmón", r"trucha", r"ratón", r"poisson",
    r"saumon", r"truite", r"souris", r"\bfisch", r"lachs", r"forelle", r"\bmaus", "魚", "鮭", "ネズミ",
)  # fmt: skip
SOARS: Final = _any(
    r"\bsoar", r"\bglid", r"\bcircl(es|ing)\b", r"\bhover", "翱翔", "盘旋", "滑翔", r"\bplane(a|an|ando)\b", r"\bsobrevuel",
    r"\bplanen?t?\b", r"\bplaner\b", r"\bgleite", r"\bkreis(t|en)\b", r"\bsegel(t|n)\b", r"\bschwebt", "舞う", "舞って", "旋回", "滑空",
)  # fmt: skip
TALONS: Final = _any(
    r"\b(in|with) (its|his|her) (talons|claws|beak|bill)", r"\b(snatch|grab|catch|seiz|carr)\w*\b.*\bfish", "抓住.*鱼", "抓起.*鱼", "捕鱼",
    "叼着.*鱼", r"(con|entre|en) (las|sus) garras", r"(dans|entre) (les|ses) serres", r"\bin den (krallen|fängen)", "爪で", "爪に", "足でつか",
)  # fmt: skip
CURLED: Final = _any(
    "蜷", r"\bcurl(s|ed|ing)? (up|round|into)", r"\bovillo\b", r"\bacurruc", r"\ben boule\b", r"zusammengerollt", r"rollt sich", "丸くな", "丸ま",
)  # fmt: skip
FIRE: Final = _any(
    r"\bfire\b",
    r"\bflames?\b",
    "喷火",
    "火焰",
    "吐火",
    r"\bfuego",
    r"\bllamas\b",
    r"\bfeu\b",
    r"\bflammes?\b",
    r"\bfeuer",
    "火を",
    "炎を",
)
LADEN: Final = _any(
    r"\b(laden|loaded|burdened) with", "驮着", "满载", r"\bcargad[oa]s? (de|con)", r"\bchargée?s? de", r"\bbeladen", r"\bbepackt", "荷を", "荷物を積",
    "を背負",
)  # fmt: skip
BURDENED: Final = frozenset({Subject.HORSE, Subject.CAMEL, Subject.COW, Subject.ELEPHANT})
LEAF: Final = _any(
    r"\bleaf\b|\bleaves\b", "叶", r"\bhojas?\b", r"\bfeuilles?\b", r"\bblatt", r"\bblätter", "葉"
)
FAMILY: Final = _any(
    "親子", "母子", "父子", "母と子", "親と子", r"\bfamily of\b", r"\bfamilia de\b", r"\bfamille d", r"familie\b", "一家", "家族",
)  # fmt: skip
_RED: Final = re.compile(r"\bred(?:-haired|-furred)?\b|红色?|赤")
SPREAD: Final = _any(
    r"spread\w* (its|his|her|their)( \w+)? wings", r"wings (out)?(spread|stretched)", r"outstretched wings", "展翅", "展开.{0,3}翅",
    "张开.{0,3}翅", r"(despliega|extiende|abre)\w* (las|sus) alas", r"alas (abiertas|desplegadas|extendidas)",
    r"(déploie|ouvre|étend) (les|ses) ailes", r"ailes (déployées|ouvertes|étendues)", r"breitet .*(flügel|schwingen)",
    r"ausgebreitet\w* (flügel|schwingen)", "翼を広げ", "羽を広げ", "翼をひろげ",
)  # fmt: skip
SEAT_MARK: Final = "perch:"
"""How the name of a seat begins in what is said of a beast."""
_OF_SEATS: Final = {
    "roof": frozenset({Subject.HOUSE}), "chimney": frozenset({Subject.HOUSE}), "branch": frozenset({Subject.TREE}),
    "trunk": frozenset({Subject.TREE}), "blossom": frozenset({Subject.FLOWER}), "leaf": frozenset({Subject.FLOWER, Subject.TREE}),
    "lily pad": frozenset({Subject.FLOWER}), "nest": frozenset({Subject.TREE}), "barrel": frozenset({Subject.CHEST}),
    "gravestone": frozenset({Subject.STATUE}), "windowsill": frozenset({Subject.CLOCK}), "table": frozenset({Subject.CLOCK}),
    "hoard": frozenset({Subject.CHEST}),
}  # fmt: skip
"""What a line names that the seat itself shows."""
TREE_CLIMBERS: Final = QUADRUPEDS - {
    Subject.HORSE, Subject.DEER, Subject.ELEPHANT, Subject.CAMEL, Subject.GIRAFFE, Subject.COW, Subject.ZEBRA,
    Subject.PIG, Subject.DOG, Subject.WOLF,
} | {Subject.SNAKE, Subject.CRAB}  # fmt: skip


def postured(
    subjects: tuple[SubjectReading, ...], said: str, told: str, place: Place
) -> tuple[SubjectReading, ...]:
    """Return the subjects with marks of how the beasts among them hold themselves.

    `said` is the line as it is written, `told` the same in English.
    """
    young = tuple(
        _marked(_takes_after(one, subjects), YOUNGLING) if _is_young(one) else one
        for one in _with_young(subjects, said)
    )
    young = tuple(_furred(one) for one in young)
    at = next((at for at, one in enumerate(young) if one.subject in BEASTS | SWIMMERS), None)
    if at is None or any(one.subject not in FIXTURES for one in young[:at]):
        return young
    text = f"{said.casefold()} · {told.casefold()}"
    lead = _posed(young[at], text, place)
    seat = "" if lead.subject in SWIMMERS else _seat_of(lead, text, place)
    if seat:
        lead = _seated(lead, seat)
        if seat == "nest":
            young = tuple(_seated(one, seat) if _is_young(one) else one for one in young)
        young = tuple(
            one for one in young if one is young[at] or one.subject not in _OF_SEATS.get(seat, ())
        )
        at = next(index for index, one in enumerate(young) if one.subject is lead.subject)
        young = (*young[at:], *young[:at])
        at = 0
    rest = young[at + 1 :]
    if CURLED.search(text) or FIERY in lead.detail:
        rest = tuple(one for one in rest if one.subject not in (Subject.BALL, Subject.CAMPFIRE))
    if figure_of(lead) in ("ant", "beetle") and LEAF.search(text):
        lead = _marked(lead, LEAF_HELD)
    ball = next((one for one in rest if one.subject is Subject.BALL), None)
    if ball is not None and IN_MOUTH.search(text):
        lead = _marked(lead, BALL_HELD)
        rest = tuple(one for one in rest if one is not ball)
    elif PREY_HELD in lead.detail:
        rest = tuple(one for one in rest if one.subject not in (Subject.FISH, Subject.MOUSE))
    elif (IN_MOUTH.search(text) or _drags_prey(lead, text)) and lead.subject in BEASTS:
        cub = next((one for one in rest if _is_young(one)), None)
        held = CUB_HELD if cub else PREY_HELD if HELD_PREY.search(text) else STICK_HELD
        lead = _marked(lead, held)
        if lead.action in (Action.HOLD, Action.PULL):
            lead = replace(lead, action=Action.WALK)
        small = frozenset({Subject.FISH, Subject.MOUSE})
        rest = tuple(one for one in rest if one is not cub and one.subject not in small)
    return (*young[:at], lead, *rest)


def _drags_prey(one: SubjectReading, text: str) -> bool:
    """Return whether a beast pulls along what it has caught, which it can only do in its mouth."""
    return one.action is Action.PULL and one.subject in HUNTERS and bool(HELD_PREY.search(text))


def _at_ease(one: SubjectReading, text: str) -> SubjectReading:
    """Return a beast that curls up as sleeping, that kneels as lying, that plays as leaping or scuffling."""
    if CURLED.search(text):
        return replace(one, action=Action.SLEEP)
    eased = {Action.KNEEL: Action.SIT, Action.PLAY: Action.FIGHT if one.count > 1 else Action.JUMP}
    return replace(one, action=eased.get(one.action, one.action))


def _seat_of(one: SubjectReading, text: str, place: Place) -> str:
    """Return the name of what a beast is on: what the line says, or what such a posture needs."""
    if CLIMBING in one.detail:
        return "trunk"
    if SCALING in one.detail:
        return "slope"
    over = gap_said(text) if one.action is Action.JUMP and one.subject in QUADRUPEDS else ""
    if over:
        return over
    seat = seat_said(one, text, place)
    if HANGING in one.detail:
        return seat if seat == "branch" else "beam"
    return seat


def _seated(one: SubjectReading, seat: str) -> SubjectReading:
    """Return a beast with the mark of its seat; birds there stand rather than fly."""
    aloft = one.subject in BIRDS and one.action not in (Action.SLEEP, Action.LOOK_UP)
    moving = one.action in (Action.FLY, Action.FLOAT, Action.FALL, Action.KNEEL)
    one = replace(one, action=Action.STAND) if aloft or moving else one
    one = _marked(one, LEAPING) if one.action is Action.JUMP else one
    return replace(one, detail=", ".join(part for part in (one.detail, SEAT_MARK + seat) if part))


def metres_of(one: SubjectReading) -> float:
    """Return how tall a subject is; a calf is half as tall as the cow."""
    tall = figure_facts(figure_of(one)).height_metres
    return YOUNG_SHARE * tall if YOUNGLING in one.detail else tall


def brood_share(one: SubjectReading) -> float:
    """Return how large a creature is shown against one by itself: hatchlings are many and small."""
    return _BROOD_SHARE if one.count > FEW and YOUNGLING in one.detail else 1.0


def _with_young(subjects: tuple[SubjectReading, ...], said: str) -> tuple[SubjectReading, ...]:
    """Return the subjects with the young of a family of beasts that a line names in one word: 親子."""
    if len(subjects) != 1 or subjects[0].subject not in BEASTS | SWIMMERS or _is_young(subjects[0]):
        return subjects
    one = subjects[0]
    if not FAMILY.search(said.casefold()):
        return subjects
    detail = ", ".join(part for part in (one.detail, _YOUNG) if part)
    return (replace(one, count=1), replace(one, count=1, detail=detail))


def _takes_after(one: SubjectReading, family: tuple[SubjectReading, ...]) -> SubjectReading:
    """Return a young beast of its parent's kind and coat, where the line gives it no other."""
    parent = next(
        (other for other in family if other.subject is one.subject and not _is_young(other)), None
    )
    if parent is None:
        return one
    if not kind_of(one.subject, one.word):
        one = replace(one, word=parent.word)
    own = [part for part in one.detail.split(", ") if part != _YOUNG]
    coat = [part for part in parent.detail.split(", ") if part] if not own else []
    return replace(one, detail=", ".join([*own, *coat, _YOUNG]))


def _furred(one: SubjectReading) -> SubjectReading:
    """Return a beast whose red coat is a fox's red, not a fire engine's."""
    if one.subject not in QUADRUPEDS or not _RED.search(one.detail):
        return one
    tone = "" if one.subject in (Subject.FOX, Subject.MOUSE) else "sorrel"
    return replace(one, detail=_RED.sub(tone, one.detail).strip(", "))


def _is_young(one: SubjectReading) -> bool:
    return one.subject in BEASTS | SWIMMERS and _YOUNG in one.detail.split(", ")


def _marked(one: SubjectReading, mark: str) -> SubjectReading:
    return replace(one, detail=", ".join(part for part in (mark, one.detail) if part))


def _posed(one: SubjectReading, text: str, place: Place) -> SubjectReading:
    """Return a beast with the marks of its posture, and with the deed that such a posture is part of."""
    if one.subject in SWIMMERS:
        leaps = BREACH.search(text) and broad(place) is not Place.UNDERWATER
        return replace(one, action=Action.JUMP) if leaps else one
    if one.subject in QUADRUPEDS:
        one = _at_ease(one, text)
    indoors = place in ROOFED | {Place.CAVE} and one.action in (Action.FLY, Action.FLOAT)
    if one.subject in BIRDS | {Subject.DRAGON} and indoors and not FLIES.search(text):
        one = replace(one, action=Action.STAND)
    if one.subject is Subject.DRAGON:
        return _marked(one, FIERY) if FIRE.search(text) else one
    if LADEN.search(text) and one.subject in BURDENED:
        one = _marked(
            replace(one, action=Action.WALK if one.action is Action.LUG else one.action), "laden"
        )
    for mark, pattern in POSTURES.items():
        if not pattern.search(text):
            continue
        if mark is STALKING and (one.subject not in HUNTERS or one.action is Action.SLEEP):
            continue
        if mark is CLIMBING and one.subject not in TREE_CLIMBERS:
            continue
        if mark is REARING and one.subject not in QUADRUPEDS:
            continue
        if mark is SLIDING and one.subject is not Subject.PENGUIN:
            continue
        one = _marked(one, mark)
        deed = {STALKING: Action.WALK, ON_BACK: one.action, SLIDING: Action.WALK}.get(
            mark, Action.STAND
        )
        if mark is STALKING and one.action is not Action.STAND:
            deed = one.action
        return replace(one, action=deed)
    if one.action is Action.CLIMB and one.subject in QUADRUPEDS:
        return _marked(replace(one, action=Action.STAND), SCALING)
    if one.action is Action.FIGHT and one.subject in QUADRUPEDS:
        return _marked(one, REARING)
    caught = TALONS.search(text) or (IN_MOUTH.search(text) and HELD_PREY.search(text))
    if one.subject in BIRDS and caught and figure_facts(figure_of(one)).height_metres > 0.25:
        # A cormorant brings its catch to the raft.
        perched = figure_of(one) == "cormorant" and one.action is not Action.FLY
        return _marked(replace(one, action=Action.STAND if perched else Action.FLY), PREY_HELD)
    if (
        (SPREAD.search(text) or (SOARS.search(text) and one.action is not Action.STAND))
        and one.subject in BIRDS
        and figure_of(one) != "peacock"
    ):
        return replace(one, action=Action.FLOAT)
    return one


def closed_up(players: Sequence[Player], middle: float, width: float) -> list[Player]:
    """Return a group drawn together to the frame's width, every second and third a rank behind."""
    spread = max(p.x + p.width / 2 for p in players) - min(p.x - p.width / 2 for p in players)
    if len(players) <= FEW or spread <= WIDEST * width or players[0].anchor == "centre":
        return list(players)
    factor = max(CLOSEST, WIDEST * width / spread)
    last = len(players) - 1
    moved = [
        replace(
            one,
            x=middle + (one.x - middle) * factor,
            y=one.y - RANK * one.height * ((last - at) % 3),
        )
        for at, one in enumerate(players)
    ]
    return sorted(moved[:-1], key=lambda one: one.y) + moved[-1:]
