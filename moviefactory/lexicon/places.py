"""What places are kinds of, and what holds there. Knows kinds; reads no text."""

from __future__ import annotations

from typing import Final

from moviefactory.lexicon.vocabulary import Place, Time, Weather

BROAD: Final[dict[Place, Place]] = {
    Place.CATACOMB: Place.MOUNTAINS,
    Place.TALL_GRASS: Place.MEADOW,
    Place.WATERFALL_TOP: Place.SEA,
    Place.EMPTY_SHORE: Place.SEA,
    Place.SHOP: Place.INTERIOR,
    Place.OFFICE: Place.INTERIOR,
    Place.PRISON: Place.INTERIOR,
    Place.HOSPITAL: Place.INTERIOR,
    Place.BEDROOM: Place.INTERIOR,
    Place.RAMPART: Place.VILLAGE,
    Place.ICEBERG_TOP: Place.SNOW,
    Place.GLACIER: Place.SNOW,
    Place.POLAR_STATION: Place.SNOW,
    Place.SHIP_CORRIDOR: Place.SPACESHIP,
    Place.CHURCH: Place.INTERIOR,
    Place.HALL: Place.INTERIOR,
    Place.NEBULA: Place.SPACE,
    Place.SALT_FLAT: Place.DESERT,
    Place.ICE_CAVE: Place.SNOW,
    Place.NEON_ROOF: Place.NEON_CITY,
    Place.MARKET: Place.VILLAGE,
    Place.HALL_OF_MIRRORS: Place.INTERIOR,
    Place.CAFE: Place.INTERIOR,
    Place.HULL: Place.SPACE,
    Place.ESCAPE_POD: Place.SPACESHIP,
    Place.KELP_FOREST: Place.UNDERWATER,
    Place.OASIS: Place.DESERT,
    Place.SWAMP: Place.FOREST,
    Place.BARE_ROOM: Place.INTERIOR,
    Place.GYM: Place.INTERIOR,
    Place.DRESSING_ROOM: Place.INTERIOR,
    Place.LOCKER_ROOM: Place.INTERIOR,
    Place.SUNKEN_SHIP: Place.UNDERWATER,
    Place.ASTEROID_BELT: Place.SPACE,
    Place.SUMMIT: Place.MOUNTAINS,
    Place.SERVER_ROOM: Place.INTERIOR,
    Place.CRYO_CHAMBER: Place.SPACESHIP,
    Place.AIRLOCK: Place.SPACESHIP,
    Place.CARGO_BAY: Place.SPACESHIP,
    Place.ENGINE_ROOM: Place.SPACESHIP,
    Place.WAREHOUSE: Place.INTERIOR,
    Place.CELLAR: Place.INTERIOR,
    Place.ATTIC: Place.INTERIOR,
    Place.HALLWAY: Place.INTERIOR,
    Place.ALLEY: Place.CITY,
    Place.FLOWER: Place.MEADOW,
    Place.HIVE: Place.INTERIOR,
    Place.STORM_SEA: Place.SEA,
    Place.DEEP_SEA: Place.UNDERWATER,
    Place.REEF: Place.UNDERWATER,
    Place.POLAR: Place.SNOW,
    Place.RAILWAY: Place.VILLAGE,
    Place.BATTLEFIELD: Place.MEADOW,
    Place.GRAVEYARD: Place.VILLAGE,
    Place.CAVE: Place.MOUNTAINS,
    Place.TEMPLE: Place.VILLAGE,
    Place.CARNIVAL: Place.VILLAGE,
    Place.TRAIN: Place.INTERIOR,
    Place.TABLETOP: Place.INTERIOR,
    Place.CONCERT: Place.INTERIOR,
    Place.LABORATORY: Place.INTERIOR,
    Place.WORKSHOP: Place.INTERIOR,
    Place.CLASSROOM: Place.INTERIOR,
    Place.KITCHEN: Place.INTERIOR,
    Place.BAR: Place.INTERIOR,
    Place.LIBRARY: Place.INTERIOR,
    Place.HARBOUR: Place.SEA,
    Place.ROOFTOPS: Place.CITY,
    Place.STREET: Place.CITY,
    Place.SNOW_TOWN: Place.SNOW,
    Place.CASTLE: Place.VILLAGE,
    Place.ROAD: Place.MEADOW,
    Place.FARM: Place.MEADOW,
    Place.BEACH: Place.SEA,
    Place.RIVER: Place.SEA,
    Place.WATERFALL: Place.SEA,
    Place.SAVANNA: Place.DESERT,
    Place.JUNGLE: Place.FOREST,
    Place.MARS: Place.PLANET,
    Place.MOON: Place.PLANET,
    Place.ORBIT: Place.SPACE,
}
"""The wider place that a place is a kind of: what holds there, holds here, if nothing finer is said."""


def broad(place: Place) -> Place:
    """Return the wider place that `place` is a kind of, or itself."""
    return BROAD.get(place, place)


ROOMS: Final = frozenset(p for p in Place if broad(p) in (Place.INTERIOR, Place.SPACESHIP))
"""Places with walls, a floor and a door."""

INDOORS: Final = ROOMS | {
    Place.CAVE,
    Place.ICE_CAVE,
    Place.CATACOMB,
    Place.MOON,
    *(p for p in Place if broad(p) in (Place.SPACE, Place.UNDERWATER)),
}
"""Places where no rain falls and no snow lies."""

SPOTS: Final = (ROOMS - {Place.INTERIOR, Place.SPACESHIP}) | {
    Place.WATERFALL,
    Place.CATACOMB,
    Place.ICE_CAVE,
    Place.WATERFALL_TOP,
    Place.POLAR_STATION,
    Place.OASIS,
    Place.RAMPART,
    Place.MARKET,
    Place.CAVE,
    Place.CASTLE,
    Place.TEMPLE,
    Place.GRAVEYARD,
    Place.CARNIVAL,
    Place.RAILWAY,
    Place.ROAD,
    Place.FARM,
    Place.HARBOUR,
    Place.ROOFTOPS,
    Place.BATTLEFIELD,
    Place.FLOWER,
}
"""What stands in a land and is the picture there: the waterfall in a jungle."""

USUAL_TIME: Final = {
    Place.SPACE: Time.NIGHT,
    Place.ORBIT: Time.NIGHT,
    Place.ASTEROID_BELT: Time.NIGHT,
    Place.HULL: Time.NIGHT,
    Place.NEBULA: Time.NIGHT,
    Place.NEON_CITY: Time.NIGHT,
    Place.NEON_ROOF: Time.NIGHT,
    Place.BAR: Time.NIGHT,
}
"""When a place is shown if nothing says when; elsewhere by day."""

USUAL_WEATHER: Final = {Place.STORM_SEA: Weather.STORM}
"""What the air of a place is full of if nothing is said of it; elsewhere it is clear."""

ROOFED: Final = frozenset(
    {
        Place.VILLAGE,
        Place.CITY,
        Place.NEON_CITY,
        Place.MEADOW,
        Place.FOREST,
        Place.SEA,
        Place.MOUNTAINS,
        Place.SNOW,
        Place.DESERT,
        Place.SKY,
    }
)
"""Places whose inside is a room."""

OFF_EARTH: Final = frozenset({Place.SPACE, Place.PLANET, Place.SPACESHIP})
