"""Probe a finished film from `make --json`: its streams, size, length and loudness, by ffmpeg."""

import json
import re
import sys
from pathlib import Path

from moviefactory.ffmpeg import count_frames, run_ffmpeg

result = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
film, folder = Path(result["film"]), Path(result["folder"])
said = run_ffmpeg(["-i", str(film), "-af", "ebur128=peak=true", "-f", "null", "-"], doing="probing")

streams = {
    "picture": rf"Video: h264 \(High\).*yuv420p\(tv, bt709.*{result['size']}.*24 fps",
    "sound": r"Audio: aac.*48000 Hz, stereo",
    "label": r"(?i)synthetic",
}
faults = [name for name, pattern in streams.items() if not re.search(pattern, said)]
loudness = float(re.findall(r"I:\s+(-?[\d.]+) LUFS", said)[-1])
peak = float(re.findall(r"Peak:\s+(-?[\d.]+) dBFS", said)[-1])
frames = count_frames(film)
hours, minutes, seconds = re.search(r"Duration: (\d+):(\d+):([\d.]+)", said).groups()  # type: ignore[union-attr]
lasted = int(hours) * 3600 + int(minutes) * 60 + float(seconds)

if abs(loudness + 16) > 0.5:
    faults.append(f"loudness {loudness} LUFS")
if peak > -1:
    faults.append(f"true peak {peak} dBTP")
if frames != result["frames"]:
    faults.append(f"{frames} frames, not {result['frames']}")
if abs(lasted - frames / 24) > 0.05:
    faults.append(f"{lasted} s of film for {frames} frames")
for name in ("poster.jpg", "contact-sheet.jpg", "credits.md", "report.html", "film.lock.json",
             "captions/film.en.srt", "captions/film.en.vtt", "timeline/film.otio", "sound/mix.wav"):  # fmt: skip
    if not (folder / name).is_file():
        faults.append(f"no {name}")

print(f"{result['title']}: {result['size']}, {frames} frames, {loudness} LUFS, peak {peak} dBTP")
if faults:
    sys.exit("the film is not what it should be: " + "; ".join(faults))
