"""Read a logline as the start of a story: hero, place, deed, goal. Knows language; not shapes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from moviefactory.lexicon.mentions import Unit, read_subjects, read_units
from moviefactory.lexicon.reading import read_picture
from moviefactory.lexicon.vocabulary import Action, Place, Subject, Time, Weather
from moviefactory.lexicon.words import Token, forms, tokenize, word_set
from moviefactory.script.offline.phrases import is_chinese, is_speakable, spoken_text

Gender = Literal["he", "she", "it", "they", ""]

_ARTICLES: Final = word_set("a an the this that his her their its my our your some one")
_STOPS: Final = _ARTICLES | word_set(
    "of in on at by with to from for as is are was were be and or but who that which whose when "
    "while until after before into onto over under through across about against between not no "
    "he she it they we i you how why what where if than then"
)
_HE: Final = word_set("he his him himself man boy king prince father brother son husband")
_SHE: Final = word_set("she her hers herself woman girl queen princess mother sister daughter wife")
_HE_NOUNS: Final = word_set(
    "man boy king prince father brother son husband grandfather grandpa uncle fisherman sailor "
    "policeman fireman businessman gentleman wizard monk priest groom nephew emperor pharaoh duke "
    "cowboy milkman postman salesman ferryman watchman swordsman knight lad"
)
_SHE_NOUNS: Final = word_set(
    "woman girl queen princess mother sister daughter wife grandmother grandma aunt nun bride "
    "widow witch ballerina actress waitress heroine lady duchess empress niece mermaid seamstress"
)
_HE_CHARS: Final = (
    "他",
    "男",
    "父",
    "爷",
    "国王",
    "王子",
    "和尚",
    "老汉",
    "渔夫",
    "爸",
    "兄",
    "叔",
)
_SHE_CHARS: Final = ("她", "女", "母", "奶", "公主", "姑娘", "婆", "妈", "姐", "妹", "娘", "妇")
_HUNTS: Final = word_set(
    "find finds finding seek seeks steal steals stealing discover discovers protect protects save "
    "saves win wins chase chases hunt hunts hunting catch catches build builds fight fights for "
    "against solve solves rob robs inherit inherits receive receives deliver delivers guard guards "
    "befriend befriends meets meet cross crosses reach reaches carries carry want wants rescue"
)
_JOINED: Final = word_set("and with 和 与 跟 同")
_BAD_PLACE_WORDS: Final = word_set(
    "underwater indoors frozen cosmic urban cyberpunk lunar neon dystopian arabian arctic polar "
    "alpine undersea interstellar martian backstage midair medieval olympic snowbound western "
    "post-apocalyptic weightlessness apocalypse drought nightlife egyptian final championship"
)
_NO_ARTICLE: Final = word_set("space orbit heaven downtown chinatown outer deep low high zero")
_ON: Final = word_set(
    "beach coast shore island hill hills peak summit street road stage pitch field farm moon "
    "planet mars deck pier dock trail path mountain ridge rooftop runway plain steppe prairie "
    "plateau frontier glacier iceberg avenue boulevard bridge ranch highway track coastline court "
    "ship mercury venus pluto jupiter saturn europa titan everest tundra ice mesa broadway plantation"
)
_AT: Final = word_set("station airport school harbor harbour fair circus port farmhouse oasis")
_BY: Final = word_set("sea ocean lake river lagoon stream pond waterfall riverside canal pacific")
_SEAFARERS: Final = word_set(
    "sailor sailors fisherman fishermen fisherwoman captain pirate pirates castaway 渔夫 老渔夫 渔民 "
    "水手 船长 老船长 海盗"
)
_MAX_DEED_WORDS: Final = 6
_MAX_DEED_CHARS: Final = 14
_INTO: Final = word_set("in on at near under inside across through over beneath among around above")


@dataclass(frozen=True, slots=True)
class Being:
    """Somebody in a story. `phrase` is how a sentence calls them, `first` the first time."""

    noun: str
    phrase: str
    first: str
    subject: Subject
    gender: Gender
    is_plural: bool
    is_name: bool


@dataclass(frozen=True, slots=True)
class Premise:
    """What a logline says; what it does not say is empty or `None`."""

    text: str
    hero: Being | None
    other: Being | None
    thing: str
    topic: str
    deed: str
    action: str
    place: Place
    place_is_said: bool
    place_name: str
    place_word: str
    time: Time | None
    weather: Weather
    goes_by_boat: bool


def read_premise(logline: str, language: str) -> Premise:
    """Return what `logline`, in whichever language it is, says for a film in `language`."""
    text = spoken_text(logline)
    tokens = tokenize(text)
    units = read_units(tokens)
    reading = read_picture(text)
    name = _name(tokens, units)
    beings = _beings(tokens, units, name)
    hero = beings[0] if beings else None
    other = beings[1] if len(beings) > 1 and _is_joined(tokens, units, beings) else None
    word, unit = _place_word(tokens, units, reading.place)
    proper = "" if word else _proper_place(tokens, units)
    topic = _topic(tokens, units)
    chinese = any(token.is_cjk for token in tokens)
    deed = _chinese_deed(tokens, units, hero) if chinese else _deed(tokens, units, hero, name)
    same = chinese == (language == "zh")
    said_time = read_time(text)
    place = Place.VILLAGE if proper and not word and not _has_place(units) else reading.place
    hero_word = hero.noun if hero else ""
    return Premise(
        text=text,
        hero=hero,
        other=other,
        thing=_thing(tokens, units, beings, unit, hero_word) if same else "",
        topic=topic,
        deed=deed if same else "",
        action=_seen_action(deed, hero) if same and deed else "",
        place=place,
        place_is_said=bool(word or proper) or _has_place(units),
        place_name=(_place_phrase(word, tokens, unit) if word else proper),
        place_word=word or proper,
        time=said_time,
        weather=reading.weather,
        goes_by_boat=_goes_by_boat(units),
    )


def _goes_by_boat(units: Sequence[Unit]) -> bool:
    """Whether the logline is of people who go out on the water."""
    return any(
        unit.word in _SEAFARERS
        or any(
            (sense.kind in ("subject", "faint") and sense.value == Subject.SHIP)
            or (sense.kind == "action" and sense.value == Action.SAIL)
            for sense in unit.senses
        )
        for unit in units
    )


def read_time(text: str) -> Time | None:
    """Return the time that `text` names outright, if it does."""
    for unit in read_units(tokenize(text)):
        sense = unit.first("time")
        if sense:
            return Time(sense.value)
    return None


def _has_place(units: Sequence[Unit]) -> bool:
    return any(sense.kind == "place" for unit in units for sense in unit.senses)


def _raw(tokens: Sequence[Token], start: int, end: int) -> str:
    part = tokens[start:end]
    if part and part[0].is_cjk:
        return "".join(token.text for token in part)
    return " ".join(token.raw.removesuffix("'s").removesuffix("’s") for token in part)


def _is_title_cased(tokens: Sequence[Token]) -> bool:
    words = [token for token in tokens if not token.is_mark and not token.is_cjk]
    capitals = [token for token in words if token.raw[0].isupper()]
    return len(words) >= 3 and len(capitals) > 0.6 * len(words)


def _name(tokens: Sequence[Token], units: Sequence[Unit]) -> tuple[int, int] | None:
    """Return the tokens of the first proper name of somebody."""
    known = {at for unit in units for at in range(unit.start, unit.end)}
    for at, token in enumerate(tokens[:-1]):
        if token.text in ("named", "called") and tokens[at + 1].raw[0].isupper():
            return _name_span(tokens, at + 1, known)
        if token.text in ("叫", "名") and tokens[at + 1].is_cjk:
            start = at + 2 if tokens[at + 1].text in "叫作做" else at + 1
            end = start
            while end < len(tokens) and tokens[end].is_cjk and tokens[end].text not in "的在和":
                end += 1
            if 1 <= end - start <= 4:
                return start, end
    if _is_title_cased(tokens):
        return None
    for at, token in enumerate(tokens):
        if at in known or token.is_cjk or token.is_mark or not token.raw[0].isupper():
            continue
        if token.text in _STOPS or not is_speakable(token.raw) or token.raw.isupper():
            continue
        if at and tokens[at - 1].text in (_INTO | word_set("to from of for")):
            continue
        start, end = _name_span(tokens, at, known)
        opening = start == 0 and tokens[0].text.endswith("ing")
        if opening or (start == 0 and not _is_followed_as_name(tokens, end, known)):
            continue
        titled = start > 0 and tokens[start - 1].raw[0].isupper() and start - 1 in known
        return (start - 1, end) if titled else (start, end)
    return None


def _name_span(tokens: Sequence[Token], start: int, known: set[int]) -> tuple[int, int]:
    end = start + 1
    while (
        end < len(tokens)
        and end - start < 3
        and tokens[end].raw[0].isupper()
        and end not in known
        and is_speakable(tokens[end].raw)
    ):
        end += 1
    return start, end


def _is_followed_as_name(tokens: Sequence[Token], end: int, known: set[int]) -> bool:
    if end >= len(tokens):
        return False
    following = tokens[end]
    if following.text in (",", "and", "，") or tokens[end - 1].possessive:
        return True
    return following.raw[0].islower() and (
        (end in known and following.text not in _STOPS) or following.text.endswith("s")
    )


def _beings(
    tokens: Sequence[Token], units: Sequence[Unit], name: tuple[int, int] | None
) -> list[Being]:
    """Return who is in the logline, the hero first."""
    found: list[Being] = []
    named = _raw(tokens, *name) if name else ""
    readings = read_subjects(tokens, units)
    strong = [unit for unit in units if unit.first("subject")]
    used: set[int] = set()
    for reading in readings:
        unit = next(
            (one for one in strong if one.word == reading.word and one.start not in used), None
        )
        if unit is None:
            continue
        used.add(unit.start)
        if name and not found and _is_apposed(tokens, unit, name):
            found.append(_being(tokens, unit, units, reading.subject, reading.count, named))
        else:
            found.append(_being(tokens, unit, units, reading.subject, reading.count, ""))
    if name and not any(being.is_name for being in found):
        being = Being(named, named, named, Subject.PERSON, _said_gender(tokens), False, True)
        found.insert(0 if not used or name[0] < min(used) else len(found), being)
    return found


def _is_apposed(tokens: Sequence[Token], unit: Unit, name: tuple[int, int]) -> bool:
    if unit.start >= name[1]:
        between = tokens[name[1] : unit.start]
        return bool(between) and between[0].text in (",", "，") and len(between) <= 4
    if name[0] < unit.end:
        return True
    between = tokens[unit.end : name[0]]
    return all(
        token.text in ("named", "called", ",", "，", "名", "叫", "做", "作") for token in between
    )


def _being(
    tokens: Sequence[Token],
    unit: Unit,
    units: Sequence[Unit],
    subject: Subject,
    count: int,
    named: str,
) -> Being:
    noun = _raw(tokens, unit.start, unit.end)
    if tokens[unit.start].is_cjk:
        return _chinese_being(tokens, unit, noun, subject, count, named)
    noun = noun if any(char.isupper() for char in noun[1:]) else noun.lower()
    words: list[str] = []
    at = unit.start - 1
    while at >= 0 and len(words) < 2:
        token = tokens[at]
        inside = next((one for one in units if one.start <= at < one.end), None)
        busy = inside and (inside.first("action") or inside.first("subject"))
        if token.text in _STOPS or token.is_mark or busy or not is_speakable(token.raw):
            break
        words.insert(0, token.raw.lower())
        at -= 1
    plural = unit.plural or (count > 1 and noun.endswith("s"))
    gender = _gender(noun, tokens, plural, count, subject)
    if named:
        return Being(noun, named, named, subject, gender, False, True)
    full = " ".join([*words, noun])
    return Being(noun, f"the {noun}", f"the {full}", subject, gender, plural, False)


def _chinese_being(
    tokens: Sequence[Token], unit: Unit, noun: str, subject: Subject, count: int, named: str
) -> Being:
    if subject is Subject.ELDER and unit.start and tokens[unit.start - 1].text == "老":
        noun = "老" + noun
    before = "".join(token.text for token in tokens[max(0, unit.start - 8) : unit.start])
    found = re.search(r"([^，。、一个位只名条匹头的在有]{1,5}的)$", before)
    modifier = found[1] if found and not re.search("[在从被把]", found[1]) else ""
    gender = _chinese_gender(noun, tokens, count, subject)
    if named:
        return Being(noun, named, named, subject, gender, False, True)
    return Being(noun, noun, modifier + noun, subject, gender, count > 1, False)


def _gender(
    noun: str, tokens: Sequence[Token], plural: bool, count: int, subject: Subject
) -> Gender:
    if plural or count > 1:
        return "they"
    last = noun.split()[-1]
    if last in _SHE_NOUNS:
        return "she"
    if last in _HE_NOUNS:
        return "he"
    return _said_gender(tokens)


def _said_gender(tokens: Sequence[Token]) -> Gender:
    said = {token.text for token in tokens}
    if said & {"she", "her", "hers", "herself"}:
        return "she"
    return "he" if said & {"he", "his", "him", "himself"} else ""


def _chinese_gender(noun: str, tokens: Sequence[Token], count: int, subject: Subject) -> Gender:
    if count > 1:
        return "they"
    text = noun + "".join(token.text for token in tokens if token.text in "他她")
    if any(char in text for char in _SHE_CHARS):
        return "she"
    return "he" if any(char in text for char in _HE_CHARS) else ""


def _is_joined(tokens: Sequence[Token], units: Sequence[Unit], beings: Sequence[Being]) -> bool:
    """Whether the second being goes along with the hero."""
    text = [token.text for token in tokens]
    if beings[1].is_name:
        return True
    last = tokenize(beings[1].noun)[-1].text
    if last not in text:
        return False
    at = text.index(last)
    return bool(_JOINED & set(text[max(0, at - 5) : at]))


def _place_word(
    tokens: Sequence[Token], units: Sequence[Unit], place: Place
) -> tuple[str, Unit | None]:
    """Return the words that name the place, without what stands before them."""
    wanted = {place, Place.CITY} if place is Place.NEON_CITY else {place}
    for unit in sorted(units, key=lambda one: not tokens[one.start].raw[0].isupper()):
        sense = unit.first("place")
        if sense is None or Place(sense.value) not in wanted:
            continue
        start = unit.start
        while start < unit.end and tokens[start].text in _STOPS:
            start += 1
        words = _raw(tokens, start, unit.end)
        if tokens[unit.start].is_cjk:
            words = re.sub(r"(?<=.)[里上中下]$", "", words)
        if words and tokens[start].text not in _BAD_PLACE_WORDS and _can_say(words):
            return words, unit
    return "", None


def _can_say(phrase: str) -> bool:
    return all(is_speakable(word) or word.isdigit() for word in phrase.split())


def _proper_place(tokens: Sequence[Token], units: Sequence[Unit]) -> str:
    """Return an unknown name after a preposition of place."""
    known = {at for unit in units for at in range(unit.start, unit.end)}
    if _is_title_cased(tokens):
        return ""
    for at in range(1, len(tokens)):
        token = tokens[at]
        if at in known or token.is_cjk or not token.raw[0].isupper() or token.raw.isupper():
            continue
        if tokens[at - 1].text in _INTO and is_speakable(token.raw):
            return _raw(tokens, *_name_span(tokens, at, known))
    return ""


def _place_phrase(word: str, tokens: Sequence[Token], unit: Unit | None) -> str:
    """Return how a sentence names the place: `Paris`, `the sea`, `deep space`."""
    if is_chinese(word) or unit is None:
        return word
    proper = word[0].isupper() and not (_is_title_cased(tokens) or unit.start == 0)
    first = word.split()[0].lower()
    proper = proper or first in _PROPER
    if proper:
        cased = " ".join(part[:1].upper() + part[1:] for part in word.split())
        return f"the {cased}" if first in _PROPER_WITH_ARTICLE else cased
    if first in _NO_ARTICLE or first == "the":
        return word.lower()
    return f"the {word.lower()}"


_PROPER_WITH_ARTICLE: Final = word_set(
    "sahara arctic antarctic alps amazon himalayas pacific atlantic mediterranean gobi andes nile "
    "rockies caribbean colosseum everglades congo mississippi galapagos baltic"
)
_PROPER: Final = _PROPER_WITH_ARTICLE | word_set(
    "paris london tokyo shanghai beijing berlin rome venice mars venus jupiter saturn egypt iceland "
    "antarctica greenland siberia alaska manhattan brooklyn chicago moscow istanbul cairo mumbai "
    "havana lisbon vienna prague kyoto florence seoul bangkok singapore new hong las tibet nepal"
)


def place_preposition(word: str, place: Place) -> str:
    """Return the English preposition for being at a place."""
    last = word.split()[-1].lower() if word else ""
    for words, preposition in ((_ON, "on"), (_AT, "at"), (_BY, "by")):
        if last in words:
            return preposition
    return "by" if place is Place.SEA else "in"


def _deed(
    tokens: Sequence[Token], units: Sequence[Unit], hero: Being | None, name: tuple[int, int] | None
) -> str:
    """Return what the hero does, from the infinitive on: `learn to surf`."""
    if hero is None:
        return ""
    head = tokenize(hero.phrase if hero.is_name else hero.noun)[-1].text
    texts = [token.text for token in tokens]
    if head not in texts:
        return ""
    at = texts.index(head) + 1
    if at < len(tokens) and tokens[at].text in ("who", "that"):
        at += 1
    if at < len(tokens) and tokens[at].text in ("must", "will", "can", "should", "to", "has"):
        at += 1
        if at < len(tokens) and tokens[at].text == "to":
            at += 1
        base = texts[at] if at < len(texts) else ""
    elif at < len(tokens) and not tokens[at].is_mark and texts[at] not in _STOPS:
        base = _infinitive(texts[at], hero.is_plural)
    else:
        base = ""
    if not base or not is_speakable(base):
        return ""
    words = [base]
    for token in tokens[at + 1 :]:
        if token.is_mark or len(words) == _MAX_DEED_WORDS + 2:
            break
        if token.text in ("and", "but", "when", "while", "who", "until", "as", "because"):
            break
        if not is_speakable(token.raw):
            return ""
        words.append(token.raw.removesuffix("'s") if not token.possessive else token.raw)
    while words and words[-1].lower() in _STOPS:
        words.pop()
    return " ".join(words) if 1 < len(words) <= _MAX_DEED_WORDS else ""


def _seen_action(deed: str, hero: Being | None) -> str:
    """Return the deed as a picture shows it, without where it happens: `surfs`."""
    if is_chinese(deed):
        shown = re.sub(r"^[学想试决][会着要习定]?", "", deed)
        return shown if not _has_place(read_units(tokenize(shown))) else ""
    words = deed.split()
    if "to" in words[1:4]:
        words = words[words.index("to") + 1 :]
    for at, word in enumerate(words):
        if at and word.lower() in _INTO and _has_place(read_units(tokenize(" ".join(words[at:])))):
            words = words[:at]
            break
    if not words or words[0].lower() in _STOPS or words[-1].lower() in _STOPS:
        return ""
    plural = hero is not None and hero.is_plural
    return " ".join([words[0] if plural else _third_person(words[0]), *words[1:]])


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _infinitive(verb: str, plural: bool) -> str:
    """Return the base of a verb in the third person; nothing if it does not look like one."""
    if plural:
        return verb if not verb.endswith(("ing", "ed")) else ""
    if not verb.endswith("s") or verb.endswith("ss"):
        return ""
    from_lexicon = [base for base, tag in forms(verb) if tag == "s"]
    for base in from_lexicon:
        if any(unit.first("action") for unit in read_units(tokenize(f"to {base}"))):
            return base
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("shes", "ches", "sses", "xes", "oes")) else verb[:-1]


def _chinese_deed(tokens: Sequence[Token], units: Sequence[Unit], hero: Being | None) -> str:
    if hero is None or not tokens:
        return ""
    text = "".join(token.text for token in tokens)
    head = hero.phrase if hero.is_name else hero.noun
    at = text.find(head)
    if at < 0:
        return ""
    found = re.match(r"[\u3400-\u9fff]+", text[at + len(head) :])
    rest = found[0].removeprefix("要").removeprefix("正") if found else ""
    if not 3 <= len(rest) <= _MAX_DEED_CHARS or rest[0] in "的和与是们":
        return ""
    verbs = [unit for unit in read_units(tokenize(rest)) if unit.first("action")]
    return rest if verbs else ""


def _thing(
    tokens: Sequence[Token],
    units: Sequence[Unit],
    beings: Sequence[Being],
    place: Unit | None,
    hero_word: str,
) -> str:
    """Return what the hero is after, as a phrase: `the legendary whale`."""
    if tokens and any(token.is_cjk for token in tokens):
        return _chinese_thing(tokens)
    for at, token in enumerate(tokens[:-1]):
        if token.text not in _HUNTS:
            continue
        phrase = _noun_phrase(tokens, at + 1, units)
        words = phrase.removeprefix("the ")
        is_place = place is not None and words and words.split()[-1] in place.word
        if phrase and words != hero_word and not is_place:
            return phrase
    for being in beings[1:]:
        return being.first
    return ""


def _noun_phrase(tokens: Sequence[Token], start: int, units: Sequence[Unit]) -> str:
    at = start
    while at < len(tokens) and tokens[at].text in _ARTICLES | {"for", "after", "back"}:
        at += 1
    words: list[str] = []
    while at < len(tokens) and len(words) < 4:
        token = tokens[at]
        if token.is_mark or token.text in _STOPS or not is_speakable(token.raw):
            break
        unit = next((one for one in units if one.start <= at < one.end), None)
        verb = unit and unit.first("action") and not unit.first("subject")
        if verb or token.text.endswith("ly"):
            return "" if not words else _with_article(words)
        words.append(token.raw)
        at += 1
    return _with_article(words) if words else ""


def _with_article(words: Sequence[str]) -> str:
    phrase = " ".join(words)
    return phrase if words[0][0].isupper() else f"the {phrase}"


def _chinese_thing(tokens: Sequence[Token]) -> str:
    text = "".join(token.text for token in tokens)
    found = re.search(
        r"(?:寻找|找到|找|追逐|追|偷走|偷|守护|保护|发现|拯救|寻|遇见|遇到|对抗|赢得|送)"
        r"([\u3400-\u9fff]{1,9})",
        text,
    )
    if not found:
        return ""
    words = re.split(r"[，。了吗去来在并]", found[1])[0]
    words = re.sub(r"^(?:一|那|这|某)?[个位只条头座艘颗枚张]", "", words).removeprefix("传说中的")
    return words if 1 < len(words) <= 7 else ""


def _topic(tokens: Sequence[Token], units: Sequence[Unit]) -> str:
    """Return what a logline without a hero is about, at most four words or eight characters."""
    text = " ".join(token.raw for token in tokens)
    for pattern in _TOPIC_PATTERNS:
        found = re.search(pattern, text, re.IGNORECASE)
        if found:
            words = [word for word in found[1].split() if is_speakable(word)]
            while words and words[0].lower() in _ARTICLES:
                words.pop(0)
            if words:
                return _join(words[:4])
    best: list[str] = []
    run: list[str] = []
    for token in [*tokens, None]:
        fits = token is not None and (
            not token.is_mark and token.text not in _STOPS and is_speakable(token.raw)
        )
        if token is not None and fits and (not run or is_chinese(run[0]) == token.is_cjk):
            run.append(token.text if token.is_cjk else token.raw)
            continue
        if len("".join(run)) > len("".join(best)):
            best = run
        run = [token.raw] if token is not None and fits else []
    return _join(best[:8] if best and is_chinese(best[0]) else best[-4:])


def _join(words: Sequence[str]) -> str:
    if all(is_chinese(word) for word in words):
        return "".join(words)[:8]
    return " ".join(
        word if word.isupper() or _is_name_like(word) else word.lower() for word in words
    )


def _is_name_like(word: str) -> bool:
    return word[0].isupper() and not any(unit.senses for unit in read_units(tokenize(word.lower())))


_TOPIC_PATTERNS: Final = (
    r"\bhow (?:is |are )?(?:an? |the )?([a-z' -]+?) (?:is |are |gets? |was |were )?"
    r"(?:made|works?|built|brewed|baked|born|grown|produced|formed|created)\b",
    r"\bhow to (?:\w+) ((?:\w+ ?){1,4})",
    r"\bintroducing ((?:\w+ ?){1,3})",
    r"\b(?:ad|advert|teaser|commercial|promo|trailer|launch film) for ((?:\w+ ?){1,4})",
    r"\b(?:history|story|secret life|life|art|making|world|science) of ((?:\w+ ?){1,3})",
    r"((?:[\u3400-\u9fff] ?){1,8}?) ?(?:是 ?)?(?:怎 ?[样么]|如 ?何) ?(?:制 ?[成作]|做|炼 ?成|诞 ?生|酿)",
    r"(?:如 ?何|怎 ?[样么]) ?(?:制 ?作|做 ?出|做|烤|泡|煮|修) ?((?:[\u3400-\u9fff] ?){1,8})",
    r"((?:[\u3400-\u9fff] ?){1,8}?) ?的 ?(?:制 ?作|做 ?法|诞 ?生|故 ?事|历 ?史|一 ?生|广 ?告)",
)
