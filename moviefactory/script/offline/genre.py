"""Find which words of a logline say what kind of film it is. Knows genres; not stories.

"A ghost story by the sea" has a sea in it, and no ghost that anybody needs to look for: what is left
of it without its genre is what the story is about. The genre itself chooses the story's shape.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from moviefactory.lexicon.words import Token, tokenize, word_set
from moviefactory.script.offline.sentence import STOPS

_KINDS_OF_FILM: Final = word_set(
    "film films movie movies story stories tale tales thriller comedy drama documentary romance "
    "western musical mystery adventure adventures saga epic fable legend parable biopic short animation cartoon "
    "teaser trailer commercial advert advertisement promo show series sitcom noir parody satire tragedy "
    "fantasy video clip romcom caper fairytale docudrama whodunit portrait montage vlog anime opera"
)
"""What a film can be; one alone, "a western", is a whole logline."""
_KINDS_OF_STORY: Final = word_set(
    "love ghost horror heist revenge origin action crime spy war road family period feature silent "
    "animated romantic scary spooky funny dark epic short little sad true bedtime fairy folk nature "
    "wildlife sports sport sci-fi science fiction fantasy space superhero vampire zombie disaster survival suspense music "
    "cooking travel christmas kids children's historical medieval psychological black dramatic heartwarming feel-good classic "
    "coming-of-age slapstick tragic mystery adventure documentary noir rom com game reality talk quiz news "
    "detective police gangster kung fu martial arts treasure hunt erotic indie film cinematic gritty steampunk cyberpunk dystopian"
)
"""What stands before it, and is not in the film: the ghost of a ghost story."""
_SOMEBODY: Final = word_set("superhero vampire zombie detective police gangster children's")
"""Those of them who are in it all the same, and may be its heroes."""
_HAPPENINGS: Final = word_set(
    "apocalypse invasion outbreak uprising attack revolution takeover plague epidemic"
)
"""What comes over a story's people: its bearers are not its heroes."""
_CHINESE: Final = re.compile(
    "(?:一[部个段支则]|的)?(?:(?:恐怖|科幻|爱情|动作|战争|悬疑|奇幻|童话|成长|复仇|喜剧|动画|公路|武侠|温情|短)的?)*"
    "(?:微电影|电影|短片|影片|动画片?|纪录片|故事片|喜剧片?|科幻片|恐怖片|爱情片|战争片|武侠片|预告片|宣传片|音乐剧|故事)"
    "(?=$|[，。：；！？、:,])|一[部个段支则]关于"
)
_PROMISED: Final = re.compile(
    rf"\b(?:trailer|teaser|promo) for (?=(?:\w+[ -]){{0,3}}(?:{'|'.join(sorted(_KINDS_OF_FILM))})\b)",
    re.IGNORECASE,
)
_GOES_ON: Final = word_set(
    "about of on with set in at by for where from under starring featuring told between that which inside during near"
)


def without_promise(logline: str) -> str:
    """Return a logline for a trailer as one for its film."""
    return _PROMISED.sub("", logline)


def without_genre(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the tokens with a comma in the place of each that only says what kind of film it is."""
    comma = tokenize(",")[0]
    genre: set[int] = set()
    for at, token in enumerate(tokens):
        if token.text not in _KINDS_OF_FILM or token.possessive or not _ends(tokens, at):
            continue
        start = at
        while start and tokens[start - 1].text in (_KINDS_OF_STORY | _KINDS_OF_FILM | {"-"}):
            start -= 1
        genre.update(one for one in range(start, at + 1) if tokens[one].text not in _SOMEBODY)
    text = "".join(token.text if token.is_cjk else token.text[:1] for token in tokens)
    for found in _CHINESE.finditer(text):
        genre.update(range(*found.span()))
    return tuple(comma if at in genre else token for at, token in enumerate(tokens))


def _ends(tokens: Sequence[Token], at: int) -> bool:
    """Whether a genre is all that its words say: a film, but no film director."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or following.is_mark or following.text in _GOES_ON


def happening(tokens: Sequence[Token]) -> str:
    """Return what comes over a story's people, as a phrase: `the alien invasion`; else nothing."""
    for at, token in enumerate(tokens):
        if token.text not in _HAPPENINGS or not _ends(tokens, at):
            continue
        start = at
        while start and not tokens[start - 1].is_mark and tokens[start - 1].text not in STOPS:
            start -= 1
        if start < at:
            return "the " + " ".join(one.raw.lower() for one in tokens[start : at + 1])
    return ""
