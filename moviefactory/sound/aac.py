"""Encode a mix as AAC without letting its peaks through. Knows files and ffmpeg; not how a mix is made."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from moviefactory.ffmpeg import run_ffmpeg
from moviefactory.media import CHANNELS, SAMPLE_RATE_HZ

BITS_PER_SECOND = 192_000
CEILING_DBTP = -1.0
MARGIN_DB = 0.2
SILENCE_DBTP = -120.0
MOST_ENCODINGS = 4


@dataclass(frozen=True, slots=True)
class Encoded:
    """What came of an encoding. Units: the true peak when decoded in dBTP; how far it was lowered.

    `notes` are for the report.
    """

    true_peak_dbtp: float
    gain_db: float
    notes: tuple[str, ...] = ()


def encode_aac(mix: Path, out: Path) -> Encoded:
    """Encode a mix as AAC, 192 kbit/s, in an m4a file whose edit list takes off the encoder's delay.

    Stream-copied into a film, its first sample is the film's first. A codec moves peaks: what is
    decoded again is measured, and where it passes -1 dBTP the mix is encoded once more, lower, at
    most three times; a peak that is above it then is told.

    Raises: FfmpegFailed; DiskFull.
    """
    gain_db, peak_dbtp = 0.0, SILENCE_DBTP
    for encoding in range(MOST_ENCODINGS):
        if encoding:
            gain_db = round(gain_db - (peak_dbtp - CEILING_DBTP) - MARGIN_DB, 2)
        _encode(mix, out, gain_db)
        peak_dbtp = _decoded_peak_dbtp(out)
        if peak_dbtp <= CEILING_DBTP:
            return Encoded(peak_dbtp, gain_db)
    note = (
        f"the film's true peak is {peak_dbtp:.1f} dBTP, over {CEILING_DBTP:g}: AAC lifts this sound's "
        "peaks however low it is encoded; ask for less loudness (--loudness)"
    )
    return Encoded(peak_dbtp, gain_db, (note,))


def _encode(mix: Path, out: Path, gain_db: float) -> None:
    run_ffmpeg(
        [
            *("-loglevel", "error", "-f", "wav", "-i", str(mix)),
            *("-map", "0:a:0", "-map_metadata", "-1"),
            *(("-af", f"volume={gain_db}dB:precision=float") if gain_db else ()),
            *("-c:a", "aac", "-aac_coder", "fast", "-b:a", str(BITS_PER_SECOND)),
            *("-ar", str(SAMPLE_RATE_HZ), "-ac", str(CHANNELS)),
            *("-flags:a", "+bitexact", "-fflags", "+bitexact", "-f", "ipod", str(out)),
        ],
        doing=f"encoding {mix.name}",
        writes=out,
    )


def _decoded_peak_dbtp(encoded: Path) -> float:
    said = run_ffmpeg(
        [
            *("-nostats", "-i", str(encoded), "-map", "0:a:0"),
            *("-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"),
        ],
        doing=f"measuring {encoded.name}",
    )
    peaks = re.findall(r"Peak:\s+(-?[\d.]+) dBFS", said)
    return float(peaks[-1]) if peaks else SILENCE_DBTP
