"""Put into people's hands what a line says that they carry, push and work at. Knows things; no places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.barrows import CART
from moviefactory.lexicon.deeds import NATURE
from moviefactory.lexicon.details import COLOURS
from moviefactory.lexicon.handy import ALIVE, LARGE, NEEDS_HANDS, OF_TRADE
from moviefactory.lexicon.herding import LIVING
from moviefactory.lexicon.means import DRAWN_WITH, MEANS
from moviefactory.lexicon.named import Named, found, is_subject
from moviefactory.lexicon.phrases import (
    Line,
    bases_of,
    in_order,
    is_form,
    joined_signs,
    line_of,
    says,
)
from moviefactory.lexicon.powers import HANDED
from moviefactory.lexicon.regarding import is_regarded, is_worked_at
from moviefactory.lexicon.units import ARTICLES
from moviefactory.lexicon.vocabulary import Action, Subject, SubjectReading, as_detail
from moviefactory.lexicon.words import Token, forms, tokenize, word_set
from moviefactory.lexicon.working import labour_told, own_part, parts_of, sleeps_apart

_CARRY: Final = word_set(
    "hold carry lug lift raise bear heave hoist haul shoulder clutch grip grasp grab clasp wield brandish swing "
    "wave balance cradle bring deliver take fetch use wear tote sling hug hand offer show give present "
    "drag open drink eat play read sell strum aim draw fire shoot throw pick blow beat lower thrust flourish plant"
)
_WITH: Final = word_set("with holding carrying wielding clutching bearing")
_OWN: Final = word_set("his her their its")
_ABOUT: Final = word_set(
    "on at beside near under underneath behind in inside into through past among between against around "
    "from of over above below toward towards along across by to onto like before outside off without no"
)
_PORTIONS: Final = word_set("slice slices piece pieces bunch half loaf pair wedge")
"""Parts of a thing that are handed as it is: a slice of melon."""
_HOW: Final = tuple((how, tuple(tuple(phrase.split()) for phrase in phrases)) for how, phrases in (
    ("on the shoulder", ("over shoulder", "on shoulder", "across shoulder", "shouldering", "at shoulder")),
    ("on the head", ("on head", "in head", "upon head", "atop head")),
    ("on the back", ("on back", "upon back", "across back")),
    ("under the arm", ("under arm", "beneath arm", "tucked under")),
    ("held high", ("above head", "over head", "overhead", "aloft", "high", "raise", "lift up", "hold up", "hoist",
                   "brandish", "uphold", "lift high", "raised")),
    ("in the arms", ("in arms", "cradle", "hug", "to breast", "to chest")),
))  # fmt: skip
_HOW_ZH: Final = (
    ("on the shoulder", "扛|肩上|肩头"),
    ("on the head", "头顶着|顶着|头上顶"),
    ("on the back", "背着|背上|背负"),
    ("under the arm", "夹着|腋下"),
    ("held high", "举着|举起|高举|举"),
    ("held low", "提着|拎着|提|拎"),
    ("in the arms", "抱着|怀抱|怀里|搂着"),
)
_COLOURED_ZH: Final = re.compile(
    "([红橙黄绿青蓝紫黑白灰棕褐粉金银])色?的?(?:小|大|旧|破|长|油纸|木|塑料|皮|布|透明)?$"
)
_CARRY_ZH: Final = "提扛背举拿抱端握拎挑推拉捧带戴牵持挥撑拖驮拄挎披摇敲吹弹搬抬用顶夹"
_TAKEN_ZH: Final = re.compile("[把将](?:[一两三几]?[只条个封张朵束杯碗串块根支瓶袋])?[活鲜大小]?$")
_ABOUT_ZH: Final = "在从向"
_PLACED_ZH: Final = "上下旁里中前后边外"
_GOES: Final = word_set(
    "along across through up down over past toward towards to into home around walk go trudge stride"
)
_GOES_ZH: Final = re.compile("走|沿着|穿过|登|爬|赶路|前行|奔|散步|漫步|路过|经过")
_HUNG: Final = frozenset({"painting", "mirror", "bell", "flag"})
"""What is looked at where it hangs."""
_STEPS: Final = word_set(
    "walk stroll climb cross wander march trudge stride hurry pass return enter leave"
)
_SPAN, _AFTER_SPAN = 6, 7
_OWN_SPAN, _NEAR = 4, 4
_CHILD: Final = word_set("child children toddler toddlers")
_BORNE: Final = word_set("heave hoist lift carry lug shoulder bear")
_HELD_UP: Final = word_set("raise lift hold hoist brandish wave swing throw wield")
_IN_ARMS: Final = word_set("hold carry cradle")
_CUDDLED: Final = _IN_ARMS | word_set("hug clutch cuddle")
_FILLED: Final = word_set(
    "raise lift clink fill drink serve carry polish empty wash dry pour bring wine champagne tray"
)
"""What is done with drinking glasses."""
_LIFTED: Final = frozenset({Action.HOLD, Action.LUG, Action.PULL})
_SHINES: Final = word_set("shine beam switch click flick battery")
"""What is done with a torch that has a battery and no flame."""
_SWEPT_WITH: Final = ("broom", "mop")
_UNNAMED: Final = re.compile(r"(?:^|, )(?:pitching|throwing snowballs)\b")
"""Throws of what a line leaves unsaid."""
_GRABS: Final = re.compile(r"\b(?:tugging over a thing|snatching)\b")
"""Deeds whose thing is in hand wherever a line names it."""
_HIGH: Final = {"ringing a bell": ("bell", "rope"), "striking a great bell": ("bell",)}
"""What hangs above whoever does a deed with it."""
_AT_ANY_THING: Final = re.compile("wiping a table|weighing|repairing$")
"""Deeds done to whatever a line names."""
_ON_TABLES: Final = re.compile("(?:^|, )wiping a table")
_AT_HAND: Final = frozenset({Action.STAND, Action.HOLD, Action.WORK, Action.SIT, Action.KNEEL, Action.LOOK_UP})  # fmt: skip
_MOVED: Final = (Action.PUSH, Action.PULL)
_PULLING: Final = word_set("pull drag haul tow draw tug")
_PUSHING: Final = word_set("push shove wheel")
_TWO: Final = frozenset({"stretcher", "coffin", "sedan chair"})
"""What no one carries alone."""
_KEEPERS: Final = frozenset({"goalkeeper", "守门员"})
FOOTBALLERS: Final = _KEEPERS | {
    "footballer", "footballers", "striker", "football player", "soccer player", "足球运动员", "球员",
}  # fmt: skip
"""Whose ball is a football, and in no hand but a keeper's."""


def hand_over(subjects: Sequence[SubjectReading], said: str) -> list[SubjectReading]:
    """Return the subjects with what the line gives into somebody's hands told of that person."""
    holders = [one for one in subjects if one.subject in HANDED]
    if not holders:
        return list(subjects)
    handed: dict[int, SubjectReading] = {}
    gone: list[str] = []
    lead = subjects[0]
    for holder, tokens in parts_of(tokenize(said), holders):
        if lead.subject in LIVING and holder is holders[0] and not lead.cast:
            tokens = own_part(tokens, lead.word, holder.word)
        handed[id(holder)] = _handed(holder, tokens, gone, holders)
    return [
        handed.get(id(one), one) for one in subjects if id(one) in handed or not _is_gone(one, gone)
    ]


def _handed(
    holder: SubjectReading,
    tokens: Sequence[Token],
    gone: list[str],
    others: Sequence[SubjectReading],
) -> SubjectReading:
    """Return somebody with what tokens give into the hands; add to `gone` what is no subject then."""
    line = line_of(tokens)
    doing = holder if sleeps_apart(holder, others, line) else labour_told(line, holder)
    told: list[str] = []
    held = doing
    rolled = _rolled(line, doing.action)
    if doing is not holder:
        gone += [word for name, words in DRAWN_WITH.items() if name in doing.detail for word in words.split("|")]  # fmt: skip
    if rolled:
        told.append(" ".join([*_colour(tokens, rolled[0]), rolled[0].name]))
        gone.append(_text(tokens, rolled[0]))
        held = replace(held, action=rolled[1])
    elif two := _borne(tokens, holder):
        told.append(f"bearing {two.name}")
        held = replace(held, action=Action.RUN if held.action is Action.RUN else Action.WALK)
        gone.append(_text(tokens, two))
    else:
        kicked = ("ball",) if holder.word in FOOTBALLERS - _KEEPERS else _HIGH.get(doing.detail.split(", ")[-1], ())  # fmt: skip
        grabs = _GRABS.search(doing.detail) is not None
        named = [one for one in _things(tokens) if one.name not in kicked]
        things = [one for one in named if one.name == "yoke" or grabs or _is_had(tokens, one)]
        if doing is holder or _AT_ANY_THING.search(doing.detail):
            things += [one for one in named if one not in things and _is_at(tokens, one, doing)]
        if things and _ON_TABLES.search(doing.detail):
            held = replace(held, action=Action.HOLD, detail=_ON_TABLES.sub("", held.detail))
        if held.action is Action.CLIMB and any(one.name == "ladder" for one in named):
            return replace(held, detail=as_detail(held.detail, "climbing a ladder"))
        things.sort(key=lambda one: one.name != "yoke")  # What hangs on a yoke is in no hand.
        for one in things[: 1 if things and things[0].name == "yoke" else 2]:
            name = "flashlight" if one.name == "torch" and line.bases & _SHINES else one.name
            told.append(" ".join([*_colour(tokens, one), f"carrying {name}"]))
            gone.append(_text(tokens, one))
        if not things:
            told += [f"carrying {name}" for name, phrases in MEANS if any(says(line, phrase) for phrase in phrases)][:1]  # fmt: skip
        if things and (how := _how(tokens, things[0])):
            told.append(how)
        if things and held.action is Action.THROW:
            held = replace(held, detail=_UNNAMED.sub("", held.detail))
        if things and things[0].name in _SWEPT_WITH and held.action in _MOVED:
            held = replace(held, action=Action.SWEEP)
        if things:
            looks = held.action is Action.LOOK_UP and _is_regarded(tokens, things[0])
            stands = Action.HOLD if looks or held.action in (Action.STAND, Action.HUG) else held.action  # fmt: skip
            held = replace(held, action=_on_the_way(tokens, stands, things[0]))
    if not told:
        return held
    return replace(held, detail=as_detail(held.detail, *dict.fromkeys(told)))


def _rolled(line: Line, action: Action) -> tuple[Named, Action] | None:
    """Return what is pushed or pulled on wheels, and which of both, if the line says it."""
    one = next(iter(found(line.tokens, "rolling")), None)
    if one is None:
        return None
    if action not in _MOVED:
        pulled = line.bases & _PULLING or "拉着" in line.joined
        pushed = line.bases & _PUSHING or "推" in line.joined
        if not pulled and not pushed:
            return None
        action = Action.PULL if pulled else Action.PUSH
    return one, action


def _borne(tokens: Sequence[Token], holder: SubjectReading) -> Named | None:
    """Return what two carry between them, and neither push nor pull."""
    if holder.action in (Action.PUSH, Action.PULL):
        return None
    for one in found(tokens, "two"):
        if one.name in _TWO and holder.count == 2:
            return one
        several = holder.count == 2 or (one.name == "sedan chair" and holder.count in (3, 4, 6, 8))
        if several and _is_had(tokens, replace(one, name="anchor")):
            return one
    return None


def _on_the_way(tokens: Sequence[Token], action: Action, thing: Named) -> Action:
    """Return walking for who carries something along a way."""
    if action not in {*_LIFTED, Action.FLY} or (
        action is Action.PULL and not _carries(tokens, thing)
    ):
        return action
    if any(is_form(token, "run") for token in tokens):
        return Action.RUN
    if action is Action.FLY:
        return Action.HOLD  # Who flies a kite stays on the ground.
    goes = any(token.text in _GOES for token in tokens[thing.end :])
    goes = goes or any(is_form(token, word) for token in tokens for word in _STEPS)
    goes = goes or bool(_GOES_ZH.search(joined_signs(tokens)))
    return Action.WALK if action is Action.PULL or (goes and action is Action.HOLD) else action


def _carries(tokens: Sequence[Token], thing: Named) -> bool:
    near = bases_of(tokens[max(0, thing.start - _SPAN) : thing.start])
    return bool(near & _BORNE)


def _lifts(tokens: Sequence[Token], thing: Named) -> bool:
    near = bases_of(tokens[max(0, thing.start - _SPAN) : thing.start])
    return bool(near & _HELD_UP)


def _is_had(tokens: Sequence[Token], one: Named) -> bool:
    """Whether the line lets somebody have a thing in hand, and not only stand near it."""
    if tokens[one.start].is_cjk:
        return _is_had_zh(tokens, one)
    if _is_on_nose(tokens, one) or (one.name == "baby" and not _is_carried(tokens, one)):
        return False
    if one.end < len(tokens) and tokens[one.end].text in OF_TRADE:
        return False  # An ice cream van is in nobody's hands.
    if _how(tokens, one, after_only=True) or _in_hand(tokens, one):
        return True
    if _is_regarded(tokens, one):
        return True
    if _is_done(tokens, one):
        return False
    carried = owned = False
    articles = 0
    for at in range(one.start - 1, max(-1, one.start - 1 - _SPAN), -1):
        token = tokens[at]
        if token.is_mark and token.text not in ",-":
            break
        if token.text in _WITH or (bases_of((token,)) & _CARRY and not _after_article(tokens, at)):
            carried = True
            break
        articles += token.text in ARTICLES
        owned = owned or (token.text in _OWN and one.start - at <= _OWN_SPAN)
        part = token.text == "of" and at > 0 and tokens[at - 1].text in _PORTIONS
        if token.text in _ABOUT and articles < 2 and not part:
            return False  # After two articles it is said of something else.
    if one.name in ALIVE:
        before = tokens[max(0, one.start - _NEAR) : one.start]
        marks = [at for at, token in enumerate(before) if token.is_mark]
        near = bases_of(before[marks[-1] + 1 if marks else 0 :])
        return bool(near & _CUDDLED) and not near & LARGE
    return carried or one.name not in NEEDS_HANDS or (owned and one.name not in ALIVE)


def _is_regarded(tokens: Sequence[Token], one: Named) -> bool:
    """Whether somebody attends to a thing that is shown in hands alone."""
    shown_alone = one.name in ALIVE or one.name in _HUNG or is_subject(one)
    return not shown_alone and is_regarded(tokens, one.start, one.end)


def _is_at(tokens: Sequence[Token], one: Named, doer: SubjectReading) -> bool:
    """Whether somebody does something to a thing that they then have in hand."""
    left = one.name in ALIVE | (_HUNG - {"bell"}) or doer.action not in _AT_HAND
    return not left and is_worked_at(tokens, one.start, one.end, doer.word)


def _is_carried(tokens: Sequence[Token], one: Named) -> bool:
    """Whether the line says that an infant is carried; a bigger child that is hugged stands by itself."""
    word = _text(tokens, one)
    near = bases_of(tokens[max(0, one.start - _NEAR) : one.start])
    if not _CHILD & set(word.split()):
        return True
    return word != "children" and bool(near & _IN_ARMS)


def _is_on_nose(tokens: Sequence[Token], one: Named) -> bool:
    """Whether glasses are worn: nobody raises or fills them, and nothing is in them."""
    following = tokens[one.end].text if one.end < len(tokens) else ""
    near = bases_of(tokens[max(0, one.start - _NEAR) : one.start])
    return _text(tokens, one) == "glasses" and following != "of" and not near & _FILLED


def _is_done(tokens: Sequence[Token], one: Named) -> bool:
    """Whether the word is what somebody does: `shields her eyes`, `books a room`."""
    following = tokens[one.end].text if one.end < len(tokens) else ""
    of_weather = one.start > 0 and any(base in NATURE for base, _ in forms(tokens[one.start - 1].text))  # fmt: skip
    return tokens[one.end - 1].text.endswith("s") and (of_weather or following in (ARTICLES | _OWN))


def _after_article(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and tokens[at - 1].text in ("a", "an", "the", "his", "her")


def _is_had_zh(tokens: Sequence[Token], one: Named) -> bool:
    before = joined_signs(tokens[max(0, one.start - 7) : one.start])
    after = joined_signs(tokens[one.end : one.end + 1])
    clause = re.split("[，。]", before)[-1]
    if one.name == "baby":
        return any(char in "抱背捧搂" for char in clause[-4:]) and after != "们"
    carried = any(char in _CARRY_ZH for char in clause) or bool(_TAKEN_ZH.search(clause))
    carried = carried or _is_regarded(tokens, one)
    if one.name in ALIVE:
        given = "给" in joined_signs(tokens[one.end : one.end + 2])
        return "抱" in clause or "捧" in clause or (given and bool(_TAKEN_ZH.search(clause)))
    placed = after in tuple(_PLACED_ZH) or any(char in _ABOUT_ZH for char in clause[-4:])
    return carried or (one.name not in NEEDS_HANDS and not placed)


def _in_hand(tokens: Sequence[Token], one: Named) -> bool:
    after = [token.text for token in tokens[one.end : one.end + 4]]
    return bool({"hand", "hands"} & set(after)) and "in" in after


def _how(tokens: Sequence[Token], one: Named, *, after_only: bool = False) -> str:
    """Return how the line says that a thing is held, "" where it says nothing of it."""
    if tokens[one.start].is_cjk:
        clause = re.split("[，。]", joined_signs(tokens[max(0, one.start - 7) : one.start]))[-1]
        found = [(match.start(), how) for how, pattern in _HOW_ZH for match in re.finditer(pattern, clause)]  # fmt: skip
        return max(found)[1] if found else ""
    after = tokens[one.end : one.end + _AFTER_SPAN]
    near = bases_of(after)
    before = bases_of(() if after_only else tokens[max(0, one.start - _NEAR) : one.start])
    for how, phrases in _HOW:
        for words in phrases:
            told_after = near.issuperset(words) and in_order(after, words, 2)
            if told_after or (len(words) == 1 and words[0] in before):
                on_head = words == ("over", "head") and not _lifts(tokens, one)
                return "on the head" if on_head else how
    return ""


def _colour(tokens: Sequence[Token], one: Named) -> list[str]:
    if tokens[one.start].is_cjk:
        told = _COLOURED_ZH.search(joined_signs(tokens[max(0, one.start - 4) : one.start]))
        return [told[1]] if told else []
    before = [token.text for token in tokens[max(0, one.start - 2) : one.start]]
    return [text for text in before if text in COLOURS][-1:]


def _text(tokens: Sequence[Token], one: Named) -> str:
    gap = "" if tokens[one.start].is_cjk else " "
    return gap.join(token.text for token in tokens[one.start : one.end])


def _is_gone(one: SubjectReading, gone: Sequence[str]) -> bool:
    """Whether a subject is what somebody carries, and no subject of its own."""
    infant = one.subject in (Subject.CHILD, Subject.PERSON) and one.count == 1 and one.word in gone
    thing = one.subject not in HANDED and any(
        one.word in text or (text in one.word and not CART.search(one.word)) for text in gone
    )
    return not one.cast and (infant or thing)


def _things(tokens: Sequence[Token]) -> list[Named]:
    return list(dict.fromkeys(found(tokens, "things")))
