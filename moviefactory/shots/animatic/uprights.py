"""Show beasts in clothes as beasts upright, toys that do something as alive, and beings in their colour. Knows words.

What somebody reads as a fox in a red coat is drawn as a figure on two legs with a fox's head.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from moviefactory.lexicon.vocabulary import Action, Subject, SubjectReading, as_detail
from moviefactory.shots.animatic.figures.wardrobe import COLOURS

S = Subject
_FOLK: Final = {
    S.RABBIT: "rabbit", S.FOX: "fox", S.BEAR: "bear", S.CAT: "cat", S.MOUSE: "mouse", S.DOG: "dog", S.WOLF: "wolf",
    S.PIG: "pig", S.MONKEY: "monkey", S.LION: "lion", S.SHEEP: "sheep", S.DEER: "deer", S.COW: "cow", S.OWL: "owl",
    S.CROW: "bird", S.BIRD: "bird", S.PENGUIN: "bird", S.TIGER: "cat", S.TURTLE: "turtle",
}  # fmt: skip
_SMALL: Final = frozenset({S.RABBIT, S.MOUSE, S.CAT, S.BIRD, S.OWL, S.CROW, S.PENGUIN})
"""What is no taller than a child, upright."""
_OF_WORD: Final = (
    (re.compile(r"\b(?:frogs?|toads?)\b|蛙|蟾"), "frog"),
    (re.compile(r"\bpolar bears?\b|北极熊"), "polar bear"),
    (re.compile(r"\bteddy\b|teddy bears?\b|stuffed bear|玩具熊|泰迪熊"), "teddy bear"),
)
_TRUNK: Final = re.compile(
    r"\b(?:coats?|jackets?|suits?|vests?|waistcoats?|dress(?:es)?|gowns?|cloaks?|robes?|uniforms?|shirts?|sweaters?|"
    r"jumpers?|cardigans?|overalls|dungarees|pyjamas|pajamas|kimonos?|armou?r|tutus?|raincoats?|tunics?|tuxedos?)\b|[衣装裙服袍甲]"
)
_WORN: Final = re.compile(
    rf"{_TRUNK.pattern}|\b(?:hats?|caps?|helmets?|crowns?|tiaras?|berets?|aprons?|capes?|scar(?:f|ves)|shawls?|boots|shoes|"
    r"slippers|gloves|mittens|glasses|spectacles|goggles|monocle|sunglasses|(?:bow )?ties?|turban|bonnet|headscarf|trousers|"
    r"backpack|sombrero|spacesuit)\b|[帽靴鞋裤]|围巾|眼镜|领带|领结|披风|斗篷|头盔|手套"
)
_SPACE: Final = re.compile(r"\bspace ?suits?\b|\bastronaut suit|[宇航太空]服")
_DEEDS: Final = frozenset(
    {Action.COOK, Action.READ, Action.WRITE, Action.SWEEP, Action.PAINT, Action.JUGGLE, Action.FIDDLE}
)  # fmt: skip
_PLAYED: Final = re.compile(
    r"\bcarrying (?:violin|guitar|flute|trumpet|accordion|cello|drum|banjo|saxophone|book|newspaper|letter|umbrella|broom|tray)"
)
_IDLE: Final = frozenset({Action.STAND, Action.SIT, Action.SLEEP, Action.FALL, Action.FLOAT})
_TOY: Final = re.compile(
    r"\b(?:dolls?|puppets?|marionettes?|nutcrackers?|(?:tin|toy|lead) soldiers?)\b|木偶|娃娃|锡兵|铅兵|玩具士兵|胡桃夹子"
)
_HUED: Final = re.compile(
    r"\b(?:aliens?|extraterrestrials?|martians?|goblins?|orcs?|trolls?|ogres?|imps?|genies?|djinns?|monsters?|demons?|devils?|"
    r"kobolds?|cyclops|gremlins?|werewol(?:f|ves))\b|狼人|外星人|火星人|哥布林|巨魔|巨怪|食人魔|小恶魔|灯神|怪物|妖怪|妖精|鬼怪|恶鬼|魔鬼|恶魔"
)
_EYES: Final = (
    ("three eyes", re.compile(r"\b(?:three|3)[ -]eye|三只眼|三眼")),
    ("four eyes", re.compile(r"\b(?:four|4)[ -]eye|四只眼|四眼")),
    ("six eyes", re.compile(r"\b(?:five|six|seven|eight|many|5|6)[ -]eye|[五六多]只?眼")),
    ("one eye", re.compile(r"\b(?:one|single)[ -]eye|独眼|一只眼|cyclops|独眼巨人")),
)
_DOLL_HELD: Final = re.compile(r"((?:^|, ))carrying doll\b(?:(, ))?")
"""What a doll is taken to hold, being one."""
_UNDEAD: Final = re.compile("skeleton")
_UNDEAD_BEFORE: Final = re.compile("(?:(skeleton|骷髅|骸骨)|zombie|undead|僵尸|丧尸)[ -]?$")
_RULER_AFTER: Final = re.compile(" (king|queen)")
_RULER_BEFORE: Final = re.compile("(king|queen) $")
"""Who is dead and something else besides."""
_EYED: Final = re.compile(r"^(?:\w+-)?eyed$|^独眼$")
_HUES: Final = "|".join(sorted((*map(re.escape, COLOURS), "rose"), key=len, reverse=True))
_STUFFS: Final = {
    "stone": "grey", "wooden": "tan", "iron": "charcoal", "steel": "silver", "chrome": "silver", "clay": "chestnut",
    "crystal": "cyan", "icy": "cyan", "石": "灰", "木": "棕", "钢": "银", "铁": "灰", "锡": "银", "陶": "褐", "泥": "褐",
}  # fmt: skip
"""The colour of what somebody is made of."""
_ONLY_HUE: Final = re.compile(
    rf"^(?:(?:small|big|little|tall|fat|huge|tiny|old|young|round|bright|dark|light|pale|(?:\w+-)?eyed) )*({_HUES})色?的?$"
)
_SHORT: Final = re.compile(
    r"\b(?:dwar(?:f|ves|fs)|gnomes?|leprechauns?|goblins?|imps?|kobolds?|gremlins?)\b|矮人|哥布林|小恶魔"
)


def upright(one: SubjectReading, said: str) -> SubjectReading:
    """Return somebody as the camera draws them: beasts in clothes on two legs, beings in their hue.

    `said` is the line, in English or Chinese.
    """
    if one.cast:
        return one
    if one.subject in _FOLK:
        return _as_folk(one, said.casefold())
    if one.subject is S.ROBOT:
        return _in_its_stuff(one)
    if one.subject not in (S.PERSON, S.CHILD, S.ELDER):
        return one
    one = _as_undead(one, said.casefold())
    if _HUED.search(one.word.casefold()):
        one = _as_being(one, said.casefold())
    if _TOY.search(one.word.casefold()):
        return replace(
            one,
            subject=S.CHILD,
            word=re.sub("^dolls?$", "porcelain doll", one.word.casefold()),
            detail=_DOLL_HELD.sub(
                lambda held: held[1] + "carrying " * bool(held[2]), one.detail
            ).strip(", "),
        )
    if "rolling up balls of snow" in one.detail and re.search("snowm[ae]n|雪人", one.word):
        # A snowman builds none.
        kept = re.sub("(?:^|, )rolling up balls of snow", "", one.detail)
        waves = re.search(r"\bwav(?:es?|ing)\b|挥手|招手", said.casefold())
        return replace(one, action=Action.WAVE if waves else Action.STAND, detail=kept)
    if _SHORT.search(one.word.casefold()) and one.subject is S.PERSON:
        bearded = ", with beard" if re.search(r"dwar|gnome|矮人", one.word) and "woman" not in one.detail else ""  # fmt: skip
        return replace(one, subject=S.CHILD, detail=f"{one.detail}{bearded}".strip(", "))
    return one


def _as_folk(one: SubjectReading, said: str) -> SubjectReading:
    """Return a beast that wears or does what people do as one on two legs."""
    name = next((kind for words, kind in _OF_WORD if words.search(one.word.casefold())), _FOLK[one.subject])  # fmt: skip
    if name == "turtle":
        return one
    toy = name == "teddy bear" and one.action not in _IDLE
    own = ", ".join(part for part in one.detail.casefold().split(", ") if "'s " not in part)
    dressed = bool(_WORN.search(own))  # In the trousers of a thief are its teeth alone.
    if not (dressed or toy or one.action in _DEEDS or _PLAYED.search(one.detail)):
        return one
    parts = [part.strip() for part in re.split("[,，]", one.detail) if part.strip()]
    told = [_pelt(part) for part in parts]
    in_space = dressed and bool(_SPACE.search(f"{said} {one.detail.casefold()}"))
    if in_space:
        told = [_pelt(_SPACE.sub("", part).replace("suit", "").strip()) for part in parts] + [
            "white suit, glass helmet, backpack"
        ]
    clad = "clad" if in_space or _TRUNK.search(one.detail.casefold()) else "bare"
    subject = S.CHILD if one.subject in _SMALL or name in ("frog", "teddy bear") else S.PERSON
    return replace(one, subject=subject, word=f"{clad} {name}", detail=", ".join(told))


def _as_undead(one: SubjectReading, said: str) -> SubjectReading:
    """Return a skeleton king or a zombie soldier as both at once."""
    word = one.word.casefold()
    before, found, after = said.partition(word)
    dead = _UNDEAD_BEFORE.search(before) if found else None
    if dead:
        return replace(one, detail=as_detail(one.detail, "undead skull" if dead[1] else "green skin"))  # fmt: skip
    ruler = _RULER_AFTER.match(after) or _RULER_BEFORE.search(before)
    if ruler is None or not _UNDEAD.search(word):
        return one
    return replace(one, word=ruler[1], detail=as_detail(one.detail, "undead skull"))


def _in_its_stuff(one: SubjectReading) -> SubjectReading:
    """Return a machine of which only the stuff is told in the colour of that."""
    if any(hue in one.detail for hue in COLOURS):
        return one
    hue = next((hue for stuff, hue in _STUFFS.items() if stuff in one.detail), "")
    return replace(one, detail=f"{one.detail}, {hue}") if hue else one


def _pelt(part: str) -> str:
    """Return a part of what is told: a colour alone is that of the pelt."""
    hue = _ONLY_HUE.match(_STUFFS.get(part.casefold(), part.casefold()))
    if hue is None:
        return part
    return f"{hue[1]} skin"


def _as_being(one: SubjectReading, said: str) -> SubjectReading:
    """Return a being of tales with its colour on the skin and as many eyes as the line gives it."""
    parts = [_pelt(part.strip()) for part in re.split("[,，]", one.detail) if part.strip()]
    eyes = next((name for name, words in _EYES if words.search(f"{said} {one.word}")), "")
    parts = [part for part in parts if not _EYED.match(part)]
    if not any(part.endswith(" skin") for part in parts):
        word = re.escape(one.word.casefold())
        near = re.search(
            rf"\b({_HUES})[ -](?:\w+[- ]){{0,3}}{word}|{word} ({_HUES})\b|({_HUES})色?的?[^，,]{{0,4}}{word}",
            said,
        )
        parts += [f"{near[1] or near[2] or near[3]} skin"] if near else []
    return replace(one, detail=as_detail(*parts, eyes))
