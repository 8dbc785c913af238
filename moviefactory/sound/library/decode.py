"""Hear any sound file as a stream of 48 kHz stereo, and name what is wrong with it.

Knows files, channels and rates; not what sounds. Memory does not grow with the file.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from moviefactory.errors import UnreadableFile
from moviefactory.ffmpeg import ffmpeg_exe
from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SUFFIXES = frozenset(
    {".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".m4a", ".aac", ".aiff", ".aif"}
)
BLOCK_FRAMES = 4 * SAMPLE_RATE_HZ
LEAST_PART = 0.98
SLACK_SECONDS = 0.2
LOW_RATE_HZ = 16_000
REMEDY = "give it as a whole wav, flac, ogg, mp3 or m4a file"
FORMATS = {
    "wav": {".wav"}, "flac": {".flac"}, "ogg": {".ogg", ".oga", ".opus"}, "mp3": {".mp3"},
    "mov,mp4,m4a,3gp,3g2,mj2": {".m4a", ".mp4"}, "aac": {".aac"}, "aiff": {".aiff", ".aif"},
}  # fmt: skip
_INPUT = re.compile(r"^Input #0, ([^,\s]+(?:,[^,\s]+)*), from", re.MULTILINE)
_DURATION = re.compile(r"Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)")
_AUDIO = re.compile(r"Stream #0:\d+.*?: Audio: ([^,\s]+).*?, (\d+) Hz, ([^,\n]+)")
_TAG = re.compile(r"^(\S[^=\n]*)=(.*)$")


@dataclass(frozen=True, slots=True)
class SoundFile:
    """What a file says of itself. `notes` are what is odd, but no fault.

    Units: Hz, seconds (None where it does not say).
    """

    path: Path
    container: str
    codec: str
    rate_hz: int
    layout: str
    seconds: float | None
    tags: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]

    def tag(self, *names: str) -> str:
        """Return the first of these tags that is there, or nothing."""
        held = dict(self.tags)
        return next((held[name] for name in names if held.get(name)), "")


def look_at(path: Path) -> SoundFile:
    """Return what a file says of itself. Raises: UnreadableFile, with the reason."""
    if not path.is_file():
        raise unreadable(path, "there is no such file")
    if path.stat().st_size == 0:
        raise unreadable(path, "it is empty")
    command = [ffmpeg_exe(), "-hide_banner", "-nostdin", "-i", str(path), "-map_metadata", "0",
               "-f", "ffmetadata", "pipe:1"]  # fmt: skip
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True)
    said = done.stderr.decode(errors="replace")
    container, audio = _INPUT.search(said), _AUDIO.search(said)
    if not container:
        last = said.strip().splitlines()
        raise unreadable(path, _in_words(said, last[-1] if last else "no reason given"))
    if not audio:
        raise unreadable(path, "there is no sound in it")
    length = _DURATION.search(said)
    seconds = None
    if length:
        hours, minutes, rest = length.groups()
        seconds = 3600 * int(hours) + 60 * int(minutes) + float(rest)
    codec, rate, layout = audio.groups()
    about = SoundFile(
        path, container[1], codec, int(rate), layout.strip(), seconds,
        _tags(done.stdout.decode(errors="replace"), said), (),
    )  # fmt: skip
    return SoundFile(
        path, about.container, codec, about.rate_hz, about.layout, seconds, about.tags,
        tuple(_notes(about)),
    )  # fmt: skip


def blocks_of(about: SoundFile) -> Iterator[NDArray[np.float32]]:
    """Yield the sound from beginning to end. Shape: (frames, 2), float32, 48 kHz.

    Raises: UnreadableFile after what could be read, if the file is cut short or damaged.
    """
    heard = 0
    for block in _blocks(about):
        heard += len(block)
        yield block
    seconds = heard / SAMPLE_RATE_HZ
    if not heard:
        raise unreadable(about.path, "there is no sound in it")
    expected = about.seconds or 0.0
    if seconds < LEAST_PART * expected - SLACK_SECONDS:
        raise unreadable(
            about.path, f"it is cut short: {seconds:.1f} of {expected:.1f} s are there"
        )
    check_end(about)


def stretch_of(
    about: SoundFile, start_seconds: float, seconds: float
) -> Iterator[NDArray[np.float32]]:
    """Yield a stretch of the sound, as far as it is there. Shape: (frames, 2), float32, 48 kHz.

    Raises: UnreadableFile if the file is damaged there.
    """
    yield from _blocks(about, start_seconds, seconds)


def check_end(about: SoundFile) -> None:
    """Refuse an ogg without a last page and a wav shorter than its header says."""
    if about.container == "ogg":
        with about.path.open("rb") as file:
            file.seek(max(0, about.path.stat().st_size - 70_000))
            tail = file.read()
        page = tail.rfind(b"OggS")
        if page < 0 or not tail[page + 5] & 4:
            raise unreadable(about.path, "it is cut short: its last page is missing")
    if about.container == "wav":
        with about.path.open("rb") as file:
            head = file.read(8)
        size, there = int.from_bytes(head[4:8], "little"), about.path.stat().st_size
        if head[:4] == b"RIFF" and 0 < size < 2**32 - 1 and there < size + 7:
            raise unreadable(about.path, f"it is cut short: {there} of {size + 8} bytes are there")


def unreadable(path: Path, why: str) -> UnreadableFile:
    """Return the error for a file that cannot be heard."""
    return UnreadableFile("sound", str(path), why, REMEDY)


def _notes(about: SoundFile) -> Iterator[str]:
    wanted = FORMATS.get(about.container)
    if wanted is None or about.path.suffix.lower() not in wanted:
        yield f"named {about.path.suffix or 'without an ending'}, but holds {about.container}"
    if about.rate_hz < LOW_RATE_HZ:
        yield f"{about.rate_hz} Hz: nothing above {about.rate_hz / 2000:.0f} kHz is in it"
    if about.layout not in ("mono", "stereo"):
        yield f"{about.layout} is folded to stereo"


def is_plain(about: SoundFile) -> bool:
    """Whether libsndfile reads it as it is: no other rate, no folding, no codec of its own."""
    return (
        about.rate_hz == SAMPLE_RATE_HZ
        and about.layout in ("mono", "stereo")
        and about.container in ("wav", "flac", "aiff")
    )


def _blocks(
    about: SoundFile, start_seconds: float = 0.0, seconds: float | None = None
) -> Iterator[NDArray[np.float32]]:
    """Yield the sound from a moment on, all of it or so many seconds."""
    if is_plain(about):
        return _by_libsndfile(about, start_seconds, seconds)
    return _by_ffmpeg(about, start_seconds, seconds)


def _by_libsndfile(
    about: SoundFile, start_seconds: float, seconds: float | None
) -> Iterator[NDArray[np.float32]]:
    import numpy as np
    import soundfile

    try:
        with soundfile.SoundFile(str(about.path)) as file:
            first = min(round(start_seconds * SAMPLE_RATE_HZ), file.frames)
            count = file.frames if seconds is None else round(seconds * SAMPLE_RATE_HZ)
            last = min(first + count, file.frames)
            file.seek(first)
            while len(
                block := file.read(
                    min(BLOCK_FRAMES, last - file.tell()), dtype="float32", always_2d=True
                )
            ):
                if not np.isfinite(block).all():
                    raise unreadable(about.path, "it holds samples that are no numbers")
                yield block if block.shape[1] == CHANNELS else np.repeat(block, CHANNELS, axis=1)
            if file.tell() < last:
                raise unreadable(
                    about.path, f"it is cut short: {file.tell()} of {file.frames} samples"
                )
    except soundfile.LibsndfileError as error:
        raise unreadable(about.path, f"it is damaged ({error})") from error


def _by_ffmpeg(
    about: SoundFile, start_seconds: float, seconds: float | None
) -> Iterator[NDArray[np.float32]]:
    import numpy as np

    place = [] if seconds is None else ["-ss", f"{start_seconds:.3f}", "-t", f"{seconds:.3f}"]
    command = [ffmpeg_exe(), "-hide_banner", "-nostdin", "-v", "error", *place, "-i",
               str(about.path), "-map", "0:a:0", "-vn", "-ac", str(CHANNELS), "-ar",
               str(SAMPLE_RATE_HZ), "-f", "f32le", "pipe:1"]  # fmt: skip
    size = BLOCK_FRAMES * CHANNELS * 4
    with subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        pipe = cast("IO[bytes]", process.stdout)
        try:
            while data := pipe.read(size):
                whole = len(data) // (4 * CHANNELS) * 4 * CHANNELS
                block = np.frombuffer(data[:whole], "<f4").reshape(-1, CHANNELS)
                if not np.isfinite(block).all():
                    raise unreadable(about.path, "it holds samples that are no numbers")
                yield block
        finally:
            pipe.close()
            process.terminate()


def _in_words(said: str, last: str) -> str:
    if "moov atom not found" in said:
        return "it is cut short or damaged: its index is missing"
    if "Invalid data" in said:
        return "it is no sound file"
    return f"it cannot be decoded ({last})"


def _tags(metadata: str, said: str) -> tuple[tuple[str, str], ...]:
    """Return the tags of the file, and of its stream where (as in ogg) they lie there."""
    tags: dict[str, str] = {}
    for line in metadata.replace("\\\n", " ").splitlines():
        found = _TAG.match(line)
        if found and not line.startswith(";"):
            tags.setdefault(found[1].lower(), re.sub(r"\\(.)", r"\1", found[2]).strip())
    for line in said.partition("Stream #0")[2].splitlines():
        name, colon, value = line.partition(":")
        if colon and name.startswith("      ") and name.strip():
            tags.setdefault(name.strip().lower(), value.strip())
    return tuple(sorted((name, value) for name, value in tags.items() if name != "encoder"))
