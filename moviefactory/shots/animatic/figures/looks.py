"""Read a cast's free text as colours and garments. Knows words; not how they are drawn."""

from __future__ import annotations

import hashlib
import random
import re
from functools import cache, lru_cache

from moviefactory.lexicon.vocabulary import Subject
from moviefactory.shots.animatic.figures.complexion import (
    BEARDED,
    FAIR_SKIN,
    GREY_HAIR,
    HUED_AFTER,
    LONG_HAIR,
    OF_AGE,
    OLD,
    SHORT_HAIR,
    TEEN,
    YOUNG,
    face_shown,
    is_fair,
    years,
)
from moviefactory.shots.animatic.figures.contract import Look
from moviefactory.shots.animatic.figures.guilds.folk import FOLK, TOYS
from moviefactory.shots.animatic.figures.guilds.hats import HATS, HELMETS, one_hat
from moviefactory.shots.animatic.figures.guilds.trade import Trade
from moviefactory.shots.animatic.figures.headwear import HEADWEAR
from moviefactory.shots.animatic.figures.look_words import pattern, pattern_of, read_words
from moviefactory.shots.animatic.figures.outfits import put_together
from moviefactory.shots.animatic.figures.trades import TRADES, WOMEN
from moviefactory.shots.animatic.figures.wardrobe import (
    CARRIED,
    CHILDREN,
    CLOTHES,
    COATS,
    EXTRAS,
    HAIRS,
    MEN,
    OUTFITS,
    PALETTES,
    PEOPLE,
    SKINS,
    TOWED,
)
from moviefactory.shots.animatic.light import Color, color, mix

ARRANGED = frozenset(
    {"tonsure", "white curls", "wild hair", "wild dark hair", "afro", "mohawk", "quiff"}
)
"""Hair of a trade, which gives way to what a line says of somebody's own."""
TRADE_WORDS_WORN = frozenset({"wizard hat", "crown", "apron"})
"""What the word for a trade alone puts on somebody; the trade's own row says it better."""

_APRON = re.compile(r"\bapron\b|围裙")
_HUED_APRON = re.compile(
    r"\b(?:red|blue|green|yellow|black|brown|purple|grey|gray|orange|pink|leather)[\w -]{0,12} apron\b|[红蓝绿黄黑棕紫灰橙粉]色?的?(?:皮|布)?围裙"
)
"""An apron that is not white, as aprons are."""

_HUED_HELMET = re.compile(
    r"\b(?:red|blue|green|yellow|white|orange|pink|purple|silver) helmet\b|[红蓝绿黄白橙粉紫银]色?的?(?:头盔|安全帽)"
)
_OF_EVENINGS = frozenset({"bow tie", "wing collar", "skirt"})
"""What a musician of a trade leaves off under a dress that the text gives her."""

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
STEEL = color("#b4bcc8")


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
    rides = subject in RIDDEN_BY_THEIR_OWN
    called, trade = _trade_for(subject, text)
    by_trade = trade if subject is not Subject.KNIGHT else None
    if by_trade:
        slots.update(_slots_of(by_trade))
    worn_coat, coat_mark = _coat_of(text, subject)
    slots.update(
        zip(("primary", "secondary", "accent"), map(color, coat or worn_coat), strict=False)
    )
    people = subject in PEOPLE or (rides and not coat) or subject is Subject.ASTRONAUT
    # What only the word for a trade names is the trade's: a book seller has no book in hand.
    said = read_words(text.replace(called, " ", 1) if called else text, people=people)
    slots.update(said.slots)
    if said.paint is not None and rides:
        slots["accent"] = said.paint
    worn = set(said.features)
    in_armour = "armour" in worn and subject in PEOPLE and subject is not Subject.KNIGHT
    if in_armour:
        worn |= ARMOUR | {"kettle helmet" if text.isascii() else "war helmet red"}
        slots["accent"] = said.slots.get("primary", STEEL)
    if people and LONG_HAIR.search(text):
        worn.add("long hair")
    elif people and SHORT_HAIR.search(text):
        worn.add("short hair")
    sex = _sex_of(text, trade) or ("man" if subject is Subject.KNIGHT else "")
    worn = put_together(worn, trade)
    if "swimsuit" in worn and sex == "man":
        worn = worn - {"swimsuit"} | {"shorts", "bare chest"}
        slots["secondary"] = said.slots.get("primary", slots["secondary"])
    features, build = _habits(subject, pick, sex)
    if by_trade:
        features, worn = _dressed_by_trade(features, worn, by_trade, subject, text)
        if in_armour:
            features -= HATS.keys() | HEADWEAR.keys() | UNDER_ARMOUR
    if rides:
        features |= _age_of_rider(text, features)
        if OLD.search(text):
            slots["hair"] = said.slots.get("hair", GREY_HAIR)
    if TEEN.search(text):
        features -= BEARDS if trade else OF_AGE | BEARDS | {"hat", "scarf"}
    if "skin" not in said.slots and is_fair(said.slots.get("hair")):
        slots["skin"] = FAIR_SKIN
    features |= years(text, subject)
    if people and _HUED_APRON.search(text):
        worn.add("hued apron")
    clad = subject in PEOPLE or rides
    features = _dressed(features, worn) if clad else frozenset({*worn, coat_mark} - {""})
    if subject in (Subject.ASTRONAUT, Subject.KNIGHT):
        face = face_shown(text, sex if subject is Subject.ASTRONAUT else "")
        if "old" in face:
            slots["hair"] = GREY_HAIR
        features |= face
    paint = None if people else said.paint
    return Look(**slots, build=said.build or build, features=features, seed=seed, paint=paint)


def _coat_of(text: str, subject: Subject) -> tuple[tuple[str, ...], str]:
    """Return the coat and the mark of the animal that a text names, if not those of its kind."""
    for kind, words, cloth, mark in COATS:
        if kind is subject and pattern_of(words).search(text):
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
        and (found := pattern(word).search(single))
        and not (word in _ALSO_ADJECTIVES and _BEFORE_A_NOUN.match(single, found.end()))
    ]
    return min(named, key=lambda one: one[:3])[3:] if named else None


def _trade_for(subject: Subject, text: str) -> tuple[str, Trade | None]:
    """Return the trade that a text gives to a subject, and the word for it; nothing for a beast."""
    if subject not in PEOPLE and subject not in RIDDEN_BY_THEIR_OWN:
        return "", None
    named = _trade_of(text)
    # Who rides a bicycle is no horseman.
    if named is None or (subject in RIDDEN_BY_THEIR_OWN and "jockey cap" in named[1].worn):
        return "", None
    return named


def _slots_of(trade: Trade) -> dict[str, Color]:
    """Return the colours that a trade goes in."""
    tones = dict(zip(("primary", "secondary", "accent"), map(color, trade.cloth), strict=True))
    return tones | {"skin": color(trade.skin)} if trade.skin else tones


def _sex_of(text: str, trade: Trade | None) -> str:
    """Return "woman" or "man" as the text calls somebody, or as the trade goes without saying."""
    if pattern_of(WOMEN).search(text):
        return "woman"
    if pattern_of(MEN).search(text) or BEARDED.search(text):
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


def _dressed_by_trade(
    habits: frozenset[str], worn: set[str], trade: Trade, subject: Subject, text: str
) -> tuple[frozenset[str], set[str]]:
    """Return the habits of somebody of a trade, and what is left of what the text says they wear."""
    if trade not in FOLK:
        worn = worn - TRADE_WORDS_WORN | ({"apron"} if _APRON.search(text) else set())
    habits = _of_trade(habits, trade, subject) - (
        OUTFITS | {"bare chest"} if worn & OUTFITS - {"shorts"} else frozenset()
    )
    if YOUNG.search(text):
        habits = _of_the_young(habits)
    if "dress" in worn:
        habits -= _OF_EVENINGS
    if "helmet" in worn and _HUED_HELMET.search(text) and not habits & HELMETS:
        worn = worn - {"helmet"} | {"open helmet"}
    habits, worn = one_hat(habits, worn)
    if worn & (HAIRS | {"hair"}):
        habits -= {"veil"}  # What a line says of hair is to be seen.
    if worn & BEARDS:
        habits -= {"mexican bandana"}
    if worn & HAIRS:
        habits -= ARRANGED | (HAIRS if "bald" in worn else frozenset())
    return habits, worn


def _age_of_rider(text: str, habits: frozenset[str]) -> frozenset[str]:
    """Return what tells that somebody drawn with what they ride is a child or old."""
    young = frozenset({"young"} if pattern_of(CHILDREN).search(text) else ())
    old = {"bun" if "lashes" in habits else "beard"} if OLD.search(text) else set()
    return young | old


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
