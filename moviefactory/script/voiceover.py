"""A narration text, spread over a film. Knows files, sentences and shots; not voices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Final

from moviefactory.errors import BadRequest, UnreadableFile
from moviefactory.project import read_text
from moviefactory.script.sentences import join_sentences, split_sentences, spoken_seconds
from moviefactory.storyboard import Shot, Storyboard

MAX_BYTES: Final = 2**20
LONGEST_SAY: Final = 2000
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


def spread_voiceover(storyboard: Storyboard, text: str) -> Storyboard:
    """Return the film with `text` as its only narration: every sentence, in order, word for word.

    With more sentences than shots, a shot says as much of the text as it is of the film. With fewer,
    they stand alone, evenly spread from the first shot to the last. A sentence is cut only where it
    is longer than a shot may say.
    Raises: NothingToSay; VoiceoverTooLong.
    """
    sentences = [piece for sentence in split_sentences(text) for piece in _pieces(sentence)]
    if not sentences:
        raise NothingToSay
    lengths = [shot.seconds for _, _, shot in storyboard.shots()]
    says = [join_sentences(group) for group in _groups(sentences, lengths)]
    if max(map(len, says)) > LONGEST_SAY:
        raise VoiceoverTooLong(sum(map(len, sentences)), len(lengths))
    waiting = iter(says)
    scenes = tuple(
        scene.model_copy(update={"shots": tuple(_saying(scene.shots, waiting))})
        for scene in storyboard.scenes
    )
    return storyboard.model_copy(update={"scenes": scenes})


def _saying(shots: Sequence[Shot], says: Iterator[str]) -> Iterator[Shot]:
    for shot in shots:
        yield Shot.model_validate(shot.model_dump() | {"say": next(says)})


def _groups(sentences: Sequence[str], lengths: Sequence[float]) -> list[Sequence[str]]:
    """Return what each shot says. Units: `lengths` in seconds, one for each shot."""
    count, shots = len(sentences), len(lengths)
    if count < shots:
        steps = max(1, count - 1)
        places = {index * (shots - 1) // steps: index for index in range(count)}
        return [
            sentences[places[shot] : places[shot] + 1] if shot in places else ()
            for shot in range(shots)
        ]
    spoken = [0.0, *accumulate(map(spoken_seconds, sentences))]
    played = [0.0, *accumulate(lengths)]
    edges = [0]
    for shot in range(1, shots):
        wanted = spoken[-1] * played[shot] / played[-1]
        edge = edges[-1] + 1
        last = count - (shots - shot)
        while edge < last and abs(spoken[edge + 1] - wanted) <= abs(spoken[edge] - wanted):
            edge += 1
        edges.append(edge)
    edges.append(count)
    return [sentences[start:end] for start, end in pairwise(edges)]


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
    """Return what Markdown says, without its signs; its paragraphs and items stay apart."""
    text = re.sub(r"\A---\n.*?\n---\n", "", text.replace("\r\n", "\n"), flags=re.DOTALL)
    text = re.sub(r"<!--(?:(?!<!--).)*?-->", "", text, flags=re.DOTALL)
    for pattern, kept in MARKDOWN_SIGNS:
        text = re.sub(pattern, kept, text, flags=re.MULTILINE)
    paragraphs = re.split(r"\n\s*\n", text)
    return "\n\n".join(join_sentences(paragraph.split("\n")) for paragraph in paragraphs)


MARKDOWN_SIGNS: Final = (
    (r"^ {0,3}(?:```|~~~).*$", ""),  # fences
    (r"^ {0,3}\[[^\]\n]+\]:.*$", ""),  # where links lead
    (r"^[ \t]*(?:[-*_][ \t]*){3,}$", ""),  # rules
    (r"^ {0,3}(?:=+|-+)[ \t]*$", ""),  # underlines of headings
    (r"^[ \t]*(?:>[ \t]?)+", ""),  # quotes
    (r"^ {0,3}#{1,6}[ \t]++(.*[^\s#]#*)(?:[ \t]+#+)?[ \t]*$", r"\n\1\n"),  # headings
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
