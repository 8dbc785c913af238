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
    "orbit": "an astronaut floats in orbit above the blue earth",
    "moon": "an astronaut walks on the moon",
    "mars": "a robot walks on mars at dusk",
    "jungle": "a woman walks through the jungle",
    "savanna": "a man walks over the savanna at dusk",
    "waterfall": "a child stands before a waterfall",
    "river": "a bear stands by the river",
    "beach": "a dog runs along the beach",
    "farm": "an old man walks past the barn of the farm",
    "road": "a woman walks on a lonely road",
    "castle": "a knight stands before the castle",
    "snow town": "a child stands in the snowy village at night",
    "street": "a man walks down the street at dusk",
    "rooftops": "a cat walks over the rooftop at night",
    "harbour": "an old man stands at the harbour at dawn",
    "library": "a woman stands in an old library",
    "bar": "a man sits in the bar at midnight",
    "kitchen": "a woman stands in the kitchen",
    "classroom": "a child stands in the classroom",
    "workshop": "an old man stands in the workshop",
    "laboratory": "a robot stands in the laboratory",
    "train": "a woman sits inside the train",
    "concert": "a woman dances on the stage",
    "tabletop": "a cup of coffee on the table",
    "carnival": "a child runs through the carnival at night",
    "temple": "an old man sits before the temple",
    "cave": "a man stands in the cave",
    "graveyard": "a man walks through the graveyard in the fog",
    "battlefield": "a knight walks over the battlefield at dusk",
    "railway": "a man walks along the railway",
    "polar": "a bear walks in the arctic among icebergs",
    "reef": "a fish swims over the coral reef",
    "deep sea": "a whale swims in the deep sea",
    "storm sea": "a ship sails on a stormy sea",
    "hive": "a child walks inside the hive",
    "flower": "a child stands inside the flower",
    "alley": "a detective stands in a narrow alley at night",
    "summit": "a woman stands on the summit at dusk",
    "market": "a girl walks through the market at dusk",
    "swamp": "a man walks through the swamp",
    "oasis": "a camel stands at the oasis",
    "salt flat": "a woman walks over the salt flat",
    "ice cave": "a man stands in the ice cave",
    "neon roof": "a man stands on a rooftop above the neon city",
    "glacier": "two climbers walk over the glacier",
    "polar station": "a man stands at the polar station at night",
    "iceberg top": "a woman stands on top of an iceberg",
    "rampart": "a knight walks on the castle wall at dusk",
    "empty shore": "a dog runs along the empty shore",
    "waterfall top": "a child stands at the top of the waterfall",
    "tall grass": "a lion walks in the tall grass",
    "catacomb": "a monk walks through the catacomb",
    "store": "a woman stands in the grocery store",
    "office": "a woman stands in the office",
    "prison": "an old man stands in the prison cell",
    "hospital": "a woman stands in the hospital room",
    "bedroom": "an old woman stands in the bedroom",
    "church nave": "a woman stands in the church",
    "hall": "a woman walks through the empty hall",
    "hall of mirrors": "a girl walks in the hall of mirrors",
    "cafe": "a woman sits in the cafe",
    "bare room": "a woman stands in the empty room",
    "gym": "a man stands in the gym",
    "dressing room": "a woman stands in the dressing room",
    "locker room": "a girl stands in the locker room",
    "engine room": "a robot stands in the engine room",
    "cargo bay": "a woman walks through the cargo bay",
    "airlock": "an astronaut stands in the airlock",
    "cryo chamber": "a man stands in the cryo chamber",
    "server room": "a woman walks through the server room",
    "asteroid belt": "an astronaut floats in the asteroid belt",
    "sunken ship": "a diver swims by a sunken ship on the seabed",
    "nebula": "an astronaut floats before a violet nebula",
    "ship corridor": "a robot walks down the corridor of the spaceship",
    "kelp forest": "a diver swims in a kelp forest",
    "escape pod": "a woman stands in the escape pod",
    "hull": "an astronaut floats outside the hull",
    "warehouse": "a man walks through the warehouse",
    "cellar": "a man stands in the cellar",
    "attic": "a child stands in the attic",
    "hallway": "a woman walks in the hallway",
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
