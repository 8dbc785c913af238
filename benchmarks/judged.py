"""Render picture lines as pictures for blind judges, and count what these named.

python benchmarks/judged.py render OUT [--lines FILE.yaml]
python benchmarks/judged.py score OUT ANSWERS.json

`render` writes OUT/pictures/01.png and so on, shuffled, and OUT/key/key.json, which no judge sees.
The lines are those of judged_lines.yaml, or of another file that says as much of each.
ANSWERS.json holds, by number, whether each thing was rightly named: {"01": {"place": true, …}, …}.
"""

import argparse
import json
import random
import sys
import traceback
from pathlib import Path

import numpy as np
import yaml
from PIL import Image

from moviefactory import lexicon
from moviefactory.media import Size
from moviefactory.pipeline.cameras import film_camera, fit_orders
from moviefactory.pipeline.takes import shot_orders
from moviefactory.settings import Settings
from moviefactory.shots.animatic.drawing import all_layers, canvas_for, set_stage
from moviefactory.shots.animatic.layers import Moment, draw_all
from moviefactory.shots.animatic.lens import surface_on
from moviefactory.storyboard import ShotOrder, Storyboard
from moviefactory.timeline import lay_out

LINES = Path(__file__).with_name("judged_lines.yaml")
NAMED = ("place", "subject", "action", "time", "weather")
WANTED = {"place": 0.85, "subject": 0.80, "time": 0.90, "weather": 0.90}
WIDE, TALL = Size(1152, 480), Size(432, 768)
SECONDS = 2.0
SHUFFLE_SEED = 5


def order_of(line: str, index: int, root: Path) -> ShotOrder:
    """Return the order that `moviefactory shot` gives for the line, each line with its own seed."""
    size = TALL if index % 3 == 2 else WIDE
    shot = {"picture": line, "seconds": SECONDS}
    board = Storyboard.model_validate(
        {"format": str(size), "seed": index + 1, "scenes": [{"shots": [shot]}]}
    )
    ((shot_id, _, shot_there),) = board.shots()
    frames = board.frames(shot_there.seconds)
    timeline = lay_out([(shot_id, frames, shot_there.into)], board.fps)
    orders = shot_orders(board, timeline, board.size, root)
    (order,) = fit_orders(orders, film_camera(Settings(camera="animatic")))
    return order


def middle_frame(order: ShotOrder) -> Image.Image:
    """Draw what `AnimaticCamera.film` yields in the middle of the shot, without those before it."""
    reading = lexicon.read_picture(order.picture, heading=order.heading, cast=order.looks)
    stage, scene, actors = set_stage(order, reading, lexicon.read_camera(order.camera))
    frame = np.zeros((order.size.height, order.size.width, 4), np.uint8)
    surface = surface_on(frame)
    rig = stage.staging.rig
    at = float(order.frame_count // 2 / order.fps)
    moment = Moment(at, min(1.0, at / rig.seconds), rig.at(at), rig)
    draw_all(canvas_for(stage, surface.getCanvas()), all_layers(stage, scene, actors), moment)
    return Image.fromarray(np.ascontiguousarray(frame[..., 2::-1]))


def render(out: Path, lines: Path) -> int:
    """Render each line that has no picture yet; return how many failed."""
    entries = yaml.safe_load(lines.read_text(encoding="utf-8"))
    pictures, key_file = out / "pictures", out / "key" / "key.json"
    pictures.mkdir(parents=True, exist_ok=True)
    key_file.parent.mkdir(exist_ok=True)
    numbers = [f"{number:02d}" for number in range(1, len(entries) + 1)]
    random.Random(SHUFFLE_SEED).shuffle(numbers)
    key = dict(zip(numbers, entries, strict=True))
    text = json.dumps(key, ensure_ascii=False, indent=1, sort_keys=True)
    key_file.write_text(text, encoding="utf-8")
    failed = 0
    for index, (number, entry) in enumerate(key.items()):
        path = pictures / f"{number}.png"
        if path.exists():
            continue
        try:
            middle_frame(order_of(entry["line"], index, out)).save(path)
        except Exception:
            failed += 1
            print(f"{number} failed: {entry['line']}", file=sys.stderr)
            traceback.print_exc()
    return failed


def score(out: Path, answers: Path) -> None:
    """Print a table of every line, and the share of each thing that was rightly named."""
    key = json.loads((out / "key" / "key.json").read_text(encoding="utf-8"))
    marks = json.loads(answers.read_text(encoding="utf-8"))
    print(f"| number | line | {' | '.join(NAMED)} |")
    print("| --- | --- |" + " --- |" * len(NAMED))
    for number, entry in sorted(key.items()):
        cells = [entry[name] if marks[number][name] else f"**not** {entry[name]}" for name in NAMED]
        print(f"| {number} | {entry['line']} | {' | '.join(cells)} |")
    print("\n| | rightly named | share | wanted |\n| --- | --- | --- | --- |")
    for name in NAMED:
        right = sum(marks[number][name] for number in key)
        wanted = f"{WANTED[name]:.0%}" if name in WANTED else ""
        print(f"| {name} | {right} of {len(key)} | {right / len(key):.1%} | {wanted} |")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)  # fmt: skip
    parser.add_argument("what", choices=("render", "score"))
    parser.add_argument("out", type=Path)
    parser.add_argument("answers", type=Path, nargs="?")
    parser.add_argument("--lines", type=Path, default=LINES, help="the lines to render")
    asked = parser.parse_args()
    if asked.what == "render":
        return 1 if render(asked.out, asked.lines) else 0
    if asked.answers is None:
        parser.error("score needs the file of answers")
    score(asked.out, asked.answers)
    return 0


if __name__ == "__main__":
    sys.exit(main())
