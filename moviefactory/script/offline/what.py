"""Find what happens in a logline: deed, goal, topic. Knows verbs and objects; not places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.units import Unit, read_units
from moviefactory.lexicon.words import Token, forms, tokenize, word_set
from moviefactory.script.offline.heroes import Being
from moviefactory.script.offline.phrases import article, is_chinese, is_plural, is_speakable
from moviefactory.script.offline.sentence import ARTICLES, INTO, STOPS, has_place

_HUNTS: Final = word_set(
    "find finds finding seek seeks steal steals stealing discover discovers protect protects save "
    "saves win wins chase chases hunt hunts hunting catch catches build builds fight fights for "
    "against solve solves rob robs inherit inherits receive receives deliver delivers guard guards "
    "befriend befriends return returns lose loses meets meet cross crosses reach reaches carries carry want wants rescue"
)
_NO_THINGS: Final = word_set("again together home away back there here each other")
_GOES_THROUGH: Final = word_set("cross crosses reach reaches")
_LEADING_VERBS: Final = word_set("learn want try hope decide dare begin start long refuse dream")
_MAX_DEED_WORDS: Final = 6
_MAX_DEED_CHARS: Final = 14


def find_deed(tokens: Sequence[Token], hero: Being | None) -> str:
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
    elif at < len(tokens) and not tokens[at].is_mark and texts[at] not in STOPS:
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
    while words and words[-1].lower() in STOPS:
        words.pop()
    return " ".join(words) if 1 < len(words) <= _MAX_DEED_WORDS else ""


def seen_action(deed: str, hero: Being | None) -> str:
    """Return the deed as a picture shows it, without where it happens: `surfs`."""
    if is_chinese(deed):
        shown = re.sub(r"^(?:梦想|梦见|渴望|希望)?(?:[学想试决][会着要习定]?)?", "", deed)
        return shown if not has_place(read_units(tokenize(shown))) else ""
    words = deed.split()
    while len(words) > 2 and words[0] in _LEADING_VERBS and words[1] == "to":
        words = words[2:]
    if len(words) > 2 and words[0] == "dream" and words[1] in ("of", "about"):
        # Who dreams of dancing is seen to dance, not asleep.
        base = _known_base(words[2], "ing")
        words = [base, *words[3:]] if base else words
    for at in range(len(words) - 1, 0, -1):
        if words[at].lower() in INTO and has_place(read_units(tokenize(" ".join(words[at:])))):
            words = words[:at]
            break
    if not words or words[0].lower() in STOPS or words[-1].lower() in STOPS:
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
    if base := _known_base(verb, "s"):
        return base
    if verb.endswith("ies"):
        return verb[:-3] + "y"
    return verb[:-2] if verb.endswith(("shes", "ches", "sses", "xes", "oes")) else verb[:-1]


def _known_base(verb: str, ending: str) -> str:
    """Return the base of a verb that the lexicon knows and that is written with `ending`; or nothing."""
    for base, tag in forms(verb):
        if tag == ending and any(unit.first("action") for unit in read_units(tokenize(f"to {base}"))):  # fmt: skip
            return base
    return ""


def find_chinese_deed(tokens: Sequence[Token], hero: Being | None) -> str:
    """Return what the hero of a Chinese logline does, in its own characters."""
    if hero is None or not tokens:
        return ""
    text = "".join(token.text for token in tokens)
    head = hero.phrase if hero.is_name else hero.noun
    at = text.find(head)
    if at < 0:
        return ""
    found = re.match(r"[\u3400-\u9fff]+", text[at + len(head) :])
    rest = found[0].removeprefix("正").removeprefix("想").removeprefix("要") if found else ""
    if not 3 <= len(rest) <= _MAX_DEED_CHARS or rest[0] in "的和与是们":
        return ""
    verbs = [unit for unit in read_units(tokenize(rest)) if unit.first("action")]
    return rest if verbs else ""


def find_thing(
    tokens: Sequence[Token],
    units: Sequence[Unit],
    beings: Sequence[Being],
    place: Unit | None,
    hero_word: str,
    *,
    is_pair: bool,
) -> str:
    """Return what the hero is after, as a phrase: `the legendary whale`."""
    if tokens and any(token.is_cjk for token in tokens):
        return _chinese_thing(tokens, hero_word)
    for at, token in enumerate(tokens[:-1]):
        if token.text not in _HUNTS:
            continue
        phrase = _noun_phrase(tokens, at + 1, units)
        words = phrase.removeprefix("the ")
        is_place = place is not None and words and words.split()[-1].lower() in place.word.lower()
        crossed = token.text in _GOES_THROUGH and has_place(read_units(tokenize(phrase)))
        if phrase and words != hero_word and not is_place and not crossed:
            return phrase
    for at, token in enumerate(tokens[:-1]):
        if token.possessive and hero_word and token.text == hero_word.split()[-1].lower():
            return _noun_phrase(tokens, at + 1, units)
    second = beings[1].first if len(beings) > 1 and not is_pair else ""
    return "" if place is not None and beings[1:] and beings[1].noun == place.word else second


def _noun_phrase(tokens: Sequence[Token], start: int, units: Sequence[Unit]) -> str:
    at = start
    while at < len(tokens) and tokens[at].text in ARTICLES | {"for", "after", "back"}:
        at += 1
    words: list[str] = []
    while at < len(tokens) and len(words) < 4:
        token = tokens[at]
        if token.is_mark or token.text in STOPS | _NO_THINGS or not is_speakable(token.raw):
            break
        unit = next((one for one in units if one.start <= at < one.end), None)
        verb = unit and unit.first("action") and not unit.first("subject")
        described = (
            at > start and not words and unit is not None and unit.deed_form in ("ed", "ing")
        )
        verb = verb and not described
        if verb or token.text.endswith("ly"):
            return "" if not words else _with_article(words)
        words.append(token.raw)
        at += 1
    return _with_article(words) if words else ""


def _with_article(words: Sequence[str]) -> str:
    phrase = " ".join(words)
    return phrase if words[0][0].isupper() else f"the {phrase}"


def _chinese_thing(tokens: Sequence[Token], hero_word: str) -> str:
    text = "".join(token.text for token in tokens)
    owned = re.fullmatch(rf".*{re.escape(hero_word)}的([\u3400-\u9fff]{{2,4}})", text)
    if hero_word and owned and not has_place(read_units(tokenize(owned[1]))):
        return owned[1]
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


_DOES: Final = word_set(
    "remembers hears knows loses wants learns wakes tells meets saves loves hates decides becomes begins gets refuses "
    "forgets believes shares breaks changes disappears vanishes appears helps protects wins starts needs tries feels"
)
"""What is thought and felt: deeds that no picture shows, so that the lexicon has none of them."""


def find_topic(tokens: Sequence[Token], told: Sequence[Token]) -> tuple[str, bool]:
    """Return what a logline is about, in a few words, and whether it asks for just that.

    `told` are the tokens without those that only say what kind of film it is.
    """
    text = " ".join(token.raw for token in tokens)
    for pattern in _TOPIC_PATTERNS:
        found = re.search(pattern, text, re.IGNORECASE)
        if found:
            words = [word for word in found[1].split() if is_speakable(word)]
            if len(words) > 1 and words[0].lower() == "the" and not is_plural(found[1]):
                words[0] = article(words[1]).split()[0]
            while words and words[0].lower() in ARTICLES - {"a", "an"}:
                words.pop(0)
            words = words[: 6 if words and words[0].lower() in ARTICLES else 5]
            while words and words[-1].lower() in STOPS:
                words.pop()
            if words:
                return re.sub("^一[个只条件把杯碗块张]", "", _join(words)), True
    runs = _runs(told)
    best = max(runs, key=lambda run: len("".join(run)), default=[])
    return _join(best[:8] if best and is_chinese(best[0]) else best[-5:]), False


def _runs(tokens: Sequence[Token]) -> list[list[str]]:
    """Return the runs of words that name something: `the last train home`, `the end of the world`."""
    runs: list[list[str]] = [[]]
    for at, token in enumerate(tokens):
        run = runs[-1]
        word = token.text if token.is_cjk else token.raw
        fits = not token.is_mark and token.text not in STOPS | _DOES and is_speakable(token.raw)
        if fits and not run and at and tokens[at - 1].text in ("the", "a", "an"):
            run += [tokens[at - 1].text, word]
        elif fits and run and not token.is_cjk and _is_deed(token):
            runs.append([])
        elif fits and (not run or is_chinese(run[-1]) == token.is_cjk):
            run.append(word)
        elif run and token.text in ("of", "the") and _goes_on(tokens, at):
            run.append(token.text)
        else:
            runs.append([word] if fits else [])
    return [run for run in runs if run]


def _is_deed(token: Token) -> bool:
    """Whether a word after a noun says what that does: `falls`."""
    units = read_units(tokenize(token.text)) if token.text.endswith("s") else []
    return any(unit.first("action") for unit in units)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name goes on after a small word: `end of the world`."""
    if tokens[at].text == "of":
        return at + 1 < len(tokens) and (
            tokens[at + 1].text == "the" or is_speakable(tokens[at + 1].raw)
        )
    after_of = tokens[at - 1].text == "of"
    return after_of and at + 1 < len(tokens) and is_speakable(tokens[at + 1].raw)


def _join(words: Sequence[str]) -> str:
    if all(is_chinese(word) for word in words):
        return "".join(words)[:8]
    return " ".join(
        word if word.isupper() or _is_name_like(word) else word.lower() for word in words
    )


def _is_name_like(word: str) -> bool:
    return word[0].isupper() and not any(unit.senses for unit in read_units(tokenize(word.lower())))


_TOPIC_PATTERNS: Final = (
    r"\bhow (?:is |are )?([a-z' -]+?) (?:is |are |gets? |was |were )?"
    r"(?:made|works?|built|brewed|baked|born|grown|produced|formed|created)\b",
    r"\bhow to (?:\w+) ((?:\w+ ?){1,6})",
    r"\bintroducing ((?:\w+ ?){1,3})",
    r"\b(?:ad|advert|teaser|commercial|promo|trailer|launch film) for ((?:\w+ ?){1,4})",
    r"\b(?:history|story|secret life|life|art|making|world|science) of ((?:\w+ ?){1,3})",
    r"((?:[\u3400-\u9fff] ?){1,8}?) ?(?:是 ?)?(?:怎 ?[样么]|如 ?何) ?(?:制 ?[成作]|做|炼 ?成|诞 ?生|酿)",
    r"(?:如 ?何|怎 ?[样么]) ?(?:制 ?作|做 ?出|做|烤|泡|煮|修) ?((?:[\u3400-\u9fff] ?){1,8})",
    r"((?:[\u3400-\u9fff] ?){1,8}?) ?的 ?(?:制 ?作|做 ?法|诞 ?生|故 ?事|历 ?史|一 ?生|广 ?告)",
)
