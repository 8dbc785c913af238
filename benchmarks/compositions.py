"""Measure how alike the shots of films are: no two should look alike, in a film or between films.

python benchmarks/compositions.py OUT

Eight films by the offline writer, all of one seed, four of them set in space. Of each shot the middle
frame is drawn and made as small as a stamp: 48x20 of brightness, its mean taken out, 1 in length. How
alike two shots are is the product of their stamps: 1 for the same picture, also where it is brighter or
of other colours. The most alike of each film, and of two films, are pasted into OUT for the eye.
"""

import argparse
import itertools
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from judged import middle_frame
from numpy.typing import NDArray
from PIL import Image

from moviefactory.media import Size
from moviefactory.pipeline.cameras import film_camera, fit_orders
from moviefactory.pipeline.takes import shot_orders
from moviefactory.script.offline.writer import OfflineWriter
from moviefactory.settings import Settings
from moviefactory.storyboard import Brief
from moviefactory.timeline import lay_out

LOGLINES = (
    "An astronaut space adventure",
    "A robot's space adventure",
    "A girl alone on a space station hears a signal",
    "The last pilot of a space fleet looks for home",
    "A fox lost in the snow finds a friend",
    "A samurai returns to his burnt village",
    "A detective hunts a ghost through a neon city",
    "A lighthouse keeper and the whale",
)
STAMP = (48, 20)
FORMAT = "768x320"
SEED = 7
PAIRS = 6


@dataclass(frozen=True)
class Still:
    """The middle of a shot."""

    film: int
    shot_id: str
    picture: Image.Image
    stamp: NDArray[np.float64]


def stills_of(film: int, logline: str, root: Path) -> list[Still]:
    """Write a film and draw the middle of every shot."""
    brief = Brief(logline=logline, format=FORMAT, seed=SEED)
    board = OfflineWriter().write(brief)
    shots = [(name, board.frames(shot.seconds), shot.into) for name, _, shot in board.shots()]
    timeline = lay_out(shots, board.fps)
    size = Size(*map(int, FORMAT.split("x")))
    orders = shot_orders(board, timeline, size, root)
    found = []
    for order in fit_orders(orders, film_camera(Settings(camera="animatic"))):
        picture = middle_frame(order)
        light = np.asarray(picture.convert("L").resize(STAMP, Image.Resampling.BOX), np.float64)
        stamp = (light - light.mean()).ravel()
        found.append(Still(film, order.shot_id, picture, stamp / np.linalg.norm(stamp)))
    return found


def paste(pairs: list[tuple[float, Still, Still]], path: Path) -> None:
    """Show pairs side by side, the most alike first."""
    width, height = pairs[0][1].picture.size
    sheet = Image.new("RGB", (2 * width // 2, len(pairs) * height // 2))
    for row, (_, *both) in enumerate(pairs):
        for column, still in enumerate(both):
            small = still.picture.resize((width // 2, height // 2))
            sheet.paste(small, (column * width // 2, row * height // 2))
    sheet.save(path)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)  # fmt: skip
    parser.add_argument("out", type=Path)
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    films = [stills_of(at, logline, out) for at, logline in enumerate(LOGLINES)]
    alike: dict[tuple[int, int], list[tuple[float, Still, Still]]] = {}
    for a, b in itertools.combinations([still for film in films for still in film], 2):
        alike.setdefault((a.film, b.film), []).append((float(a.stamp @ b.stamp), a, b))
    ranked = {key: sorted(pairs, key=lambda pair: -pair[0]) for key, pairs in alike.items()}
    print("| film | shots | median of pairs | most alike pair |\n| --- | --- | --- | --- |")
    for at, logline in enumerate(LOGLINES):
        pairs = ranked[at, at]
        most, a, b = pairs[0]
        middle = float(np.median([pair[0] for pair in pairs]))
        print(f"| {logline} | {len(films[at])} | {middle:.2f} | {most:.2f} ({a.shot_id}, {b.shot_id}) |")  # fmt: skip
        paste(pairs[:PAIRS], out / f"film-{at + 1}.png")
    between = sorted(
        (pair for (a, b), pairs in ranked.items() if a != b for pair in pairs),
        key=lambda pair: -pair[0],
    )
    middle = float(np.median([pair[0] for pair in between]))
    most, a, b = between[0]
    where = f"film {a.film + 1} {a.shot_id}, film {b.film + 1} {b.shot_id}"
    print(f"| between films of the same seed | | {middle:.2f} | {most:.2f} ({where}) |")
    paste(between[:PAIRS], out / "between.png")


if __name__ == "__main__":
    main()
