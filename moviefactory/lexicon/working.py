"""Find which deed of the table a line tells, and of whom. Knows phrases and clauses; no things in hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import Final

from moviefactory.lexicon.deeds import NATURE
from moviefactory.lexicon.labours import LABOURS
from moviefactory.lexicon.modifiers import DEMOTING
from moviefactory.lexicon.phrases import GAP_TOKENS, Line, is_form, place_of, says
from moviefactory.lexicon.sexes import is_plain, names_somebody
from moviefactory.lexicon.units import ARTICLES
from moviefactory.lexicon.vocabulary import Action, SubjectReading, as_detail
from moviefactory.lexicon.words import Token, find, forms, tokenize, word_set

_IDLE: Final = frozenset(
    {
        Action.STAND, Action.PLAY, Action.FIDDLE, Action.TRUMPET, Action.WORK, Action.FIGHT, Action.SIT, Action.LOOK_UP,
        Action.DRIVE,
    }
)  # fmt: skip
"""What leaves open what somebody does by trade."""
_AT_REST: Final = frozenset({Action.SIT, Action.LOOK_UP})
_LIVELY: Final = frozenset({Action.FIGHT, Action.WALK, Action.RUN, Action.JUMP})
"""What nobody does while they sit or look up: a boxer on a bench does not box."""
_BEFORE_NOUNS: Final = word_set(
    "a an the his her their its of in on at by with behind beside near under over from into through across "
    "past around along against between no my our your old new big small"
)
_DOES_MUCH: Final = NATURE - word_set("dawn day dusk evening night")
_DOERS: Final = word_set("who and she he they then that")
_JOINTS: Final = word_set("and while as whereas when") | frozenset(",;:.，；：。、而")
"""What may begin what another one does."""
_UNJOINED: Final = DEMOTING | word_set("to of that")
_BEHIND_GAP: Final = 4
_WORDS_BEFORE_SOMEBODY: Final = 4


def labour_told(line: Line, holder: SubjectReading) -> SubjectReading:
    """Return the holder doing the deed of the table that the line names, if it names one."""
    signs = line.joined if any(token.is_cjk for token in line.tokens) else ""
    near = {row for word in {*line.bases, *signs} for row in _labours().get(word, ())}
    for _, phrase, name, action in sorted(near):
        if _tells(line, phrase, holder, action):
            return replace(holder, action=action, detail=as_detail(holder.detail, name))
    return holder


def sleeps_apart(one: SubjectReading, others: Sequence[SubjectReading], line: Line) -> bool:
    """Whether a line's only deed is sleep, and another's: a boy sits near an old man dozing."""
    if one.action is Action.SLEEP or not any(other.action is Action.SLEEP for other in others):
        return False
    return labour_told(line, one).action is Action.SLEEP


def parts_of(
    tokens: Sequence[Token], holders: Sequence[SubjectReading]
) -> list[tuple[SubjectReading, Sequence[Token]]]:
    """Return who does something, each with the part of a line that tells of it.

    A part begins with `and`, `while` or a comma before somebody, after a deed of the one before.
    """
    if len(holders) == 1:
        return [(holders[0], tokens)]
    found = [(_place_of(tokens, one.word), one.word, one) for one in holders]
    named = sorted((one for one in found if one[0] >= 0), key=lambda one: one[0])
    starts = [(0, holders[0])]
    done_until = 0
    for (at, word, _), (following, _, who) in pairwise(named):
        own_end = at + len(tokenize(word))
        joint = _joint(tokens, own_end, following)
        if joint > done_until and _does(tokens, starts[-1][0], at, own_end, joint):
            if len(starts) == 1:
                starts[0] = (0, named[0][2])
            starts.append((joint, who))
            done_until = joint
    ends = [*(start for start, _ in starts[1:]), len(tokens)]
    return [(who, tokens[start:end]) for (start, who), end in zip(starts, ends, strict=True)]


def own_part(tokens: Sequence[Token], doer: str, other: str) -> Sequence[Token]:
    """Return what a line tells of somebody whom a beast that is named before does something to or with.

    It begins at the last joint between the two, or with what stands right before the other.
    """
    at, until = _place_of(tokens, doer), _place_of(tokens, other)
    if not 0 <= at < until:
        return tokens
    end = at + len(tokenize(doer))
    joint = next((k for k in range(until - 1, end - 1, -1) if tokens[k].text in _JOINTS), -1)
    if joint < 0 and tokens[until].is_cjk:
        return tokens[end:]  # What is said of a Chinese noun stands before it.
    return tokens[max(end, joint, until - 2 * (joint < 0)) :]


def _place_of(tokens: Sequence[Token], word: str) -> int:
    """Return where a word stands in a line, -1 where it does not."""
    said = [token.text for token in tokenize(word)]
    spots = (at for at in range(len(tokens) - len(said) + 1) if [one.text for one in tokens[at : at + len(said)]] == said)  # fmt: skip
    return next(spots, -1)


def _joint(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where what joins two clauses stands right before somebody, -1 where nothing does."""
    for at in range(end - 1, max(start, end - 2 - _WORDS_BEFORE_SOMEBODY), -1):
        if tokens[at].text in _JOINTS:
            return -1 if _has_object(tokens, at + 1, end) else at
        if tokens[at].text in _UNJOINED:
            return -1
    return -1


def _has_object(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether somebody is what is done to behind a joint: kneels and `offers a girl` a rose."""
    first = tokens[start].text if start < end else ""
    opens = first in _BEFORE_NOUNS or not first.endswith(("s", "ing"))
    return not opens and any(token.text in ARTICLES for token in tokens[start + 1 : end])


def _does(tokens: Sequence[Token], start: int, at: int, end: int, joint: int) -> bool:
    """Whether somebody named from `at` to `end` does something before a joint, and not with whom it joins."""
    if joint == end and tokens[joint].text == "and":
        return False
    told_before = any(token.text.endswith("ing") for token in tokens[start:at])
    return told_before or _has_deed(tokens, end, joint)


def _has_deed(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether something is done in a stretch of a line."""
    if any(start <= unit.start < end and any(sense.kind == "action" for sense, _ in unit.senses) for unit in find(tuple(tokens))):  # fmt: skip
        return True
    firsts = _labours()
    return any(base in firsts and tag for token in tokens[start:end] for base, tag in forms(token.text))  # fmt: skip


@cache
def _labours() -> dict[str, tuple[tuple[int, str, str, Action], ...]]:
    """Return the table's deeds by the first words of their phrases, Chinese ones by the first sign.

    Each is its number, a phrase, its name and the action.
    """
    found: dict[str, tuple[tuple[int, str, str, Action], ...]] = {}
    for number, (name, (action, phrases)) in enumerate(LABOURS.items()):
        for phrase in phrases:
            plain = phrase.lstrip("~!").replace("'s", "")
            first = plain.split()[0] if plain.isascii() else plain[0]
            found[first] = (*found.get(first, ()), (number, phrase, name, action))
    return found


def _tells(line: Line, phrase: str, holder: SubjectReading, action: Action) -> bool:
    """Whether the line names a deed; what only a trade or a thing tells, holds of who is idle."""
    if phrase.startswith("~"):
        rests = holder.action in _AT_REST and action in _LIVELY
        return (
            (holder.action in _IDLE and not rests)
            and says(line, phrase[1:])
            and not _is_of_other(phrase[1:], holder)
        )
    if not phrase.isascii():
        return says(line, phrase)
    tokens = line.tokens
    if phrase.startswith("!"):
        own = {token.text for token in tokenize(holder.word)}
        return any(_is_deed(tokens, at, phrase[1:]) and _is_done_by(tokens, at, own) for at in range(len(tokens)))  # fmt: skip
    words = phrase.replace("'s", "").split()
    if len(words) == 1:
        return words[0] in line.bases and any(_is_deed(tokens, at, phrase) for at in range(len(tokens)))  # fmt: skip
    if not line.bases.issuperset(words):
        return False
    given = words[1] in ARTICLES  # `hands a` is a deed; `his hands on a` is none.
    at = place_of(tokens, words, 0 if given else GAP_TOKENS)
    if at is None:
        return _is_told_behind(tokens, words)
    before = tokens[at - 1].text if at else ""
    adjective = before in ARTICLES and (given or tokens[at].text != words[0])
    return not adjective and not _is_of_nature(tokens, at)


def _is_of_other(phrase: str, holder: SubjectReading) -> bool:
    """Whether a phrase is the trade of somebody, but not of whoever is asked about."""
    return phrase not in holder.word and (is_plain(phrase) or names_somebody(phrase))


def _is_told_behind(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether a deed that is going on follows its object, as verbs do that end a clause."""
    verb, *thing = words
    if len(thing) != 1:
        return False
    for at, token in enumerate(tokens):
        # A deed with an object of its own has none before it: waves at a girl riding a horse.
        has_own = at + 1 < len(tokens) and tokens[at + 1].text in ARTICLES
        if token.text.endswith("ing") and is_form(token, verb) and not has_own:
            near = tokens[max(0, at - _BEHIND_GAP) : at]
            if any(is_form(one, thing[0]) for one in near):
                return True
    return False


def _is_deed(tokens: Sequence[Token], at: int, verb: str) -> bool:
    """Whether a word is a verb where it stands: `she knits`, not `the fence`."""
    if tokens[at].text != verb and not any(base == verb and tag for base, tag in forms(tokens[at].text)):  # fmt: skip
        return False
    before = tokens[at - 1].text if at else ""
    if before in _BEFORE_NOUNS or _is_of_nature(tokens, at):
        return False
    return tokens[at].text != verb or verb.endswith("ing") or at > 0


def _is_done_by(tokens: Sequence[Token], at: int, own: set[str]) -> bool:
    """Whether what stands before a verb does it, or the verb is told as going on."""
    before = tokens[at - 1].text if at else ""
    return before in own or before in _DOERS or tokens[at].text.endswith("ing")


def _is_of_nature(tokens: Sequence[Token], at: int) -> bool:
    """Whether weather or light does a deed: `rain hammers on the roof`, but not `in the rain hammering a smith`."""
    if not at or not any(base in _DOES_MUCH for base, _ in forms(tokens[at - 1].text)):
        return False
    return not any(token.text in DEMOTING for token in tokens[max(0, at - 4) : at - 1])
