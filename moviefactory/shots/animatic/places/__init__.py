"""The table of places: one row and one file each. Knows their names; imports only the chosen one.

A place is a function `build(stage: Stage) -> Scene`, in well under 100 lines, that composes set
pieces (in `pieces/`, by kind) by the stage's palette, light, horizon, unit and chance. It shows
something worth looking at with or without a subject, has at least two compositions
(`stage.variant(n)`), and its `floor` meets the stage's `ground_y` where the lead stands. To add
one: a file here, a row below, a member of `Place` and its words in the lexicon.
"""

from collections.abc import Callable
from importlib import import_module
from typing import Final, cast

from moviefactory.lexicon.vocabulary import Place, Weather
from moviefactory.shots.animatic.stage import Scene, Stage

PLACES: Final[dict[Place, str]] = {
    Place.SPACE: "space",
    Place.PLANET: "planet",
    Place.SPACESHIP: "spaceship",
    Place.SEA: "sea",
    Place.UNDERWATER: "underwater",
    Place.MOUNTAINS: "mountains",
    Place.FOREST: "forest",
    Place.DESERT: "desert",
    Place.SNOW: "snow",
    Place.VILLAGE: "village",
    Place.CITY: "city",
    Place.NEON_CITY: "neon_city",
    Place.INTERIOR: "interior",
    Place.MEADOW: "meadow",
    Place.SKY: "sky",
    Place.STADIUM: "stadium",
    Place.ORBIT: "orbit",
    Place.MOON: "moon",
    Place.MARS: "mars",
    Place.JUNGLE: "jungle",
    Place.SAVANNA: "savanna",
    Place.WATERFALL: "waterfall",
    Place.RIVER: "river",
    Place.BEACH: "beach",
    Place.FARM: "farm",
    Place.ROAD: "road",
    Place.CASTLE: "castle",
    Place.SNOW_TOWN: "snow_town",
    Place.STREET: "street",
    Place.ROOFTOPS: "rooftops",
    Place.HARBOUR: "harbour",
    Place.LIBRARY: "library",
    Place.BAR: "bar",
    Place.KITCHEN: "kitchen",
    Place.CLASSROOM: "classroom",
    Place.WORKSHOP: "workshop",
    Place.LABORATORY: "laboratory",
    Place.CONCERT: "concert",
    Place.TABLETOP: "tabletop",
    Place.TRAIN: "train",
    Place.CARNIVAL: "carnival",
    Place.TEMPLE: "temple",
    Place.CAVE: "cave",
    Place.GRAVEYARD: "graveyard",
    Place.BATTLEFIELD: "battlefield",
    Place.RAILWAY: "railway",
    Place.POLAR: "polar",
    Place.REEF: "reef",
    Place.DEEP_SEA: "deep_sea",
    Place.STORM_SEA: "storm_sea",
    Place.HIVE: "hive",
    Place.FLOWER: "flower",
    Place.CATACOMB: "catacomb",
    Place.TALL_GRASS: "tall_grass",
    Place.WATERFALL_TOP: "waterfall_top",
    Place.EMPTY_SHORE: "shore",
    Place.RAMPART: "rampart",
    Place.ICEBERG_TOP: "iceberg",
    Place.GLACIER: "glacier",
    Place.POLAR_STATION: "polar_station",
    Place.SALT_FLAT: "salt_flat",
    Place.ICE_CAVE: "ice_cave",
    Place.NEON_ROOF: "neon_roof",
    Place.MARKET: "market",
    Place.OASIS: "oasis",
    Place.SWAMP: "swamp",
    Place.SUMMIT: "summit",
    Place.ALLEY: "alley",
    Place.HALLWAY: "hallway",
    Place.ATTIC: "attic",
    Place.CELLAR: "cellar",
    Place.WAREHOUSE: "warehouse",
    Place.ENGINE_ROOM: "engine_room",
    Place.CARGO_BAY: "cargo_bay",
    Place.AIRLOCK: "airlock",
    Place.CRYO_CHAMBER: "cryo",
    Place.SERVER_ROOM: "server_room",
    Place.ASTEROID_BELT: "asteroids",
    Place.SUNKEN_SHIP: "sunken_ship",
    Place.LOCKER_ROOM: "locker_room",
    Place.DRESSING_ROOM: "dressing_room",
    Place.GYM: "gym",
    Place.BARE_ROOM: "bare_room",
    Place.KELP_FOREST: "kelp_forest",
    Place.ESCAPE_POD: "escape_pod",
    Place.HULL: "hull",
    Place.CAFE: "cafe",
    Place.HALL_OF_MIRRORS: "hall_of_mirrors",
    Place.NEBULA: "nebula",
    Place.HALL: "hall",
    Place.CHURCH: "church",
    Place.SHIP_CORRIDOR: "ship_corridor",
    Place.BEDROOM: "bedroom",
    Place.HOSPITAL: "hospital",
    Place.PRISON: "prison",
    Place.OFFICE: "office",
    Place.SHOP: "shop",
}


WEATHERED: Final = {
    (Place.SEA, Weather.STORM): Place.STORM_SEA,
    (Place.VILLAGE, Weather.SNOW): Place.SNOW_TOWN,
}
"""Places that a weather makes over: in a storm the sea heaves, fallen snow lies on the roofs."""


def build_place(stage: Stage) -> Scene:
    """Return the scenery of the stage's place, as its weather leaves it."""
    place = WEATHERED.get((stage.place, stage.weather), stage.place)
    module = import_module(f"{__name__}.{PLACES[place]}")
    build = cast(Callable[[Stage], Scene], module.build)
    return build(stage)
