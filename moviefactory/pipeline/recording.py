"""The film's recorded voice-over: decoded once, cut into its lines. Knows keys and files; hears nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from moviefactory.media import SAMPLE_RATE_HZ, Audio
from moviefactory.pipeline.named_files import from_film
from moviefactory.project import Artefact, Facts, Film, content_key, file_digest
from moviefactory.sound.voices.voice import VoiceSetup
from moviefactory.sound.wav import read_blocks, write_wav
from moviefactory.storyboard import Storyboard

VERSION = "1"
FADE_FRAMES = 240


def film_recording(film: Film, storyboard: Storyboard) -> Artefact:
    """Return the film's recording as 48 kHz stereo at one level, made now where it is not there.

    Raises: UnreadableFile.
    """
    path = from_film(storyboard.voiceover, film.root)
    artefact = film.artefact("sound/voice/recording.wav")

    def build(part: Path) -> dict[str, Any]:
        from moviefactory.sound.voices.recording import listen, write_levelled

        heard = listen(path)
        return {"frame_count": write_levelled(heard, part), "gain": heard.gain}

    key = content_key("recording", VERSION, _digest(path))
    artefact.make(key, build)
    return artefact


def cut_piece(
    film: Film,
    recording: Artefact,
    name: str,
    text: str,
    heard: tuple[float, float],
    language: str,
    setup: VoiceSetup,
) -> Facts:
    """Return the facts of one line of the recording, cut out now where it is not there.

    Units: `heard` in seconds of the recording.
    """
    start, end = (round(seconds * SAMPLE_RATE_HZ) for seconds in heard)
    source = (recording.facts() or {})["sha256"]

    def build(part: Path) -> dict[str, Any]:
        import numpy as np

        from moviefactory.sound.voices.aligner import Aligner

        blocks = list(
            read_blocks(recording.path, end - start, start_frame=start, frame_count=end - start)
        )
        samples = np.concatenate(blocks) if blocks else np.zeros((0, 2), np.float32)
        fade = np.linspace(0, 1, min(FADE_FRAMES, len(samples) // 2), dtype=np.float32)[:, None]
        samples[: len(fade)] *= fade
        samples[len(samples) - len(fade) :] *= fade[::-1]
        write_wav(part, Audio(samples))
        words: list[list[Any]] = []
        if text:
            with Aligner(setup) as aligner:
                found = aligner.words(text, samples.mean(axis=1), SAMPLE_RATE_HZ, language)
            words = [[word.text, word.start_seconds, word.end_seconds] for word in found]
        return {"words": words, "sample_count": len(samples)}

    key = content_key("recorded line", VERSION, source, start, end, text, language, setup.aligner)
    return film.artefact(f"sound/voice/{name}.wav").make(key, build)


def _digest(path: Path) -> str:
    from moviefactory.errors import UnreadableFile

    try:
        return file_digest(path)
    except OSError as error:
        raise UnreadableFile(
            "voice-over",
            str(path),
            error.strerror or str(error),
            "check the storyboard's voiceover",
        ) from error
