"""Make the film: render the spans that need it, copy the rest. Knows streams; not names or keys.

Every shot is encoded alike, with closed groups of pictures and no B frames, so runs between key
frames join without decoding; a span that is rendered here is encoded with the same `Encoding`.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

from moviefactory.edit.languages import three_letter_code
from moviefactory.edit.notice import SYNTHETIC_NOTICE
from moviefactory.edit.spans import Span
from moviefactory.errors import MovieError
from moviefactory.ffmpeg import Encoding, FrameWriter, run_ffmpeg

# ffmpeg decodes a frame of each file that it opens, 60 ms for a large one, unless it finds no
# decoder; what it copies is the same.
OPENED_UNDECODED = "option codec_whitelist none"

OnFrame = Callable[[], None]


class JoinFailed(MovieError):
    """The joined film has not the frames that were to be joined."""

    def __init__(self, path: str, wanted_frames: int, joined_frames: int) -> None:
        super().__init__(path, wanted_frames, joined_frames)
        self.path, self.wanted_frames, self.joined_frames = path, wanted_frames, joined_frames

    def __str__(self) -> str:
        return (
            f"joining gave {self.path!r} {self.joined_frames} frames instead of "
            f"{self.wanted_frames}: a shot's file is damaged; delete the film's shots folder and "
            "run the same command again"
        )


@dataclass(frozen=True, slots=True)
class FilmMetadata:
    """What the film's file says about itself; that it is synthetic is added to it."""

    title: str
    language: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of frames to be copied from a file; it starts at one of the file's key frames.

    Units: the file's frame numbers, end exclusive.
    """

    path: Path
    start_frame: int
    end_frame: int


def render_span(span: Span, encoding: Encoding, out: Path, on_frame: OnFrame | None = None) -> None:
    """Render the frames of `span` into a new file `out`, with a key frame each second.

    Raises: FfmpegFailed; DiskFull; MissingGlyphs.
    """
    from moviefactory.edit.effects import Dissolve, FadeWithBlack, TypeOver
    from moviefactory.edit.frames import FrameReader, moviepy_clip
    from moviefactory.edit.planes import PlanarInk
    from moviefactory.edit.type.draw import draw

    clip = span.sources[0].clip
    fps = float(clip.fps)
    keys = range(0, span.frame_count, round(clip.fps))
    with ExitStack() as stack:
        pictures = []
        for source in span.sources:
            reader = stack.enter_context(
                FrameReader(
                    source.clip, first_frame=source.first_frame, frame_count=span.frame_count
                )
            )
            pictures.append(moviepy_clip(reader, source.clip, span.frame_count))
        effects = [Dissolve(into, fps, span.frame_count) for into in pictures[1:]]
        effects += [FadeWithBlack(span.fades, fps)] if span.fades else []
        for overlay in span.overlays:
            drawn = draw(overlay)
            ink = PlanarInk.of(drawn.pixels, drawn.left, drawn.top)
            effects.append(TypeOver(overlay, ink, fps))
        picture = pictures[0].with_effects(effects)
        writer = stack.enter_context(
            FrameWriter(
                out, size=clip.size, fps=clip.fps, encoding=encoding, key_frames=keys,
                pixels="yuv420p",
            )
        )  # fmt: skip
        for frame in range(span.frame_count):
            writer.write(picture.get_frame((frame + 0.5) / fps))
            if on_frame is not None:
                on_frame()


def join(
    pieces: Sequence[Piece], fps: Fraction, sound: Path | None, out: Path, metadata: FilmMetadata
) -> int:
    """Copy `pieces` and the AAC track of `sound`, undecoded, into `out`; return its frame count.

    Raises: FfmpegFailed; DiskFull; JoinFailed.
    """
    frame_count = sum(piece.end_frame - piece.start_frame for piece in pieces)
    scale = fps.numerator * 512 if fps.denominator == 1 else fps.numerator
    frame = f"{fps.denominator}/({fps.numerator}*TB)"
    timing = f"setts=ts=round(N*{frame}):duration=round({frame}):time_base=1/{scale}"
    hear, audio = [], []
    if sound is not None:
        hear = ["-i", str(sound.resolve())]
        language = three_letter_code(metadata.language)
        audio = ["-map", "1:a:0", "-metadata:s:a:0", f"language={language}"]
    with tempfile.TemporaryDirectory(prefix="moviefactory-") as folder:
        listing = Path(folder) / "pieces.txt"
        listing.write_text(_listing(pieces, fps), encoding="utf-8")
        said = run_ffmpeg(
            [
                "-f", "concat", "-safe", "0", "-i", str(listing), *hear,
                "-map", "0:v:0", "-c", "copy", "-bsf:v", timing,
                "-video_track_timescale", str(scale), "-map_metadata", "-1",
                *audio, *_tags(metadata),
                "-movflags", "+faststart", "-fflags", "+bitexact", "-f", "mp4", str(out.resolve()),
            ],
            doing=f"joining {out.name}",
            writes=out,
        )  # fmt: skip
    counts = re.findall(r"frame=\s*(\d+)", said)
    joined = int(counts[-1]) if counts else 0
    if joined != frame_count:
        raise JoinFailed(str(out), frame_count, joined)
    return frame_count


def copied(span: Span) -> Piece:
    """Return the piece of a shot's own file that a copy span shows."""
    source = span.sources[0]
    return Piece(source.clip.path, source.first_frame, source.first_frame + span.frame_count)


def _listing(pieces: Sequence[Piece], fps: Fraction) -> str:
    """Return ffmpeg's list of files; times lie half a frame off, so that rounding cannot hurt."""
    lines = ["ffconcat version 1.0"]
    for piece in pieces:
        path = str(piece.path.resolve()).replace("'", r"'\''")
        end = float((piece.end_frame - Fraction(1, 2)) / fps)
        lines += [f"file '{path}'", OPENED_UNDECODED]
        if piece.start_frame:
            start = float((piece.start_frame + Fraction(1, 2)) / fps)
            lines.append(f"inpoint {start:.6f}")
        lines.append(f"outpoint {end:.6f}")
    return "\n".join(lines) + "\n"


def _tags(metadata: FilmMetadata) -> list[str]:
    description = f"{metadata.description} {SYNTHETIC_NOTICE}".strip()
    facts = {
        "title": metadata.title,
        "comment": SYNTHETIC_NOTICE,
        "description": description,
        "genre": "Synthetic media",
    }
    return [word for key, value in facts.items() for word in ("-metadata", f"{key}={value}")]
