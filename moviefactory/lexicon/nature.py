"""What things do and where they live when the text does not say. Knows kinds; reads no text."""

from __future__ import annotations

from typing import Final

from moviefactory.lexicon.vocabulary import Action, Place, Subject, Time, Weather

FIXTURES: Final = frozenset(
    {
        Subject.TREE,
        Subject.LIGHTHOUSE,
        Subject.HOUSE,
        Subject.CAMPFIRE,
        Subject.BALL,
        Subject.CASTLE,
        Subject.TENT,
        Subject.WINDMILL,
        Subject.BRIDGE,
        Subject.WELL,
        Subject.STATUE,
        Subject.PIANO,
        Subject.THRONE,
        Subject.CLOCK,
        Subject.DOOR,
        Subject.CHEST,
        Subject.BOOK,
        Subject.LANTERN,
        Subject.FLOWER,
        Subject.SWORD,
    }
)
"""What stands about: another subject near it is more likely the one a shot is about."""

_STILL: Final = frozenset({Action.STAND, Action.FALL, Action.FLOAT})
_HULL: Final = frozenset({Action.SAIL, Action.STAND, Action.FLOAT, Action.FALL})
_WHEELS: Final = frozenset({Action.DRIVE, Action.STAND, Action.FALL})
_WINGS: Final = frozenset({Action.FLY, Action.FLOAT, Action.STAND, Action.FALL})
_FINS: Final = frozenset({Action.SWIM, Action.FLOAT, Action.FALL, Action.SLEEP})
_BEAST: Final = frozenset(Action) - {Action.SAIL, Action.DRIVE, Action.HOLD, Action.WAVE}

CAN_DO: Final = {
    Subject.TREE: frozenset({Action.STAND, Action.FALL}),
    Subject.LIGHTHOUSE: frozenset({Action.STAND, Action.FALL}),
    Subject.HOUSE: frozenset({Action.STAND, Action.FALL}),
    Subject.CAMPFIRE: frozenset({Action.STAND}),
    Subject.BALL: _STILL | {Action.FLY},
    Subject.SHIP: _HULL,
    Subject.BOAT: _HULL,
    Subject.CAR: _WHEELS,
    Subject.TRAIN: _WHEELS,
    Subject.BICYCLE: _WHEELS,
    Subject.ROCKET: _WINGS,
    Subject.SPACECRAFT: _WINGS,
    Subject.BALLOON: _WINGS,
    Subject.WHALE: _FINS | {Action.FLY},
    Subject.FISH: _FINS | {Action.WALK},
    Subject.DOG: _BEAST,
    Subject.CAT: _BEAST,
    Subject.FOX: _BEAST,
    Subject.HORSE: _BEAST,
    Subject.DEER: _BEAST,
    Subject.BEAR: _BEAST,
    Subject.BIRD: _BEAST,
    Subject.DRAGON: _BEAST,
    Subject.WOLF: _BEAST,
    Subject.LION: _BEAST,
    Subject.TIGER: _BEAST,
    Subject.ELEPHANT: _BEAST,
    Subject.CAMEL: _BEAST,
    Subject.GIRAFFE: _BEAST,
    Subject.RABBIT: _BEAST,
    Subject.MOUSE: _BEAST,
    Subject.COW: _BEAST,
    Subject.SHEEP: _BEAST,
    Subject.PIG: _BEAST,
    Subject.MONKEY: _BEAST,
    Subject.ZEBRA: _BEAST,
    Subject.OWL: _BEAST,
    Subject.EAGLE: _BEAST,
    Subject.PENGUIN: _BEAST,
    Subject.SEAGULL: _BEAST,
    Subject.SWAN: _BEAST,
    Subject.CROW: _BEAST,
    Subject.BUTTERFLY: _BEAST,
    Subject.BEE: _BEAST,
    Subject.TYRANNOSAURUS: _BEAST,
    Subject.BRONTOSAURUS: _BEAST,
    Subject.SNAKE: _BEAST,
    Subject.TRUCK: _WHEELS,
    Subject.BUS: _WHEELS,
    Subject.SNOWPLOW: _WHEELS,
    Subject.TANK: _WHEELS | {Action.FIGHT},
    Subject.MOTORCYCLE: _WHEELS,
    Subject.SLEDGE: _WHEELS,
    Subject.PLANE: _WINGS,
    Subject.HELICOPTER: _WINGS,
    Subject.UFO: _WINGS,
    Subject.SUBMARINE: _HULL | {Action.SWIM},
    Subject.COMET: _WINGS,
    Subject.CASTLE: _STILL,
    Subject.TENT: _STILL,
    Subject.WINDMILL: _STILL,
    Subject.BRIDGE: _STILL,
    Subject.WELL: _STILL,
    Subject.STATUE: _STILL,
    Subject.PIANO: _STILL,
    Subject.THRONE: _STILL,
    Subject.CLOCK: _STILL,
    Subject.DOOR: _STILL,
    Subject.CHEST: _STILL,
    Subject.BOOK: _STILL,
    Subject.LANTERN: _STILL,
    Subject.FLOWER: _STILL,
    Subject.SWORD: _STILL,
    Subject.SHARK: _FINS | {Action.FLY},
    Subject.DOLPHIN: _FINS | {Action.FLY},
    Subject.OCTOPUS: _FINS | {Action.FLY},
    Subject.JELLYFISH: _FINS | {Action.FLY},
    Subject.TURTLE: _FINS | {Action.WALK, Action.STAND, Action.LOOK_UP},
    Subject.CRAB: _FINS | {Action.WALK, Action.STAND, Action.LOOK_UP},
}
"""What a subject can be shown doing; who is not named here can do everything."""

USUAL: Final = {
    Subject.ASTRONAUT: Action.STAND,
    Subject.BIRD: Action.FLY,
    Subject.FISH: Action.SWIM,
    Subject.WHALE: Action.SWIM,
    Subject.DRAGON: Action.FLY,
    Subject.SHIP: Action.SAIL,
    Subject.BOAT: Action.SAIL,
    Subject.CAR: Action.DRIVE,
    Subject.TRAIN: Action.DRIVE,
    Subject.BICYCLE: Action.DRIVE,
    Subject.ROCKET: Action.FLY,
    Subject.SPACECRAFT: Action.FLOAT,
    Subject.BALLOON: Action.FLOAT,
    Subject.OWL: Action.SIT,
    Subject.EAGLE: Action.FLY,
    Subject.SEAGULL: Action.FLY,
    Subject.CROW: Action.FLY,
    Subject.BUTTERFLY: Action.FLY,
    Subject.BEE: Action.FLY,
    Subject.SHARK: Action.SWIM,
    Subject.DOLPHIN: Action.SWIM,
    Subject.OCTOPUS: Action.SWIM,
    Subject.TURTLE: Action.SWIM,
    Subject.SWAN: Action.SWIM,
    Subject.JELLYFISH: Action.FLOAT,
    Subject.TRUCK: Action.DRIVE,
    Subject.BUS: Action.DRIVE,
    Subject.SNOWPLOW: Action.DRIVE,
    Subject.TANK: Action.DRIVE,
    Subject.MOTORCYCLE: Action.DRIVE,
    Subject.SLEDGE: Action.DRIVE,
    Subject.PLANE: Action.FLY,
    Subject.HELICOPTER: Action.FLY,
    Subject.UFO: Action.FLOAT,
    Subject.SUBMARINE: Action.SWIM,
    Subject.COMET: Action.FLY,
}
"""What a subject does if the text gives it no deed; everyone else stands."""

HOME: Final = {
    Subject.PERSON: Place.MEADOW,
    Subject.CHILD: Place.MEADOW,
    Subject.ELDER: Place.VILLAGE,
    Subject.ASTRONAUT: Place.SPACE,
    Subject.KNIGHT: Place.MEADOW,
    Subject.ROBOT: Place.CITY,
    Subject.DOG: Place.MEADOW,
    Subject.CAT: Place.VILLAGE,
    Subject.FOX: Place.FOREST,
    Subject.HORSE: Place.MEADOW,
    Subject.DEER: Place.FOREST,
    Subject.BEAR: Place.FOREST,
    Subject.BIRD: Place.SKY,
    Subject.FISH: Place.UNDERWATER,
    Subject.WHALE: Place.SEA,
    Subject.DRAGON: Place.MOUNTAINS,
    Subject.SHIP: Place.SEA,
    Subject.BOAT: Place.SEA,
    Subject.CAR: Place.CITY,
    Subject.TRAIN: Place.MOUNTAINS,
    Subject.ROCKET: Place.DESERT,
    Subject.SPACECRAFT: Place.SPACE,
    Subject.BALLOON: Place.SKY,
    Subject.BICYCLE: Place.CITY,
    Subject.TREE: Place.MEADOW,
    Subject.LIGHTHOUSE: Place.SEA,
    Subject.HOUSE: Place.VILLAGE,
    Subject.CAMPFIRE: Place.FOREST,
    Subject.BALL: Place.STADIUM,
    Subject.WOLF: Place.FOREST,
    Subject.LION: Place.SAVANNA,
    Subject.TIGER: Place.JUNGLE,
    Subject.ELEPHANT: Place.SAVANNA,
    Subject.CAMEL: Place.DESERT,
    Subject.GIRAFFE: Place.SAVANNA,
    Subject.RABBIT: Place.MEADOW,
    Subject.MOUSE: Place.INTERIOR,
    Subject.COW: Place.FARM,
    Subject.SHEEP: Place.MEADOW,
    Subject.PIG: Place.FARM,
    Subject.MONKEY: Place.JUNGLE,
    Subject.ZEBRA: Place.SAVANNA,
    Subject.OWL: Place.FOREST,
    Subject.EAGLE: Place.MOUNTAINS,
    Subject.PENGUIN: Place.POLAR,
    Subject.SEAGULL: Place.SEA,
    Subject.SWAN: Place.RIVER,
    Subject.CROW: Place.MEADOW,
    Subject.BUTTERFLY: Place.MEADOW,
    Subject.BEE: Place.MEADOW,
    Subject.SHARK: Place.UNDERWATER,
    Subject.DOLPHIN: Place.SEA,
    Subject.OCTOPUS: Place.UNDERWATER,
    Subject.JELLYFISH: Place.UNDERWATER,
    Subject.TURTLE: Place.UNDERWATER,
    Subject.CRAB: Place.BEACH,
    Subject.TYRANNOSAURUS: Place.JUNGLE,
    Subject.BRONTOSAURUS: Place.JUNGLE,
    Subject.SNAKE: Place.DESERT,
    Subject.TRUCK: Place.CITY,
    Subject.BUS: Place.CITY,
    Subject.SNOWPLOW: Place.SNOW,
    Subject.TANK: Place.BATTLEFIELD,
    Subject.MOTORCYCLE: Place.ROAD,
    Subject.SLEDGE: Place.SNOW,
    Subject.PLANE: Place.SKY,
    Subject.HELICOPTER: Place.SKY,
    Subject.UFO: Place.SKY,
    Subject.SUBMARINE: Place.UNDERWATER,
    Subject.COMET: Place.SPACE,
    Subject.CASTLE: Place.CASTLE,
    Subject.TENT: Place.FOREST,
    Subject.WINDMILL: Place.MEADOW,
    Subject.BRIDGE: Place.RIVER,
    Subject.WELL: Place.VILLAGE,
    Subject.STATUE: Place.VILLAGE,
    Subject.PIANO: Place.CONCERT,
    Subject.THRONE: Place.INTERIOR,
    Subject.CLOCK: Place.INTERIOR,
    Subject.DOOR: Place.MEADOW,
    Subject.CHEST: Place.CAVE,
    Subject.BOOK: Place.TABLETOP,
    Subject.LANTERN: Place.TABLETOP,
    Subject.FLOWER: Place.MEADOW,
    Subject.SWORD: Place.FOREST,
}
"""Where a subject is met if nothing says where."""

KIN: Final = {
    **dict.fromkeys((Subject.WOLF,), Subject.DOG),
    **dict.fromkeys(
        (Subject.LION, Subject.TIGER, Subject.RABBIT, Subject.MOUSE, Subject.MONKEY), Subject.CAT
    ),
    **dict.fromkeys(
        (Subject.CAMEL, Subject.GIRAFFE, Subject.COW, Subject.SHEEP, Subject.PIG, Subject.ZEBRA),
        Subject.HORSE,
    ),
    Subject.ELEPHANT: Subject.BEAR,
    **dict.fromkeys(
        (
            Subject.OWL, Subject.EAGLE, Subject.PENGUIN, Subject.SEAGULL, Subject.SWAN, Subject.CROW,
            Subject.BUTTERFLY, Subject.BEE,
        ),
        Subject.BIRD,
    ),
    **dict.fromkeys(
        (Subject.SHARK, Subject.OCTOPUS, Subject.JELLYFISH, Subject.TURTLE, Subject.CRAB), Subject.FISH
    ),
    Subject.DOLPHIN: Subject.WHALE,
    **dict.fromkeys((Subject.TYRANNOSAURUS, Subject.BRONTOSAURUS, Subject.SNAKE), Subject.DRAGON),
    **dict.fromkeys((Subject.TRUCK, Subject.BUS, Subject.SNOWPLOW, Subject.TANK), Subject.CAR),
    **dict.fromkeys((Subject.MOTORCYCLE, Subject.SLEDGE), Subject.BICYCLE),
    **dict.fromkeys((Subject.PLANE, Subject.HELICOPTER), Subject.BALLOON),
    Subject.UFO: Subject.SPACECRAFT,
    Subject.SUBMARINE: Subject.SHIP,
    **dict.fromkeys((Subject.CASTLE, Subject.TENT, Subject.WINDMILL), Subject.HOUSE),
    Subject.FLOWER: Subject.TREE,
    **dict.fromkeys(
        (
            Subject.BRIDGE, Subject.WELL, Subject.STATUE, Subject.PIANO, Subject.THRONE, Subject.CLOCK,
            Subject.DOOR, Subject.CHEST, Subject.BOOK, Subject.LANTERN, Subject.SWORD, Subject.COMET,
        ),
        Subject.BALL,
    ),
}  # fmt: skip
"""The wider kind that a subject is: what holds for it, holds here, if nothing finer is said."""


def kin(subject: Subject) -> Subject:
    """Return the wider kind that `subject` is, or itself."""
    return KIN.get(subject, subject)


BROAD: Final[dict[Place, Place]] = {
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
    Place.MOON,
    *(p for p in Place if broad(p) in (Place.SPACE, Place.UNDERWATER)),
}
"""Places where no rain falls and no snow lies."""

SPOTS: Final = (ROOMS - {Place.INTERIOR, Place.SPACESHIP}) | {
    Place.WATERFALL,
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
    Place.NEON_CITY: Time.NIGHT,
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

# How an unknown English word may end, and what it is then.
ENDINGS: Final = {
    "ship": (Subject.SHIP, ("friendship", "hardship", "relationship", "worship", "township")),
    "boat": (Subject.BOAT, ()),
    "fish": (Subject.FISH, ("selfish", "catfish")),
    "shark": (Subject.FISH, ()),
    "bird": (Subject.BIRD, ()),
    "hawk": (Subject.BIRD, ()),
    "hound": (Subject.DOG, ()),
    "dog": (Subject.DOG, ()),
    "cat": (Subject.CAT, ("delicat",)),
    "horse": (Subject.HORSE, ()),
    "saurus": (Subject.DRAGON, ()),
    "saur": (Subject.DRAGON, ()),
    "house": (Subject.HOUSE, ("powerhouse",)),
    "car": (Subject.CAR, ("scar", "oscar")),
    "cycle": (Subject.BICYCLE, ()),
    "plane": (Subject.BALLOON, ()),
    "copter": (Subject.BALLOON, ()),
    "craft": (Subject.SPACECRAFT, ("witchcraft", "handicraft", "handcraft", "minecraft")),
    "bot": (Subject.ROBOT, ("abbot", "talbot")),
    "man": (Subject.PERSON, ("roman", "german", "ottoman", "human", "talisman")),
    "woman": (Subject.PERSON, ()),
    "keeper": (Subject.PERSON, ()),
    "maker": (Subject.PERSON, ()),
    "ologist": (Subject.PERSON, ()),
    "grapher": (Subject.PERSON, ()),
    "smith": (Subject.PERSON, ()),
    "monger": (Subject.PERSON, ()),
    "girl": (Subject.CHILD, ()),
    "boy": (Subject.CHILD, ("cowboy",)),
}
PLACE_ENDINGS: Final = {
    "room": Place.INTERIOR,
    "shop": Place.INTERIOR,
    "wood": Place.FOREST,
    "field": Place.MEADOW,
    "ville": Place.VILLAGE,
    "burgh": Place.CITY,
    "town": Place.VILLAGE,
    "grad": Place.CITY,
    "port": Place.SEA,
    "berg": Place.VILLAGE,
    "mouth": Place.SEA,
    "mount": Place.MOUNTAINS,
}
PERSON_ENDINGS: Final = ("ist", "ess", "eer", "ian", "ster", "er", "or", "ant")
"""Weak: many other words end so; heeded only after an article, when there is no subject."""

CHINESE_ENDINGS: Final = {
    **dict.fromkeys("者员师匠工手夫贩兵妇爷婆", Subject.PERSON),
    **dict.fromkeys("犬", Subject.DOG),
    **dict.fromkeys("鲨", Subject.FISH),
    **dict.fromkeys("雀鹃鸥", Subject.BIRD),
    **dict.fromkeys("舟艇", Subject.BOAT),
    **dict.fromkeys("舰", Subject.SHIP),
}
CHINESE_PLACE_ENDINGS: Final = {
    **dict.fromkeys("村镇寨乡坊庙", Place.VILLAGE),
    **dict.fromkeys("市城", Place.CITY),
    **dict.fromkeys("岛江河湖湾港", Place.SEA),
    **dict.fromkeys("山峰岭谷崖", Place.MOUNTAINS),
    **dict.fromkeys("室屋店馆厅房铺", Place.INTERIOR),
    **dict.fromkeys("林", Place.FOREST),
    **dict.fromkeys("田园", Place.MEADOW),
}
