"""Read a cast's free text as colours and garments. Knows words; not how they are drawn."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator
from functools import cache, lru_cache

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.figures.complexion import (
    BEARDED,
    FAIR_SKIN,
    GREY_HAIR,
    HUED_AFTER,
    LONG_HAIR,
    OLD,
    SHORT_HAIR,
    TEEN,
    face_shown,
    is_fair,
)
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.guilds.folk import FOLK, TOYS
from moviefactory.shots.animatic.figures.guilds.hats import HATS, one_hat
from moviefactory.shots.animatic.figures.guilds.trade import Trade
from moviefactory.shots.animatic.figures.headwear import HEADWEAR
from moviefactory.shots.animatic.figures.trades import TRADES, WOMEN
from moviefactory.shots.animatic.figures.wardrobe import (
    BUILDS,
    CARRIED,
    CHILDREN,
    CLOTHES,
    COATS,
    COLOURS,
    DENIALS,
    EXTRAS,
    FEATURES,
    HAIRS,
    HUES_ONLY_OF_HAIR,
    MEN,
    OUTFITS,
    PALETTES,
    PEOPLE,
    SKINS,
    SLOTS,
    TOWED,
)
from moviefactory.shots.animatic.light import Color, color, mix

Hit = tuple[int, int, str, str]
"""Where a word starts and ends, its kind ("colour", "feature", "build"), and what it stands for."""

TRADE_WORDS_WORN = frozenset({"wizard hat", "crown", "apron"})
"""What the word for a trade alone puts on somebody; the trade's own row says it better."""

YOUNG = ("young", "年轻")

BEARDS = frozenset({"beard", "moustache", "goatee", "stubble"})
_ALSO_ADJECTIVES = frozenset({"patient", "bowler"})
"""Words of a trade that say nothing of it before a noun."""
_BEFORE_A_NOUN = re.compile(r" (?!in\b|on\b|at\b|with\b|and\b)[a-z]")
_COMPOUND_SHE = re.compile(r"\w(?:woman|women|girl|maid|lady)s?\b")
_COMPOUND_HE = re.compile(r"\w(?<!wo)(?<!hu)(?<!ro)(?<!ger)(?:man|men|boy|lord)s?\b")
WOMENS_DRESS = frozenset({"dress", "ruffles", "corset", "bonnet", "mob cap", "headscarf", "stockings", "flower hair", "hoop earrings"})  # fmt: skip
"""What a man of a trade leaves to its women; he wears a jacket for a dress."""
_MEN_OR_WOMEN = re.compile(r"men\b")
RIDDEN_BY_THEIR_OWN = frozenset({Subject.BICYCLE})
"""What is drawn with who rides it, so that its colours are their clothes'."""
ARMOUR = frozenset({"tunic", "plates", "boots", "cape"})
"""How somebody in armour is drawn who is no knight."""
UNDER_ARMOUR = frozenset({"epaulettes", "medals", "belt", "tie", "apron"})
HUES_OF_AGE = frozenset({"rusty"})
OF_AGE = frozenset(
    {"bun", "bald", "white curls", "beard", "glasses", "tie", "stick", "shawl", "monocle", "pipe"}
)
"""What nobody young wears by trade alone."""
STEEL = color("#b4bcc8")
INK = color("#1c1620")
_SUIT = re.compile(r"\b(?:suit|uniform|tuxedo|pyjamas|pajamas)\b|西装|制服|礼服")
_PART_ENDS = re.compile("[,，;；]")
_REACH = 26  # How many characters may lie between a colour and its garment.


@lru_cache(maxsize=512)
def read_look(
    look: str, *, name: str, film_seed: int, subject: Subject, coat: tuple[str, ...] = ()
) -> Look:
    """Return how a character looks: what its text says, and for the rest a choice that never changes.

    The choice hangs on the name and the film's seed alone. Words are read in English and Chinese.
    `coat` are the colours of its kind, where nobody says others.
    """
    seed = _seed(name, film_seed)
    pick = random.Random(seed)
    slots = _defaults(subject, pick)
    text = HUED_AFTER.sub(r"\2-\1", look.casefold())
    by_trade = _trade_of(text) if subject in PEOPLE or subject is Subject.BICYCLE else None
    if by_trade and subject is Subject.BICYCLE and "jockey cap" in by_trade[1].worn:
        by_trade = None  # A bicycle's rider is no horseman.
    trade = by_trade[1] if by_trade else None
    if trade and subject is not Subject.KNIGHT:
        primary, secondary, accent = (color(tone) for tone in trade.cloth)
        slots.update(primary=primary, secondary=secondary, accent=accent)
        if trade.skin:
            slots["skin"] = color(trade.skin)
    worn_coat, coat_mark = _coat_of(text, subject)
    own = coat or worn_coat
    slots.update(zip(("primary", "secondary", "accent"), map(color, own), strict=False))
    # What only the word for a trade names is the trade's: a book seller has no book in hand.
    people = (
        subject in PEOPLE
        or (subject in RIDDEN_BY_THEIR_OWN and not coat)
        or subject is Subject.ASTRONAUT
    )
    said, worn, said_build, paint = _read(
        text.replace(by_trade[0], " ", 1) if by_trade else text, people=people
    )
    slots.update(said)
    if paint is not None and subject in RIDDEN_BY_THEIR_OWN:
        slots["accent"] = paint
    in_armour = "armour" in worn and subject in PEOPLE and subject is not Subject.KNIGHT
    if in_armour:
        worn |= ARMOUR | {"kettle helmet" if text.isascii() else "war helmet red"}
        slots["accent"] = said.get("primary", STEEL)
    if people and LONG_HAIR.search(text):
        worn.add("long hair")
    elif people and SHORT_HAIR.search(text):
        worn.add("short hair")
    sex = _sex_of(text, trade) or ("man" if subject is Subject.KNIGHT else "")
    if trade and trade.worn & {"robe", "cape"}:
        worn -= {"cloak"}
    features, build = _habits(subject, pick, sex)
    if trade and subject is not Subject.KNIGHT:
        worn -= frozenset() if trade in FOLK else TRADE_WORDS_WORN
        features = _of_trade(features, trade, subject) - (
            OUTFITS if worn & OUTFITS else frozenset()
        )
        if _pattern_of(YOUNG).search(text):
            features = _of_the_young(features)
        features, worn = one_hat(features, worn)
        if "bald" in worn:
            features -= HAIRS | {"tonsure", "white curls"}
        if in_armour:
            features -= HATS.keys() | HEADWEAR.keys() | UNDER_ARMOUR
    if subject is Subject.BICYCLE:
        features |= {"young"} if _pattern_of(CHILDREN).search(text) else frozenset()
        if OLD.search(text):
            slots["hair"] = said.get("hair", GREY_HAIR)
            features |= {"bun"} if "lashes" in features else {"beard"}
    if TEEN.search(text):
        features -= BEARDS if trade else OF_AGE | BEARDS | {"hat", "scarf"}
    if "skin" not in said and is_fair(said.get("hair")):
        slots["skin"] = FAIR_SKIN
    dressed = subject in PEOPLE or subject is Subject.BICYCLE
    features = _dressed(features, worn) if dressed else frozenset({*worn, coat_mark} - {""})
    if subject in (Subject.ASTRONAUT, Subject.KNIGHT):
        face = face_shown(text, sex if subject is Subject.ASTRONAUT else "")
        if "old" in face:
            slots["hair"] = GREY_HAIR
        features |= face
    return Look(
        primary=slots["primary"],
        secondary=slots["secondary"],
        accent=slots["accent"],
        skin=slots["skin"],
        hair=slots["hair"],
        build=said_build or build,
        features=features,
        seed=seed,
        paint=paint if not people else None,
    )


def _coat_of(text: str, subject: Subject) -> tuple[tuple[str, ...], str]:
    """Return the coat and the mark of the animal that a text names, if not those of its kind."""
    for kind, words, cloth, mark in COATS:
        if kind is subject and _pattern_of(words).search(text):
            return cloth, mark
    return (), ""


@cache
def _trade_words() -> tuple[tuple[str, Trade], ...]:
    return tuple((word, trade) for trade in (*FOLK, *TOYS, *TRADES) for word in trade.words)


def _trade_of(text: str) -> tuple[str, Trade] | None:
    """Return the trade that a text names first, by its longest word, and the word; None without."""
    single = _MEN_OR_WOMEN.sub("man", text)
    named = [
        (found.start(), -len(word), at, word, trade)
        for at, (word, trade) in enumerate(_trade_words())
        if word in single
        and (found := _pattern(word).search(single))
        and not (word in _ALSO_ADJECTIVES and _BEFORE_A_NOUN.match(single, found.end()))
    ]
    return min(named, key=lambda one: one[:3])[3:] if named else None


def _sex_of(text: str, trade: Trade | None) -> str:
    """Return "woman" or "man" as the text calls somebody, or as the trade goes without saying."""
    if _pattern_of(WOMEN).search(text):
        return "woman"
    if _pattern_of(MEN).search(text) or BEARDED.search(text):
        return "man"
    if _COMPOUND_SHE.search(text):
        return "woman"
    if _COMPOUND_HE.search(text):
        return "man"
    if trade is None:
        return ""
    return trade.sex or ("woman" if "dress" in trade.worn else "")


def _of_trade(habits: frozenset[str], trade: Trade, subject: Subject) -> frozenset[str]:
    """Return what somebody of a trade wears: of a pair of habits the one of their sex and age.

    Nobody called she and no child has a beard; she wears a skirt unless the trade wears trousers.
    """
    her = "lashes" in habits
    other = " of men" if her else " of women"
    worn = {one.removesuffix(" of men").removesuffix(" of women") for one in trade.worn if not one.endswith(other)}  # fmt: skip
    cropped = {"short hair", "bald"} if her else {"bun"}
    hair = (worn & HAIRS) - cropped or habits & HAIRS
    if not her and trade.sex == "man" and not hair & {"short hair", "curly hair", "bald"}:
        hair = worn & HAIRS or frozenset({"short hair"})
    worn -= HAIRS
    if her and subject is Subject.ELDER and "overalls" in worn:
        worn = worn - {"overalls"} | {"jacket", "skirt", "waist apron"}
    if her or subject is Subject.CHILD:
        worn -= BEARDS
    if "welding mask" in worn and (her or subject is not Subject.PERSON):
        worn = worn - {"welding mask"} | {"welding mask up"}
    if not her and "dress" in worn and trade.sex != "woman":
        worn = worn - WOMENS_DRESS | {"jacket"}
    if her and worn & {"jacket", "coat", "tunic"} and not worn & {"trousers", "shorts", "long skirt", "strip skirt"}:  # fmt: skip
        worn |= {"skirt"}
    return frozenset(worn) | hair | (habits & {"stick", "lashes"}) | (habits & {"beard"} if not her else frozenset())  # fmt: skip


def _of_the_young(worn: frozenset[str]) -> frozenset[str]:
    """Return what somebody young of a trade wears: nothing that would make them look old."""
    hair = frozenset({"ponytail"}) if "bun" in worn else frozenset()
    return worn - OF_AGE | hair


def _seed(name: str, film_seed: int) -> int:
    text = f"{name.strip().casefold()}\x1f{film_seed}".encode()
    return int.from_bytes(hashlib.blake2b(text, digest_size=6).digest(), "big")


def _defaults(subject: Subject, pick: random.Random) -> dict[str, Color]:
    primary, secondary, accent = pick.choice(PALETTES.get(subject, CLOTHES))
    skin, hair = pick.choice(SKINS)
    slots = {"primary": color(primary), "secondary": color(secondary), "accent": color(accent)}
    slots["skin"], slots["hair"] = color(skin), color(hair)
    if subject is Subject.ELDER:
        slots["hair"] = mix(slots["hair"], color("#dcd8d2"), 0.85)
    return slots


def _dressed(habits: frozenset[str], worn: set[str]) -> frozenset[str]:
    """Return what is worn: what the text says, and of the habits what it leaves open."""
    kept = set(habits)
    if worn & HAIRS:
        kept -= HAIRS
    if worn & OUTFITS:
        kept -= OUTFITS
    kept -= EXTRAS if worn - TOWED else frozenset()
    kept -= BEARDS if worn & BEARDS else frozenset()
    if worn & CARRIED:
        kept.discard("stick")
    return frozenset(kept | worn)


def _habits(subject: Subject, pick: random.Random, sex: str) -> tuple[frozenset[str], float]:
    """Return the garments and the build of somebody as far as nobody described them.

    Whom the text calls she wears a skirt and long hair, whom it calls he is cropped and in trousers.
    """
    her, him = sex == "woman", sex == "man"
    hair = pick.choice(("long hair", "bun", "ponytail", "long hair", "short hair", "curly hair"))
    garment = pick.choice(("coat", "dress", "jacket"))
    extra = pick.choice(("scarf", "plain", "plain", "hat"))
    build = 0.92 + 0.2 * pick.random()
    if not her and (him or pick.random() < 0.5):
        him = True
    features = _hers(subject, pick, hair) if not him else _his(subject, pick, garment, extra)
    return features - {"plain"}, build * (1.06 if him and subject is not Subject.CHILD else 0.96)


def _hers(subject: Subject, pick: random.Random, hair: str) -> frozenset[str]:
    """Return the habits of a girl, a woman or an old woman."""
    if subject is Subject.ELDER:
        return frozenset({"bun", "dress", "stick", "scarf", "lashes"})
    if subject is Subject.KNIGHT:
        return frozenset({"cape", "long hair", "lashes"})
    if subject is Subject.CHILD:
        hair = pick.choice(("pigtails", "pigtails", "long hair", "ponytail"))
        return frozenset({hair, "dress", "bow", "lashes"})
    if hair in ("short hair", "curly hair"):
        hair = pick.choice(("long hair", "bun"))
    return frozenset({hair, "dress", "lashes"})


def _his(subject: Subject, pick: random.Random, garment: str, extra: str) -> frozenset[str]:
    """Return the habits of a boy, a man or an old man."""
    if subject is Subject.ELDER:
        return frozenset({"beard", "short hair", "coat", "stick"})
    if subject is Subject.KNIGHT:
        return frozenset({"cape", "short hair"})
    if subject is Subject.CHILD:
        return frozenset({"short hair", "jersey", "shorts", pick.choice(("visor cap", "plain"))})
    stubble = pick.choice(("beard", "plain", "plain"))
    return frozenset({"short hair", "coat" if garment == "coat" else "jacket", extra, stubble})


def _read(text: str, *, people: bool) -> tuple[dict[str, Color], set[str], float, Color | None]:
    """Return the colours by slot, the features and the build (0 if unsaid) that a text names.

    The last is the one colour that no part of it is said to have, None for several or none.
    """
    slots: dict[str, Color] = {}
    features: set[str] = set()
    build = 0.0
    waiting: list[tuple[int, Color, str]] = []
    free: list[Color] = []
    for start, end, kind, value in _hits(text):
        if kind == "colour":
            waiting.append((end, color(COLOURS[value]), value))
        elif kind == "build":
            build = BUILDS[value]
        else:
            near = [
                tone
                for tone in waiting
                if start - tone[0] <= _REACH and not _PART_ENDS.search(text, tone[0], start)
            ]
            denied = any(text[:start].rstrip().endswith(word) for word in DENIALS)
            if not denied:
                features.add(value)
            slot = SLOTS.get(value, "accent")
            if near and not denied:
                slots.setdefault(slot, near[0][1])
                if len(near) > 1:
                    free += [tone[1] for tone in near[1:]]
                waiting = [tone for tone in waiting if tone not in near]
    if len(waiting) > 1:
        # Of a rusty green tractor the rust is age, the green its colour.
        waiting = [tone for tone in waiting if tone[2] not in HUES_OF_AGE] or waiting
    hues_of_hair = HUES_ONLY_OF_HAIR if people else frozenset()
    free = [tone[1] for tone in waiting if tone[2] not in hues_of_hair] + free
    paint = free[0] if len(free) == 1 and "primary" not in slots else None
    parted = not people and bool(slots)
    whole = paint or (slots.get("primary") if _SUIT.search(text) else None)
    if people and whole is not None:
        # Who goes in white, or in a white suit, does so from head to foot.
        slots.setdefault("secondary", mix(whole, INK, 0.16))
    for slot in ("primary", "accent", "secondary"):
        if free and slot not in slots:
            slots[slot] = free.pop(0)
    # A white tower with red stripes keeps them red.
    return slots, features, build, None if parted else paint


def _hits(text: str) -> Iterator[Hit]:
    """Yield what a text names, in its order; of words that overlap only the longest."""
    found: list[Hit] = []
    for word, kind, value in _vocabulary():
        if word in text:
            found += [(m.start(), m.end(), kind, value) for m in _pattern(word).finditer(text)]
    found.sort(key=lambda hit: (hit[0], -hit[1], hit[2], hit[3]))
    free_from = 0
    for hit in found:
        if hit[0] >= free_from:
            free_from = hit[1]
            yield hit


@lru_cache(maxsize=1)
def _vocabulary() -> tuple[tuple[str, str, str], ...]:
    """Return every word that is looked for, with what it is about and what it says."""
    words = [(word, "colour", word) for word in COLOURS]
    words += [(word, "build", word) for word in BUILDS]
    words += [(word, "feature", feature) for feature, row in FEATURES.items() for word in row]
    return tuple(words)


@cache
def _pattern_of(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(_pattern(word).pattern for word in words))


@cache
def _pattern(word: str) -> re.Pattern[str]:
    if word.isascii():
        return re.compile(rf"\b{re.escape(word)}(?:s|es)?\b")
    return re.compile(re.escape(word))
