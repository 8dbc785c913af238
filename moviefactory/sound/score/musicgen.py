"""Compose with MusicGen: each mood's words become music, chunk by chunk. Knows prompts and weights.

The model is asked for a tempo but keeps it loosely: what it plays is heard by the library's beat
tracker, brought to the wanted tempo by at most six parts in a hundred, and moved onto the beat.
Source: Copet et al., Simple and Controllable Music Generation (2023); transformers' MusicGen.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from fractions import Fraction
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from moviefactory.backends import BackEnd
from moviefactory.errors import BadRequest
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.catalogue import entries
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.pretrained import LOADING_FAULTS, modules_of, why_of
from moviefactory.sound.score.score import score_facts
from moviefactory.sound.score.sections import Section, sections_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Wave = NDArray[np.float32]

MODEL = "facebook/musicgen-small"
ON_THE_HUB = re.compile(r"\w[\w.-]*/\w[\w.-]*")
LICENCE = "CC BY-NC 4.0 (the usual weights): not for commercial films"
WINDOW_SECONDS = 30.0
PROMPT_SECONDS = 8.0
SPAN_SECONDS = 120.0
SPARE_SECONDS = 2.0
CROSSING_SECONDS = 0.5
FADE_SECONDS = 2.5
MOST_STRETCH = 0.06
GUIDANCE = 3.0
LEVEL_RMS = 0.09
HIGHEST = 0.95


class ComposerNotReady(BadRequest):
    """A composer's weights are not where they were looked for."""

    def __init__(self, composer: str, model: str, why: str) -> None:
        super().__init__(composer, model, why)
        self.composer, self.model, self.why = composer, model, why

    def __str__(self) -> str:
        return (
            f"the composer {self.composer} cannot be loaded from {self.model!r}: {self.why}; fetch "
            f"its weights once where there is a network (hf download {self.model}), name a folder "
            f"that holds them (--composer {self.composer}:FOLDER), or leave --composer out"
        )


class NoSuchWeights(BadRequest):
    """A composer's weights are neither a folder that is there nor named as the hub names them."""

    def __init__(self, composer: str, model: str) -> None:
        super().__init__(composer, model)
        self.composer, self.model = composer, model

    def __str__(self) -> str:
        return (
            f"--composer cannot be '{self.composer}:{self.model}': there is no such folder; name one "
            f"that holds its weights, a model of the hub as OWNER/NAME, or --composer {self.composer}"
        )


class MusicGenComposer:
    """Compose with MusicGen, on the beats that the film was cut to."""

    about = BackEnd("musicgen", "music by a language model of sound", "1", LICENCE, extra="neural")

    def __init__(self, model: str = "") -> None:
        """Name the weights: a folder, or a name of the hub. Nothing is loaded or fetched yet."""
        self.model = model or MODEL

    def check(self) -> None:
        """Make sure that packages and weights are here.

        Raises: NoSuchWeights; MissingExtra; ComposerNotReady.
        """
        if not Path(self.model).expanduser().is_dir() and not ON_THE_HUB.fullmatch(self.model):
            raise NoSuchWeights(self.about.name, self.model)
        modules_of("MusicGen")
        self._load("AutoProcessor")

    def score(self, order: ScoreOrder, out: Path) -> dict[str, Any]:
        """Compose and write the music of a film. Raises: MissingExtra; ComposerNotReady; DiskFull."""
        from moviefactory.sound.wav import WavWriter

        player = _Player(
            self._load("MusicgenForConditionalGeneration"), self._load("AutoProcessor")
        )
        sections = sections_of(order)
        with WavWriter(out) as writer:
            for block in film_music(player, sections, order):
                writer.write(block)
        return score_facts(sections, author=f"MusicGen ({Path(self.model).name})", licence=LICENCE)

    def _load(self, kind: str) -> Any:
        transformers = modules_of("MusicGen")
        try:
            return getattr(transformers, kind).from_pretrained(self.model, local_files_only=True)
        except LOADING_FAULTS as error:
            raise ComposerNotReady(self.about.name, self.model, why_of(error)) from error


def words_for(section: Section) -> str:
    """Return what the model is asked for."""
    captions = {entry.id: entry.caption_en for entry in entries("score.yaml")}
    caption = captions[f"score-{section.mood}"]
    return f"instrumental film score, {section.mood}: {caption}, {section.bpm:.0f} bpm, steady"


class Player(Protocol):
    """A loaded model that plays. `rate_hz` is its own."""

    rate_hz: int

    def play(self, words: str, seconds: float, before: Wave, seed: int) -> Wave:
        """Return music of at least `seconds` that goes on after `before`. Shape: (frames,)."""


class _Player:
    """A loaded model: goes on with what it played, in windows that it can oversee."""

    def __init__(self, model: Any, processor: Any) -> None:
        self._torch: Any = import_module("torch")
        self._device = "cuda" if self._torch.cuda.is_available() else "cpu"
        self._model, self._processor = model.eval().to(self._device), processor
        encoder = model.config.audio_encoder
        self.rate_hz = int(encoder.sampling_rate)
        self._tokens_hz = int(encoder.frame_rate)
        longest = WINDOW_SECONDS
        if positions := getattr(model.config.decoder, "max_position_embeddings", 0):
            longest = min(longest, (positions - 8) / self._tokens_hz)
        self._window_seconds = longest
        self._prompt_seconds = min(PROMPT_SECONDS, longest / 3)

    def play(self, words: str, seconds: float, before: Wave, seed: int) -> Wave:
        """Return music of at least `seconds` that goes on after `before`. Shape: (frames,), own rate."""
        import numpy as np

        wanted = math.ceil(seconds * self.rate_hz)
        played, tail = np.zeros(0, np.float32), before
        turn = 0
        while len(played) < wanted:
            prompt = tail[-round(self._prompt_seconds * self.rate_hz) :]
            room = self._window_seconds - len(prompt) / self.rate_hz
            more = min(room, (wanted - len(played)) / self.rate_hz + 0.2)
            fresh = self._generate(words, prompt, more, seed + turn)
            if not len(fresh):
                raise ComposerNotReady("musicgen", "these weights", "they play nothing")
            played = np.concatenate([played, fresh])
            tail = np.concatenate([tail, fresh])
            turn += 1
        return played[:wanted]

    def _generate(self, words: str, prompt: Wave, seconds: float, seed: int) -> Wave:
        """Return what comes after the prompt."""
        import numpy as np

        torch = self._torch
        given: dict[str, Any] = {"text": [words], "padding": True, "return_tensors": "pt"}
        if len(prompt):
            given |= {"audio": prompt, "sampling_rate": self.rate_hz}
        inputs = self._processor(**given).to(self._device)
        tokens = max(math.ceil(seconds * self._tokens_hz), 4)
        with torch.random.fork_rng(), torch.inference_mode():
            torch.manual_seed(seed)
            sound = self._model.generate(
                **inputs, do_sample=True, guidance_scale=GUIDANCE, max_new_tokens=tokens + 4
            )
        wave = sound[0].float().mean(dim=0).cpu().numpy()
        fresh: Wave = np.nan_to_num(wave[len(prompt) :]).astype(np.float32)
        return fresh


def _spans(section: Section) -> Iterator[Section]:
    """Yield a section in pieces of whole bars that are short enough to hold."""
    bars = max(1, math.floor(SPAN_SECONDS * section.bpm / 60 / 4))
    for first in range(0, section.beat_count, 4 * bars):
        last = min(first + 4 * bars, section.beat_count)
        start, end = section.frame_at(first), section.frame_at(last)
        yield Section(start, end - start, section.mood, last - first)


def film_music(player: Player, sections: tuple[Section, ...], order: ScoreOrder) -> Iterator[Wave]:
    """Yield a film's music in order, each piece crossing into the next. Shape: (frames, 2)."""
    import numpy as np

    from moviefactory.sound.dsp import seed_of

    crossing = round(CROSSING_SECONDS * SAMPLE_RATE_HZ)
    rise = np.sin(np.linspace(0, np.pi / 2, crossing, dtype=np.float32))
    heard = np.zeros(0, np.float32)
    tail = np.zeros(0, np.float32)
    done = 0
    for span in (piece for section in sections for piece in _spans(section)):
        seconds = span.frame_count / SAMPLE_RATE_HZ * (1 + MOST_STRETCH) + SPARE_SECONDS
        seed = seed_of("musicgen", order.seed, span.start) % 2**31
        raw = player.play(words_for(span), seconds, heard, seed)
        heard = raw[-round(PROMPT_SECONDS * player.rate_hz) :]
        wave = on_beat(raw, player.rate_hz, span, span.frame_count + crossing)
        wave *= np.float32(LEVEL_RMS / (np.sqrt((wave**2).mean()) + 1e-6))
        count = min(len(tail), span.frame_count)
        wave[:count] = wave[:count] * rise[:count] + tail[:count] * rise[::-1][:count]
        tail = wave[span.frame_count :].copy()
        yield _finished(wave[: span.frame_count], done, order.frame_count)
        done += span.frame_count


def on_beat(raw: Wave, rate_hz: int, span: Section, frame_count: int) -> Wave:
    """Return what was played at 48 kHz, its tempo and its beats brought to the span's.

    What has no beat near the wanted tempo is only brought to 48 kHz. Shape: (frame_count,).
    """
    import numpy as np

    from moviefactory.sound.library.measure import SoundMeter

    plain = _resampled(raw, Fraction(SAMPLE_RATE_HZ, rate_hz))
    meter = SoundMeter()
    meter.feed(np.repeat(plain[:, None], 2, axis=1))
    found = meter.measures()
    first = 0
    if found.tempo_bpm and found.beats_seconds:
        folds = [found.tempo_bpm * fold for fold in (0.5, 1.0, 2.0)]
        stretch = min((bpm / span.bpm for bpm in folds), key=lambda one: abs(math.log(one)))
        if abs(stretch - 1) <= MOST_STRETCH:
            ratio = Fraction(stretch).limit_denominator(400)
            plain = _resampled(plain, ratio)
            first = round(found.beats_seconds[0] * float(ratio) * SAMPLE_RATE_HZ)
    wave = plain[min(first, max(len(plain) - frame_count, 0)) :][:frame_count]
    return np.pad(wave, (0, frame_count - len(wave)))


def _resampled(wave: Wave, ratio: Fraction) -> Wave:
    """Return a wave with `ratio` times as many samples."""
    import numpy as np
    from scipy.signal import resample_poly

    if ratio == 1:
        return wave
    return np.asarray(resample_poly(wave, ratio.numerator, ratio.denominator), np.float32)


def _finished(wave: Wave, done: int, frame_count: int) -> Wave:
    """Return stereo frames that never clip, faded in and out at the film's ends."""
    import numpy as np

    from moviefactory.sound.dsp import soft_ceiling

    at = np.arange(done, done + len(wave))
    fall = min(FADE_SECONDS * SAMPLE_RATE_HZ, 0.4 * frame_count) or 1
    gain = np.sin(np.clip((frame_count - at - 0.5) / fall, 0, 1) * (np.pi / 2)) ** 2
    gain *= np.clip((at + 0.5) / (0.02 * SAMPLE_RATE_HZ), 0, 1)
    shaped = soft_ceiling(wave, knee=0.7, ceiling=HIGHEST) * gain.astype(np.float32)
    return np.repeat(shaped[:, None], 2, axis=1)
