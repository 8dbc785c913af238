"""Measure how moods differ by what is heard: every figure is read from rendered sound, none from notes.

python benchmarks/moods.py [--seconds 30] [--seeds 3] [--write]      the table; into moods.md
python benchmarks/moods.py --sheet FOLDER [--moods joy fear]         spectrograms and loudness, as PNG
python benchmarks/moods.py --time 60                                 composing and playing, one core
"""

from __future__ import annotations

import argparse
import time
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.fft import rfft, rfftfreq

from moviefactory.grammar import Mood
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.library.measure import SoundMeter
from moviefactory.sound.library.tonality import ChromaMeter
from moviefactory.sound.loudness import LoudnessMeter, integrated_lufs
from moviefactory.sound.orders import ScoreOrder
from moviefactory.sound.score.compose import compose
from moviefactory.sound.score.render import score_blocks

TABLE = Path(__file__).with_name("moods.md")
FEATURES = (
    "tempo",
    "onsets",
    "mode",
    "key",
    "centroid",
    "register",
    "range",
    "rough",
    "noise",
    "lufs",
)
UNITS = ("bpm", "1/s", "fifths", "0-1", "octaves", "octaves", "dB", "0-1", "dB", "LUFS")
# What a listener just notices of each: tempo and onsets in octaves.
NOTICED = np.array([0.07, 0.15, 0.15, 0.03, 0.1, 0.15, 1.0, 0.01, 1.0, 0.5])
FIFTHS = {step * 7 % 12: step for step in range(-5, 7)}
ABOUT = """# The moods, as measured

Made by `benchmarks/moods.py --write` from rendered sound: {seeds} films of {seconds} s of each mood, with other seeds (other keys, other motifs). Means over the seeds.

- tempo: beats a minute as the library's own beat tracker hears them (0: no pulse); onsets: notes and strokes that stand out, a second.
- mode: mean place of what sounds on the line of fifths, the tonic at 0 (lydian is high, locrian low); key: how well a major or minor key fits.
- centroid: mean of the spectrum, in octaves above 55 Hz; register: the pitch below which half of the power lies, likewise.
- range: how far loud moments are from soft ones (95th and 10th percentile of 0.4 s); rough: how much of each band's envelope beats at 25 to 120 Hz.
- noise: spectral flatness; lufs: integrated loudness.

{table}

Distances are counted in steps: of each feature, the mean spread of one mood's seeds, or what is just noticed where that is more (tempo 5 %, 0.5 LU, 1 dB,
a tenth of an octave of centroid …). The nearest two of all {pairs} pairs are {least:.1f} steps apart ({nearest}). One mood's seeds lie at most {spread:.1f} steps from
their mean ({widest}). Pairs nearer than the wider one's spread: {closest}; than both spreads together: {close}. Sounds whose nearest mood is their own: {right} of {sounds}.
"""

Numbers = NDArray[np.float64]


def rendered(mood: Mood, seconds: float, seed: int) -> tuple[NDArray[np.float32], int]:
    """Return a mood's music, and its tonic. Shape: (frames, 2)."""
    composition = compose(ScoreOrder(round(seconds * SAMPLE_RATE_HZ), ((0, mood),), seed))
    return np.concatenate(list(score_blocks(composition))), composition.tonic


def features(samples: NDArray[np.float32], tonic: int) -> Numbers:
    """Return what is measured of a sound, as FEATURES names it."""
    meter, chroma, loudness = SoundMeter(), ChromaMeter(), LoudnessMeter()
    meter.feed(samples)
    mono = samples.mean(axis=1)
    chroma.feed(mono)
    loudness.feed(samples)
    found = meter.measures()
    steps = loudness.steps()
    parts = 10 * np.log10(np.convolve(steps, np.full(4, 0.25), "valid") + 1e-9)
    classes = np.roll(chroma.chroma(), -(tonic % 12)) ** 2
    mode = sum(FIFTHS[step] * level for step, level in enumerate(classes)) / classes.sum()
    size = 8192
    frames = np.lib.stride_tricks.sliding_window_view(mono, size)[:: size // 2]
    power = (np.abs(rfft(frames * np.hanning(size).astype(np.float32))) ** 2).mean(axis=0)
    hz = rfftfreq(size, 1 / SAMPLE_RATE_HZ)
    heard = (hz > 30) & (hz < 10_000)
    half = hz[np.searchsorted(np.cumsum(power), power.sum() / 2)]
    flatness = np.exp(np.log(power[heard] + 1e-12).mean()) / power[heard].mean()
    return np.array(
        [
            found.tempo_bpm or 0.0,
            found.onset_rate_hz,
            mode,
            found.key_confidence,
            np.log2(max(found.centroid_hz, 55) / 55),
            np.log2(max(half, 30) / 55),
            np.percentile(parts, 95) - np.percentile(parts, 10),
            roughness(mono),
            10 * np.log10(flatness),
            integrated_lufs(steps),
        ]
    )


def roughness(mono: NDArray[np.float32]) -> float:
    """Return how much of the bands' envelopes beats between 25 and 120 Hz, weighted by the bands."""
    size, hop = 512, 128
    frames = np.lib.stride_tricks.sliding_window_view(mono, size)[::hop]
    bands = np.abs(rfft(frames * np.hanning(size).astype(np.float32)))[:, 1:60]
    envelope = np.abs(rfft(bands - bands.mean(axis=0), axis=0)) ** 2
    hz = rfftfreq(len(bands), hop / SAMPLE_RATE_HZ)
    beating = np.sqrt(envelope[(hz > 25) & (hz < 120)].sum(axis=0) / len(bands) ** 2)
    return float(beating.sum() / bands.mean(axis=0).sum())


def measured(moods: list[Mood], seconds: float, seeds: int) -> dict[Mood, Numbers]:
    """Return each mood's features. Shape: (seeds, features)."""
    return {
        mood: np.stack([features(*rendered(mood, seconds, seed)) for seed in range(seeds)])
        for mood in moods
    }


def scaled(found: dict[Mood, Numbers]) -> dict[Mood, Numbers]:
    """Return features in steps: one is what seeds of a mood differ by, or what is just noticed.

    A tempo counts for itself and its double: trackers and listeners tap either.
    """
    steps = {mood: rows.copy() for mood, rows in found.items()}
    for rows in steps.values():
        rows[:, 0] = np.where(rows[:, 0] > 0, np.log2(np.maximum(rows[:, 0], 1) / 70) % 1, -0.5)
        rows[:, 1] = np.log2(1 + rows[:, 1])
    within = np.stack([rows.var(axis=0, ddof=1) for rows in steps.values()]).mean(axis=0) ** 0.5
    return {mood: rows / np.maximum(within, NOTICED) for mood, rows in steps.items()}


def separation(found: dict[Mood, Numbers]) -> dict[str, object]:
    """Return how far moods lie apart beside how far one mood's seeds lie from each other."""
    rows = scaled(found)
    means = {mood: one.mean(axis=0) for mood, one in rows.items()}
    spreads = {
        mood: float(np.linalg.norm(one - means[mood], axis=1).max()) for mood, one in rows.items()
    }
    distances = {
        (one, other): float(np.linalg.norm(means[one] - means[other]))
        for one, other in combinations(rows, 2)
    }
    right = sum(
        min(means, key=lambda mood: float(np.linalg.norm(row - means[mood]))) is own
        for own, one in rows.items()
        for row in one
    )
    close = [one for one in distances if distances[one] < spreads[one[0]] + spreads[one[1]]]
    closest = [one for one in distances if distances[one] < max(spreads[one[0]], spreads[one[1]])]
    least = min(distances, key=lambda pair: distances[pair])
    widest = max(spreads, key=lambda mood: spreads[mood])
    return {
        "distances": distances,
        "spreads": spreads,
        "least": distances[least],
        "nearest": " and ".join(least),
        "spread": spreads[widest],
        "widest": str(widest),
        "close": _told(close),
        "closest": _told(closest),
        "right": right,
        "sounds": sum(len(one) for one in rows.values()),
        "pairs": len(distances),
    }


def _told(pairs: list[tuple[Mood, Mood]]) -> str:
    return ", ".join(f"{one} and {other}" for one, other in pairs) or "none"


def table(found: dict[Mood, Numbers]) -> str:
    """Return the means as a Markdown table."""
    spreads = separation(found)["spreads"]
    lines = [
        "| mood | "
        + " | ".join(f"{name}, {unit}" for name, unit in zip(FEATURES, UNITS, strict=True))
        + " | spread |",
        "| --- " * (len(FEATURES) + 2) + "|",
    ]
    for mood, rows in found.items():
        numbers = " | ".join(f"{value:.2f}" for value in rows.mean(axis=0))
        lines.append(f"| {mood} | {numbers} | {spreads[mood]:.2f} |")
    return "\n".join(lines)


def sheet(mood: Mood, seconds: float, seed: int, path: Path) -> str:
    """Draw a mood's spectrogram, loudness and wave; return what is wrong with its samples, if any."""
    from PIL import Image, ImageDraw

    samples, _ = rendered(mood, seconds, seed)
    mono = samples.mean(axis=1)
    width, height, size = 640, 200, 4096
    hop = max(1, (len(mono) - size) // width)
    frames = np.lib.stride_tricks.sliding_window_view(mono, size)[::hop][:width]
    level = 20 * np.log10(np.abs(rfft(frames * np.hanning(size).astype(np.float32))) + 1e-4)
    rows = np.geomspace(40, 14_000, height) / SAMPLE_RATE_HZ * size
    picture = np.stack([np.interp(rows, np.arange(level.shape[1]), one) for one in level], axis=1)
    shade = np.clip((picture[::-1] + 45) / 85, 0, 1)
    colour = np.stack([shade**0.7, shade**1.6, 0.35 * np.sin(np.pi * shade) + 0.3 * shade], axis=2)
    image = Image.new("RGB", (width, height + 80), "black")
    image.paste(Image.fromarray((255 * colour).astype(np.uint8)), (0, 0))
    draw = ImageDraw.Draw(image)
    meter = LoudnessMeter()
    meter.feed(samples)
    steps = 10 * np.log10(np.convolve(meter.steps(), np.full(4, 0.25), "same") + 1e-9)
    curve = np.interp(np.linspace(0, len(steps) - 1, width), np.arange(len(steps)), steps)
    for lufs in (-40, -30, -20, -10):
        draw.line([(0, height - lufs * 2), (width, height - lufs * 2)], fill=(60, 60, 60))
    draw.line(
        [(x, height - max(value, -40) * 2) for x, value in enumerate(curve)],
        fill=(120, 255, 120),
    )
    jump = np.abs(np.diff(samples, 2, axis=0)).max() / np.abs(samples).max()
    fold = 10 * np.log10((mono**2).mean() / (samples**2).mean())
    told = (
        f"{mood}: peak {np.abs(samples).max():.2f}, jump {jump:.2f}, mono {fold:+.1f} dB, "
        f"dc {np.abs(samples.mean(axis=0)).max():.1e}"
    )
    draw.text((4, height + 2), told, fill="white")
    image.save(path)
    return told


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=30)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--sheet", type=Path)
    parser.add_argument("--time", type=float)
    parser.add_argument("--moods", nargs="*", type=Mood, default=list(Mood))
    asked = parser.parse_args()
    if asked.sheet:
        from PIL import Image

        asked.sheet.mkdir(parents=True, exist_ok=True)
        paths = []
        for mood in asked.moods:
            paths.append(asked.sheet / f"{mood}.png")
            print(sheet(mood, asked.seconds, 1, paths[-1]))
        for page, start in enumerate(range(0, len(paths), 8)):
            tiles = [Image.open(path) for path in paths[start : start + 8]]
            whole = Image.new("RGB", (2 * 648, 288 * -(-len(tiles) // 2)), "grey")
            for index, tile in enumerate(tiles):
                whole.paste(tile, (648 * (index % 2), 288 * (index // 2)))
            whole.save(asked.sheet / f"page-{page + 1}.png")
        return
    if asked.time:
        for mood in asked.moods:
            began = time.process_time()
            rendered(mood, asked.time, 1)
            print(f"{mood}: {time.process_time() - began:.2f} s of one core")
        return
    found = measured(asked.moods, asked.seconds, asked.seeds)
    facts = separation(found)
    del facts["distances"], facts["spreads"]
    text = ABOUT.format(
        seeds=asked.seeds, seconds=f"{asked.seconds:g}", table=table(found), **facts
    )
    if asked.write:
        TABLE.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
