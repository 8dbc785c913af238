"""A narration text, spread over a film. Knows files, sentences and shots; not voices."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from moviefactory.errors import BadRequest, UnreadableFile
from moviefactory.project import read_text
from moviefactory.script.matching import likeness, match
from moviefactory.script.sentences import join_sentences, split_sentences, spoken_seconds
from moviefactory.storyboard import Shot, Storyboard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Meaning = Callable[[Sequence[str], Sequence[str]], NDArray[np.float64]]

MAX_BYTES: Final = 2**20
LONGEST_SAY: Final = 2000
LONGEST_SECONDS: Final = 7200.0
SUBTITLES: Final = frozenset((".srt", ".vtt"))
MARKDOWN: Final = frozenset((".md", ".markdown"))


class VoiceoverTooLong(BadRequest):
    """The narration does not fit into the film's shots."""

    def __init__(self, characters: int, shot_count: int) -> None:
        super().__init__(characters, shot_count)
        self.characters, self.shot_count = characters, shot_count

    def __str__(self) -> str:
        return (
            f"{self.characters:,} characters of narration do not fit into {self.shot_count} shots of "
            f"at most {LONGEST_SAY:,} each: shorten the text, or give the film more shots"
        )


class NothingToSay(BadRequest):
    """The narration has no word in it."""

    def __str__(self) -> str:
        return "the narration has no word in it: write at least one sentence, or use --no-voice"


def read_voiceover(path: Path) -> str:
    """Return the spoken text of a file: plain text, Markdown, or subtitles (.srt, .vtt).

    Raises: UnreadableFile.
    """
    text = read_text(path, what="voiceover", max_bytes=MAX_BYTES)

    def unreadable(why: str, remedy: str) -> UnreadableFile:
        return UnreadableFile("voiceover", str(path), why, remedy)

    if "\x00" in text:
        raise unreadable("it is not a text file", "save the narration as plain text in UTF-8")
    suffix = path.suffix.lower()
    if suffix in SUBTITLES:
        text = _subtitle_text(text)
    elif suffix in MARKDOWN:
        text = _markdown_text(text)
    if not split_sentences(text):
        raise unreadable("there is no word in it", "write what the narrator says into it")
    return text


def read_cues(path: Path) -> tuple[tuple[float, float, str], ...]:
    """Return (start, end, text) of each subtitle that says something, in order. Units: seconds.

    Raises: UnreadableFile.
    """
    import pysubs2

    text = read_text(path, what="voiceover", max_bytes=MAX_BYTES)
    try:
        events = list(pysubs2.SSAFile.from_string(text))
    except (pysubs2.Pysubs2Error, ValueError):
        events = []
    cues = [
        (event.start / 1000, max(event.end, event.start + 1) / 1000, said[:LONGEST_SAY])
        for event in sorted(events, key=lambda event: (event.start, event.end))
        if not event.is_comment and any(map(str.isalnum, said := " ".join(event.plaintext.split())))
    ]
    if not cues:
        remedy = (
            "give subtitles with times, as `00:00:01,000 --> 00:00:03,000`, and a text under each"
        )
        raise UnreadableFile("voiceover", str(path), "no subtitle in it says a word", remedy)
    if cues[-1][1] > LONGEST_SECONDS:
        why = f"its last subtitle ends after {cues[-1][1] / 3600:.1f} hours, and a film lasts at most 2"
        raise UnreadableFile("voiceover", str(path), why, "give those of the film alone")
    return tuple(cues)


def spread_voiceover(
    storyboard: Storyboard, text: str, meaning: Meaning | None = None
) -> Storyboard:
    """Return the film with `text` as its only narration: every sentence, in order, word for word.

    A sentence goes to the shot that shows what it tells, as far as order allows; without a word in
    common, a shot says as much of the text as it is of the film. With fewer sentences than shots,
    they stand alone. A sentence is cut only where it is longer than a shot may say.
    Raises: NothingToSay; VoiceoverTooLong.
    """
    sentences = sentences_of(text)
    if not sentences:
        raise NothingToSay
    spoken = list(map(spoken_seconds, sentences))
    groups = place_sentences(storyboard, sentences, spoken, meaning)
    says = [join_sentences(sentences[group.start : group.stop]) for group in groups]
    if max(map(len, says)) > LONGEST_SAY:
        raise VoiceoverTooLong(sum(map(len, sentences)), len(groups))
    return with_shots(
        storyboard,
        [shot.model_dump() | {"say": say, "says": ()} for (_, _, shot), say in zip(storyboard.shots(), says, strict=True)],
        recording="",
    )  # fmt: skip


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text, none longer than a shot may say."""
    return [piece for sentence in split_sentences(text) for piece in _pieces(sentence)]


def place_sentences(
    storyboard: Storyboard,
    sentences: Sequence[str],
    spoken: Sequence[float],
    meaning: Meaning | None = None,
) -> list[range]:
    """Return which sentences each shot says. `meaning` adds what a model knows to shared words.

    Units: `spoken` in seconds, one for each sentence.
    """
    shots = list(storyboard.shots())
    shown = [
        " ".join((scene.heading, shot.picture, shot.say, shot.text)) for _, scene, shot in shots
    ]
    likenesses = likeness(sentences, shown)
    if meaning is not None:
        likenesses = likenesses + meaning(sentences, shown)
    return match(likenesses, spoken, [shot.seconds for _, _, shot in shots])


def with_shots(
    storyboard: Storyboard, shots: Sequence[dict[str, Any]], *, recording: str
) -> Storyboard:
    """Return the film with these shots, in film order, in its scenes; `recording` is its voice-over."""
    waiting = iter(shots)
    scenes = tuple(
        scene.model_copy(
            update={"shots": tuple(Shot.model_validate(next(waiting)) for _ in scene.shots)}
        )
        for scene in storyboard.scenes
    )
    return storyboard.model_copy(update={"scenes": scenes, "voiceover": recording})


def _pieces(sentence: str) -> Iterator[str]:
    """Yield a sentence that a shot can say as it is; a longer one in parts, cut after a comma or word."""
    while len(sentence) > LONGEST_SAY:
        head = sentence[:LONGEST_SAY]
        cut = max(head.rfind(mark) + len(mark) for mark in (", ", "; ", ": ", "，", "；", "、"))
        if cut < LONGEST_SAY // 2:
            cut = head.rfind(" ") + 1 or LONGEST_SAY
        yield sentence[:cut].strip()
        sentence = sentence[cut:].strip()
    yield sentence


def _subtitle_text(text: str) -> str:
    """Return what subtitles say, without times and tags."""
    import pysubs2

    try:
        events = pysubs2.SSAFile.from_string(text)
    except (pysubs2.Pysubs2Error, ValueError):
        return ""
    lines = [" ".join(event.plaintext.split()) for event in events if not event.is_comment]
    punctuated = any(re.search(r"[.!?。！？]", line) for line in lines)
    return (" " if punctuated else "\n").join(lines)


def _markdown_text(text: str) -> str:
    """Return what Markdown says, without signs and headings; paragraphs and items stay apart."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text.replace("\r\n", "\n"), flags=re.DOTALL)
    text = re.sub(r"<!--(?:(?!<!--).)*?-->", "", text, flags=re.DOTALL)
    text = _without_underlined(text)
    for pattern, kept in MARKDOWN_SIGNS:
        text = re.sub(pattern, kept, text, flags=re.MULTILINE)
    paragraphs = re.split(r"\n\s*\n", text)
    return "\n\n".join(join_sentences(paragraph.split("\n")) for paragraph in paragraphs)


def _without_underlined(text: str) -> str:
    """Return Markdown without underlined headings: a line alone that ends as no sentence does."""
    kept = [""]
    for line in text.split("\n"):
        marks, above = line.strip(), kept[-1].strip()
        is_alone = above != "" and not kept[-2].strip()
        if marks and set(marks) in ({"="}, {"-"}) and is_alone and above[-1] not in SENTENCE_ENDS:
            kept[-1] = line = ""
        kept.append(line)
    return "\n".join(kept[1:])


SENTENCE_ENDS: Final = ".!?…。！？,;:，；：\"'”’»」』)"
MARKDOWN_SIGNS: Final = (
    (r"^ {0,3}(?:```|~~~).*$", ""),  # fences
    (r"^ {0,3}\[[^\]\n]+\]:.*$", ""),  # where links lead
    (r"^[ \t]*(?:[-*_][ \t]*){3,}$", ""),  # rules
    (r"^ {0,3}(?:=+|-+)[ \t]*$", ""),  # underlines of headings
    (r"^[ \t]*(?:>[ \t]?)+", ""),  # quotes
    (r"^ {0,3}#{1,6}(?:[ \t].*)?$", "\n"),  # headings
    (r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+", "\n"),  # items of lists
    (r"!\[[^\]\[\n]*\](?:\([^()\n]*\)|\[[^\]\[\n]*\])", ""),  # pictures
    (r"\[([^\]\[\n]+)\](?:\([^()\n]*\)|\[[^\]\[\n]*\])", r"\1"),  # links
    (r"<https?://[^<>\s]+>", ""),
    (r"</?[a-zA-Z][^<>\n]*>", ""),  # tags
    (r"(?<!`)`++([^`\n]+)`++", r"\1"),
    (r"(?<!\\)(\*\*\*|\*\*|~~)(?=\S)([^\n]{0,300}?[^\s\\])\1", r"\2"),
    (r"(?<!\\)(\*)(?=\S)([^\n]{0,300}?[^\s\\])\1", r"\2"),
    (r"(?<![\w\\])(___|__|_)(?=\S)([^\n]{0,300}?[^\s\\])\1(?!\w)", r"\2"),
    (r"\\([\\`*_{}\[\]()#+.!>~|-])", r"\1"),
)
"""A sign of Markdown -> what is kept of it. Each pattern looks only a bounded way ahead."""
