"""What text can be read as, and what the embedded departments can show. Knows names; no words."""

from dataclasses import dataclass
from enum import StrEnum


class Place(StrEnum):
    """Where a shot is set."""

    SPACE = "space"
    PLANET = "planet"
    SPACESHIP = "spaceship"
    SEA = "sea"
    UNDERWATER = "underwater"
    MOUNTAINS = "mountains"
    FOREST = "forest"
    DESERT = "desert"
    SNOW = "snow"
    VILLAGE = "village"
    CITY = "city"
    NEON_CITY = "neon city"
    INTERIOR = "interior"
    MEADOW = "meadow"
    SKY = "sky"
    STADIUM = "stadium"
    ORBIT = "orbit"
    MOON = "moon"
    MARS = "mars"
    JUNGLE = "jungle"
    SAVANNA = "savanna"
    WATERFALL = "waterfall"
    RIVER = "river"
    BEACH = "beach"
    FARM = "farm"
    ROAD = "road"
    CASTLE = "castle"
    SNOW_TOWN = "snow town"
    STREET = "street"
    ROOFTOPS = "rooftops"
    HARBOUR = "harbour"
    LIBRARY = "library"
    BAR = "bar"
    KITCHEN = "kitchen"
    CLASSROOM = "classroom"
    WORKSHOP = "workshop"
    LABORATORY = "laboratory"
    CONCERT = "concert"
    TABLETOP = "tabletop"
    TRAIN = "train"
    CARNIVAL = "carnival"
    TEMPLE = "temple"
    CAVE = "cave"
    GRAVEYARD = "graveyard"
    BATTLEFIELD = "battlefield"
    RAILWAY = "railway"
    POLAR = "polar"
    REEF = "reef"
    DEEP_SEA = "deep sea"
    STORM_SEA = "storm sea"
    HIVE = "hive"
    FLOWER = "flower"
    RAMPART = "rampart"
    ICEBERG_TOP = "iceberg top"
    GLACIER = "glacier"
    POLAR_STATION = "polar station"
    SALT_FLAT = "salt flat"
    ICE_CAVE = "ice cave"
    NEON_ROOF = "neon roof"
    MARKET = "market"
    OASIS = "oasis"
    SWAMP = "swamp"
    SUMMIT = "summit"
    ALLEY = "alley"
    HALLWAY = "hallway"
    ATTIC = "attic"
    CELLAR = "cellar"
    WAREHOUSE = "warehouse"
    ENGINE_ROOM = "engine room"
    CARGO_BAY = "cargo bay"
    AIRLOCK = "airlock"
    CRYO_CHAMBER = "cryo chamber"
    SERVER_ROOM = "server room"
    ASTEROID_BELT = "asteroid belt"
    SUNKEN_SHIP = "sunken ship"
    LOCKER_ROOM = "locker room"
    DRESSING_ROOM = "dressing room"
    GYM = "gym"
    BARE_ROOM = "bare room"
    KELP_FOREST = "kelp forest"
    ESCAPE_POD = "escape pod"
    HULL = "hull"
    CAFE = "cafe"
    HALL_OF_MIRRORS = "hall of mirrors"
    NEBULA = "nebula"
    HALL = "hall"
    CHURCH = "church nave"
    SHIP_CORRIDOR = "ship corridor"
    BEDROOM = "bedroom"
    HOSPITAL = "hospital"
    PRISON = "prison"


class Subject(StrEnum):
    """Who or what a shot is about."""

    PERSON = "person"
    CHILD = "child"
    ELDER = "elder"
    ASTRONAUT = "astronaut"
    KNIGHT = "knight"
    ROBOT = "robot"
    DOG = "dog"
    CAT = "cat"
    FOX = "fox"
    HORSE = "horse"
    DEER = "deer"
    BEAR = "bear"
    BIRD = "bird"
    FISH = "fish"
    WHALE = "whale"
    DRAGON = "dragon"
    SHIP = "ship"
    BOAT = "boat"
    CAR = "car"
    TRAIN = "train"
    ROCKET = "rocket"
    SPACECRAFT = "spacecraft"
    BALLOON = "balloon"
    BICYCLE = "bicycle"
    TREE = "tree"
    LIGHTHOUSE = "lighthouse"
    HOUSE = "house"
    CAMPFIRE = "campfire"
    BALL = "ball"
    WOLF = "wolf"
    LION = "lion"
    TIGER = "tiger"
    ELEPHANT = "elephant"
    CAMEL = "camel"
    GIRAFFE = "giraffe"
    RABBIT = "rabbit"
    MOUSE = "mouse"
    COW = "cow"
    SHEEP = "sheep"
    PIG = "pig"
    MONKEY = "monkey"
    ZEBRA = "zebra"
    OWL = "owl"
    EAGLE = "eagle"
    PENGUIN = "penguin"
    SEAGULL = "seagull"
    SWAN = "swan"
    CROW = "crow"
    BUTTERFLY = "butterfly"
    BEE = "bee"
    SHARK = "shark"
    DOLPHIN = "dolphin"
    OCTOPUS = "octopus"
    JELLYFISH = "jellyfish"
    TURTLE = "turtle"
    CRAB = "crab"
    TYRANNOSAURUS = "tyrannosaurus"
    BRONTOSAURUS = "brontosaurus"
    SNAKE = "snake"
    TRUCK = "truck"
    BUS = "bus"
    SNOWPLOW = "snowplow"
    TANK = "tank"
    MOTORCYCLE = "motorcycle"
    SLEDGE = "sledge"
    PLANE = "plane"
    HELICOPTER = "helicopter"
    UFO = "ufo"
    SUBMARINE = "submarine"
    COMET = "comet"
    CASTLE = "castle"
    TENT = "tent"
    WINDMILL = "windmill"
    BRIDGE = "bridge"
    WELL = "well"
    STATUE = "statue"
    PIANO = "piano"
    THRONE = "throne"
    CLOCK = "clock"
    DOOR = "door"
    CHEST = "chest"
    BOOK = "book"
    LANTERN = "lantern"
    FLOWER = "flower"
    SWORD = "sword"


class Action(StrEnum):
    """What a subject does."""

    STAND = "stand"
    WALK = "walk"
    RUN = "run"
    SIT = "sit"
    SLEEP = "sleep"
    FLOAT = "float"
    FLY = "fly"
    SWIM = "swim"
    SAIL = "sail"
    DRIVE = "drive"
    LOOK_UP = "look up"
    WAVE = "wave"
    HOLD = "hold"
    DANCE = "dance"
    FIGHT = "fight"
    FALL = "fall"
    KNEEL = "kneel"
    READ = "read"
    WRITE = "write"
    PLAY = "play"
    COOK = "cook"
    KICK = "kick"
    CLIMB = "climb"
    JUMP = "jump"
    POINT = "point"
    CRY = "cry"
    LAUGH = "laugh"
    WORK = "work"
    JUGGLE = "juggle"
    ROW = "row"
    EAT = "eat"
    DRINK = "drink"
    SWEEP = "sweep"
    FISH = "fish"
    HOWL = "howl"
    LEAN = "lean"
    PAINT = "paint"
    THROW = "throw"
    HUG = "hug"
    PRAY = "pray"
    PUSH = "push"
    PULL = "pull"
    DIG = "dig"
    LUG = "lug"
    SING = "sing"
    TALK = "talk"
    FIDDLE = "fiddle"
    TRUMPET = "trumpet"
    DRUM = "drum"
    SHOUT = "shout"
    STUMBLE = "stumble"


class Time(StrEnum):
    """Time of day, which is light."""

    DAWN = "dawn"
    DAY = "day"
    DUSK = "dusk"
    NIGHT = "night"


class Weather(StrEnum):
    """What the air is full of."""

    CLEAR = "clear"
    RAIN = "rain"
    SNOW = "snow"
    FOG = "fog"
    STORM = "storm"
    SAND = "sandstorm"


@dataclass(frozen=True, slots=True)
class SubjectReading:
    """One subject of a picture. `word` is what the text calls it; `cast` its name in the cast.

    `count` is how many there are: 1 to 12, where 12 stands for a crowd, flock or fleet. `detail` is
    how the text says it looks, in its own words: colours, sizes, stuffs, clothes. Where a bicycle or
    a car has a `cast`, that is who rides in it.
    """

    subject: Subject
    action: Action
    count: int
    word: str
    cast: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a picture line shows. The first subject is the main one; there may be none.

    `shown` are the words that led here, `missed` the content words that nothing stands for.
    `scenery` are phrases that say how the place itself looks: `blue planet`, `two moons`.
    All these are English where the line is Spanish, French, German or Japanese; `said_shown` and
    `said_missed` are the line's own words.
    """

    place: Place
    subjects: tuple[SubjectReading, ...]
    time: Time
    weather: Weather
    shown: tuple[str, ...]
    missed: tuple[str, ...]
    scenery: tuple[str, ...] = ()
    said_shown: tuple[str, ...] = ()
    said_missed: tuple[str, ...] = ()


def as_detail(*told: str) -> str:
    """Return what is told of somebody as one detail, less what is empty."""
    return ", ".join(part for part in told if part)
