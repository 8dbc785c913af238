"""Loudness, peaks and caption times of ten small films, and how long a minute takes to mix.

Loudness, range and true peaks are ffmpeg's, measured on film.mp4 (AAC, decoded), not ours.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

import numpy as np

from moviefactory.ffmpeg import run_ffmpeg
from moviefactory.media import SAMPLE_RATE_HZ, Audio
from moviefactory.sound.mixing import MixStems, mix_film
from moviefactory.sound.wav import write_wav

FILMS = (
    ("A fox in the snow", ("--format", "192x80")),
    ("A storm at sea and a lighthouse keeper", ("--format", "192x80", "--music", "dread")),
    ("一只狐狸在雪地里寻找回家的路", ("--format", "192x80")),
    ("Two children race paper boats in the rain", ("--format", "72x128", "--music", "playful")),
    ("A robot learns to paint", ("--format", "72x128", "--voice", "f")),
    ("An astronaut counts her last sunrise", ("--format", "192x80", "--music", "none")),
    ("A war drum in the desert", ("--format", "192x80", "--music", "anger", "--loudness", "-14")),
    ("一位老人带着猫去看海", ("--format", "72x128")),
    ("A quiet library at night", ("--format", "192x80", "--no-voice", "--loudness", "-23")),
    ("The last train leaves the city", ("--format", "72x128", "--music", "triumph")),
)
STAMP = re.compile(r"(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})")


def minute_of_stems(folder: Path) -> dict[str, Path]:
    """Write four stems of a minute: a bed, hits, a chord, and speech-like bursts."""
    time_s = np.arange(60 * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    noise = np.random.default_rng(1).standard_normal((len(time_s), 2))
    tone = sum(np.sin(2 * np.pi * 120 * k * time_s) / k for k in range(1, 20))
    speech = 0.1 * tone * np.sin(np.pi * ((time_s * 4) % 1)) ** 2 * (time_s % 15 > 7)
    chord = 0.1 * sum(np.sin(2 * np.pi * hz * time_s + hz) for hz in (110, 220, 331, 440))
    hits = 0.25 * noise.clip(-3, 3) * np.exp(-(time_s % 2.7) / 0.1)[:, None]
    stems = {
        "voice": np.stack([speech, speech], axis=1),
        "effects": hits,
        "ambience": 0.03 * noise,
        "music": np.stack([chord, 0.9 * chord], axis=1),
    }
    for name, samples in stems.items():
        write_wav(folder / f"{name}.wav", Audio(samples.astype(np.float32)))
    return {name: folder / f"{name}.wav" for name in stems}


def mix_seconds(folder: Path) -> float:
    """Return the CPU time of mixing a minute of four stems."""
    stems = MixStems(**minute_of_stems(folder))
    spans = [(second * SAMPLE_RATE_HZ, (second + 8) * SAMPLE_RATE_HZ) for second in (7, 22, 37, 52)]
    took = []
    for _ in range(3):
        began = time.process_time()
        mix_film(
            stems, frame_count=60 * SAMPLE_RATE_HZ, speech_spans=spans, target_lufs=-16.0,
            out=folder / "mix.wav",
        )  # fmt: skip
        took.append(time.process_time() - began)
    return min(took)


def measured(film: Path) -> tuple[float, float, float]:
    """Return what ffmpeg measures: loudness, range, true peak."""
    said = run_ffmpeg(
        [
            *("-nostats", "-i", str(film), "-map", "0:a:0"),
            *("-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"),
        ],
        doing="measuring",
    ).rpartition("Summary:")[2]
    return tuple(float(re.search(rf"{key}:\s+(-?[\d.]+)", said)[1]) for key in ("I", "LRA", "Peak"))


def word_starts(captions: Path) -> list[float]:
    """Return when each word of a WebVTT file comes up. Units: seconds."""
    starts = []
    for row in captions.read_text(encoding="utf-8").splitlines():
        stamps = STAMP.findall(row)
        if "-->" in row:
            stamps = stamps[:1]
        for hours, minutes, seconds, rest in stamps:
            starts.append(
                int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds) + int(rest) / 1000
            )
    return starts


def caption_error_ms(film: Path, fps: Fraction) -> tuple[float, int]:
    """Return the largest distance of a word's caption from the voice's word, and how many words."""
    worst, count = 0.0, 0
    files = sorted((film / "captions").glob("*.vtt"))
    spoken = sorted((film / ".made/sound/voice").glob("*.json"))
    if not files or not spoken:
        return 0.0, 0
    shown = word_starts(files[0])
    for path in spoken:
        words = json.loads(path.read_text())["words"]
        starts = [start for text, start, _ in words if any(map(str.isalnum, text))]
        # Where the line begins is not in the file: the words' own rhythm says it.
        begin = min(
            (shown_at - starts[0] for shown_at in shown),
            key=lambda at: sum(min(abs(at + s - one) for one in shown) for s in starts),
        )
        gaps = [min(abs(begin + start - one) for one in shown) for start in starts]
        worst, count = max(worst, *gaps), count + len(starts)
    return 1000 * worst, count


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    seconds = mix_seconds(folder)
    print(f"A minute of four stems mixes in {seconds:.2f} s of one core.\n")
    print("| film | asked, LUFS | LUFS | range, LU | true peak, dBTP | dialogue over music, LU |"
          " captions' words, worst, ms |")  # fmt: skip
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for number, (logline, options) in enumerate(FILMS):
        film = folder / f"film-{number}"
        command = [
            "make",
            logline,
            *options,
            "--seconds",
            "16",
            "--draft",
            "--captions",
            "file",
            "--quiet",
        ]
        subprocess.run(
            [sys.executable, "-m", "moviefactory", *command, "--stop-at", "cut", "--out", str(film)],
            check=True, capture_output=True,
        )  # fmt: skip
        lock = json.loads((film / "film.lock.json").read_text(encoding="utf-8"))
        mix = lock["sound"]
        loudness, span, peak = measured(film / "film.mp4")
        over = mix["dialogue_over_music_lu"]
        worst, count = caption_error_ms(film, Fraction(lock["fps"]))
        print(
            f"| {logline} `{' '.join(options)}` | {mix['target_lufs']:.0f} | {loudness:.1f} | {span:.1f} | "
            f"{peak:.1f} | {'-' if over is None else f'{over:.1f}'} | "
            f"{f'{worst:.0f} of {count}' if count else '-'} |",
            flush=True,
        )
