"""Print how long the animatic camera takes for one frame of each place, on one core.

python benchmarks/camera.py [WIDTHxHEIGHT] [FRAMES]
"""

import sys
import time
from fractions import Fraction

from moviefactory.grammar import Mood
from moviefactory.media import Size
from moviefactory.shots.animatic.camera import AnimaticCamera
from moviefactory.storyboard import ShotOrder

LINES = {
    "space": "an astronaut floats in deep space",
    "planet": "an astronaut walks on the surface of Mars",
    "spaceship": "a robot stands on the bridge inside the spaceship",
    "sea": "a ship sails on the open sea at dusk",
    "underwater": "a whale swims underwater over the reef",
    "mountains": "a woman walks in the mountains at dawn",
    "forest": "a fox runs through the forest",
    "desert": "a man walks over the desert dunes",
    "snow": "a bear walks through the snow at night",
    "village": "a child runs through the village at dusk",
    "city": "a man walks in the city by day",
    "neon city": "a robot walks through the neon city in the rain at night",
    "interior": "an old man sits in the living room",
    "meadow": "a horse runs over the meadow",
    "sky": "a dragon flies above the clouds",
    "stadium": "a woman runs in the stadium at night",
}


def main() -> None:
    width, height = (
        int(side) for side in (sys.argv[1] if len(sys.argv) > 1 else "3072x1280").split("x")
    )
    frames = int(sys.argv[2]) if len(sys.argv) > 2 else 12
    print(f"{'place':12} {'first frame s':>14} {'ms per frame':>14}   ({width}x{height}, CPU time)")
    steady = []
    for index, (place, picture) in enumerate(LINES.items()):
        order = ShotOrder(
            "s01-01", picture, "slow push in", "", Mood.WONDER, "", (), Size(width, height),
            Fraction(24), frames + 1, index, 7, index, len(LINES),
        )  # fmt: skip
        film = AnimaticCamera().film(order)
        started = time.process_time()
        next(film)
        ready = time.process_time()
        for _ in film:
            pass
        each = (time.process_time() - ready) / frames * 1000
        steady.append(each)
        print(f"{place:12} {ready - started:14.2f} {each:14.1f}", flush=True)
    steady.sort()
    print(f"{'median':12} {'':14} {steady[len(steady) // 2]:14.1f}")


if __name__ == "__main__":
    main()
