"""What unknown words of pictures are read as: as told, as last time, as an encoder finds. Films nothing."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import platformdirs

from moviefactory.errors import MovieError
from moviefactory.lexicon.likened import drawn_words, likened
from moviefactory.lexicon.unread import Unread, unread_nouns
from moviefactory.pipeline.encoders import wanted_encoders
from moviefactory.pipeline.reporter import Reporter
from moviefactory.project import Film, content_key, write_text
from moviefactory.settings import Settings
from moviefactory.storyboard import Storyboard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.sound.search.encoder import Encoder

KEPT: Final = ".made/words.json"
ENCODER: Final = "sentence"
LEAST_LIKENESS: Final = 0.65
"""How near a word must come, as a cosine: what is further off than that misleads more than it shows."""
SAME_LETTERS: Final = 3
SHOWN_WORDS: Final = 8


def with_likenesses(
    storyboard: Storyboard, film: Film, settings: Settings, reporter: Reporter | None = None
) -> Storyboard:
    """Return the storyboard with `words` for those of its pictures that no table knows.

    What it says itself comes first, then what the film was filmed with last, then what the sentence
    encoder finds where its weights are on this machine. With a `reporter` that is told, and kept
    with the film: it looks the same where there is no encoder.
    Raises: MovieError of an encoder that was named and cannot be loaded.
    """
    kept = _kept(film)
    model = _model(settings)
    if model is None and not kept:
        return storyboard
    unknown = unknown_words(storyboard)
    new = [one for one in unknown.values() if one.word not in kept]
    if new and model is not None:
        found = _found(new, model, settings, reporter)
        kept = {**kept, **found}
        if reporter and found:
            (film.root / KEPT).parent.mkdir(parents=True, exist_ok=True)
            write_text(film.root / KEPT, json.dumps(kept, indent=1, ensure_ascii=False))
    words = {word: kept[word] for word in unknown if kept.get(word)}
    return storyboard.model_copy(update={"words": {**words, **storyboard.words}})


def unknown_words(storyboard: Storyboard) -> dict[str, Unread]:
    """Return the nouns of a film's pictures that stand for nobody, or no place, that is known."""
    cast = tuple((member.name, member.look) for member in storyboard.cast)
    unknown: dict[str, Unread] = {}
    for _, scene, shot in storyboard.shots():
        texts = [likened(one, storyboard.words.items()) for one in (shot.picture, scene.heading)]
        for one in unread_nouns(
            texts[0], heading=texts[1], cast=cast, language=storyboard.language
        ):
            unknown.setdefault(one.word, one)
    return unknown


def nearest(
    words: Sequence[str], known: Mapping[str, str], encoder: Encoder, vectors: NDArray[np.float32]
) -> dict[str, str]:
    """Return for each word the known one that means nearly the same, or "" where none does.

    `known` are English words, each with how it is written where it is put in. `vectors` are theirs.
    """
    readable = [word for word in words if encoder.reads(word)]
    found = dict.fromkeys(words, "")
    if readable and known:
        alike = encoder.of_words(readable) @ vectors.T
        for word, row in zip(readable, alike, strict=True):
            own = [_is_spelt_alike(word, other) for other in known]
            row[own] = 0
            best = int(row.argmax())
            if row[best] >= LEAST_LIKENESS:
                found[word] = list(known.values())[best]
    return found


def _is_spelt_alike(word: str, other: str) -> bool:
    """Whether two words begin the same, which makes them alike to a model of pieces of words."""
    return word[:SAME_LETTERS].casefold() == other[:SAME_LETTERS].casefold()


def _found(
    new: Sequence[Unread], model: str, settings: Settings, reporter: Reporter | None
) -> dict[str, str]:
    """Ask the encoder for new words, each among those of its kind and language."""
    from moviefactory.sound.search.encoder import load_encoder

    try:
        encoder = load_encoder(ENCODER, model)
        found: dict[str, str] = {}
        for kind, language in dict.fromkeys((one.kind, one.language) for one in new):
            known = drawn_words(kind, language)
            words = [one.word for one in new if (one.kind, one.language) == (kind, language)]
            found |= nearest(words, known, encoder, _vectors(encoder, tuple(known)))
    except (MovieError, RuntimeError, ValueError, OSError) as error:
        if settings.sound_encoders and isinstance(error, MovieError):
            raise
        if reporter:
            reporter.note(f"unknown words are left out: {error}")
        return {}
    if reporter and any(found.values()):
        reporter.note(f"drawn as what they are like: {_told(found)}")
    return found


def _told(found: Mapping[str, str]) -> str:
    pairs = [f"{word} as {meant}" for word, meant in found.items() if meant]
    rest = len(pairs) - SHOWN_WORDS
    return ", ".join(pairs[:SHOWN_WORDS]) + (f" and {rest} more" if rest > 0 else "")


def _vectors(encoder: Encoder, known: tuple[str, ...]) -> NDArray[np.float32]:
    """Return a row for each known word, zeros for one that the encoder cannot read.

    They are kept in the user's cache: to encode them takes seconds.
    """
    import numpy as np

    cache = Path(platformdirs.user_cache_dir("moviefactory", appauthor=False)) / "words"
    path = (
        cache / f"{content_key('words', encoder.space, encoder.about.back_end.version, known)}.npy"
    )
    try:
        return np.asarray(np.load(path), np.float32)
    except (OSError, ValueError):
        made = encoder.of_words(known)
        made[[not encoder.reads(word) for word in known]] = 0
    try:
        cache.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{os.getpid()}-{path.name}")
        np.save(part, made)
        part.replace(path)
    except OSError:
        pass  # It is found again next time, more slowly.
    return made


def _model(settings: Settings) -> str | None:
    """Return which weights to read words with ("" for the usual ones); None where there are none."""
    from moviefactory.sound.search.encoder import is_here

    for one in wanted_encoders(settings):
        if one.name == ENCODER and is_here(one.name, one.model):
            return one.model
    return None


def _kept(film: Film) -> dict[str, str]:
    """Return what the film's words were read as last; none where nothing was kept."""
    try:
        kept = json.loads((film.root / KEPT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    found = kept.items() if isinstance(kept, dict) else ()
    return {word: meant for word, meant in found if isinstance(meant, str)}
