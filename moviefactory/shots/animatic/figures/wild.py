"""More four-legged kinds on the skeletons of their kin: mules, goats, rhinos, pandas. A table of rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from moviefactory.shots.animatic.figures import breeds, gaits
from moviefactory.shots.animatic.figures.gaits import Breed
from moviefactory.shots.animatic.figures.kind_rows import Kind, words
from moviefactory.shots.animatic.figures.quadrupeds import animal, heave_of
from moviefactory.shots.animatic.figures.rows import (
    BEAST,
    CANINE,
    GROWN_METRES,
    A,
    carrying,
    on_paws_of,
    row,
)


def bred(breed: Breed, *marks: str, **changes: object) -> Breed:
    """Return a breed that another is told by: its kin, with marks and measures of its own."""
    return replace(breed, marks=frozenset(marks), **changes)  # type: ignore[arg-type]


def beast(
    breed: Breed,
    metres: float,
    width: float,
    cloth: str,
    named: str = "",
    *,
    ridden: bool = False,
    can: frozenset[A] = BEAST,
) -> Kind:
    """Return a kind that goes on four legs; who is `ridden` carries a rider on the back."""
    figure = row(animal(breed), metres, width, can, on_paws_of(breed))
    if ridden:
        tall = GROWN_METRES / metres
        figure = carrying(figure, (0.0, 0.32 * tall - breed.back, tall), heave_of(breed))
    return Kind(figure, tuple(cloth.split()), words(named))


MULE = bred(
    gaits.HORSE,
    "long ears",
    "pale muzzle",
    "pack",
    kind="donkey",
    head=0.29,
    neck=0.19 - 0.19j,
    tail=(0.36, 0.022, 0.30),
)
DONKEY = bred(
    MULE, "long ears", "pale muzzle", back=0.60, length=0.27, head=0.33, neck=0.17 - 0.17j
)
BULL = bred(breeds.COW, "bull horns", "cape", kind="ox", head=0.32)
OX = bred(breeds.COW, "bull horns", kind="ox")
BUFFALO = bred(breeds.COW, "swept horns", kind="ox", head=0.34)
BISON = bred(
    breeds.COW,
    "bull horns",
    "hump",
    "cape",
    "beard",
    "fringe",
    kind="ox",
    head=0.38,
    loin=0.15,
    chest=0.24,
    neck=0.20 + 0.06j,
)
YAK = bred(breeds.COW, "swept horns", "shag", "hump", "fringe", kind="ox", head=0.34)
GOAT = bred(
    breeds.SHEEP,
    "goat horns",
    "beard",
    kind="goat",
    back=0.66,
    length=0.33,
    chest=0.15,
    loin=0.13,
    neck=0.19 - 0.16j,
    neck_width=0.09,
    head=0.29,
    leg=0.034,
)
RAM = bred(breeds.SHEEP, "ram horns")
LLAMA = bred(
    breeds.CAMEL,
    "big ears",
    kind="llama",
    back=0.60,
    length=0.24,
    chest=0.135,
    loin=0.125,
    neck=0.12 - 0.30j,
    neck_width=0.075,
    head=0.20,
    leg=0.036,
    tail=(0.12, 0.05, 0.7),
)
REINDEER = bred(
    gaits.DEER,
    "dewlap",
    back=0.50,
    length=0.24,
    chest=0.12,
    loin=0.10,
    neck=0.16 - 0.13j,
    neck_width=0.075,
)
MOOSE = bred(
    gaits.DEER,
    "palm antlers",
    "no antlers",
    "dewlap",
    "hump",
    kind="moose",
    back=0.66,
    length=0.27,
    chest=0.15,
    loin=0.11,
    neck=0.18 - 0.08j,
    neck_width=0.09,
    head=0.30,
    leg=0.034,
)
GAZELLE = bred(
    gaits.DEER,
    "straight horns",
    "no antlers",
    "side stripe",
    back=0.58,
    length=0.24,
    chest=0.095,
    loin=0.08,
    neck=0.13 - 0.20j,
    head=0.20,
    leg=0.021,
)
BOAR = bred(
    breeds.PIG,
    "bristles",
    "tusks",
    kind="pig",
    head=0.52,
    loin=0.22,
    leg=0.052,
    tail=(0.18, 0.016, 0.3),
)
HIPPO = bred(
    breeds.PIG,
    "small ears",
    kind="hippo",
    back=0.92,
    length=0.66,
    chest=0.36,
    loin=0.34,
    neck=0.22 + 0.10j,
    neck_width=0.32,
    head=0.60,
    leg=0.085,
    foot=0.070,
    tail=(0.14, 0.020, 0.3),
    hertz=0.8,
)
RHINO = bred(
    breeds.PIG,
    "nose horn",
    "brow horn",
    "plates",
    kind="rhino",
    back=0.90,
    length=0.60,
    chest=0.31,
    loin=0.30,
    neck=0.24 + 0.12j,
    neck_width=0.24,
    head=0.58,
    leg=0.085,
    foot=0.070,
    tail=(0.22, 0.018, 0.3),
    hertz=0.8,
)
PANDA = bred(
    gaits.BEAR, "eye patch", "black ears", "black shoulders", "dark legs", kind="panda", head=0.42
)
HYENA = bred(
    breeds.WOLF,
    "bristles",
    "flecks",
    "big ears",
    kind="hyena",
    back=0.72,
    loin=0.09,
    chest=0.18,
    tail=(0.26, 0.05, 0.4),
)
HUSKY = bred(breeds.WOLF, "pale face", kind="husky", back=0.64, tail=(0.42, 0.06, 2.7))
RACCOON = bred(
    gaits.FOX,
    "raccoon mask",
    "ringed tail",
    "round ears",
    kind="weasel",
    back=0.56,
    length=0.36,
    chest=0.17,
    loin=0.165,
    head=0.36,
    leg=0.045,
    tail=(0.52, 0.085, 1.0),
)
BADGER = bred(
    gaits.FOX,
    "badger stripes",
    "round ears",
    kind="badger",
    back=0.66,
    length=0.52,
    chest=0.235,
    loin=0.235,
    neck=0.16 + 0.06j,
    neck_width=0.16,
    head=0.46,
    leg=0.06,
    foot=0.07,
    tail=(0.22, 0.06, 0.7),
)
CHEETAH = bred(
    gaits.CAT,
    "flecks",
    "tear line",
    "round ears",
    kind="spotted",
    back=0.72,
    length=0.40,
    chest=0.135,
    loin=0.088,
    neck=0.13 - 0.08j,
    head=0.25,
    leg=0.036,
    tail=(0.66, 0.026, 1.0),
)
LEOPARD = bred(
    gaits.CAT,
    "flecks",
    "round ears",
    kind="spotted",
    back=0.68,
    length=0.44,
    chest=0.165,
    loin=0.14,
    neck=0.14 - 0.05j,
    neck_width=0.11,
    head=0.34,
    leg=0.056,
    tail=(0.66, 0.034, 1.2),
)
SNOW_LEOPARD = replace(LEOPARD, tail=(0.80, 0.060, 1.2), head=0.32)
PANTHER = replace(LEOPARD, marks=frozenset({"round ears", "bright eyes"}))
PUMA = replace(LEOPARD, marks=frozenset({"round ears"}), head=0.30)
DOE = bred(gaits.DEER, "no antlers")
ARCTIC_FOX = bred(gaits.FOX, "small ears")
RED_PANDA = bred(
    gaits.FOX, "raccoon mask", "ringed tail", "round ears", "dark legs", kind="weasel", back=0.56, length=0.38,
    chest=0.17, loin=0.16, head=0.38, leg=0.05, tail=(0.62, 0.105, 1.0),
)  # fmt: skip
LYNX = bred(
    gaits.CAT,
    "ear tufts",
    "flecks",
    kind="spotted",
    chest=0.15,
    loin=0.13,
    leg=0.055,
    tail=(0.12, 0.04, 1.0),
)
UNICORN = bred(gaits.HORSE, "unicorn horn")
PEGASUS = bred(gaits.HORSE, "wings")
PONY = bred(
    gaits.HORSE,
    back=0.58,
    length=0.30,
    chest=0.16,
    loin=0.145,
    head=0.30,
    leg=0.040,
    neck=0.18 - 0.19j,
)
SKUNK = bred(gaits.FOX, "badger stripes", kind="badger", tail=(0.62, 0.12, 2.4))
WEASEL = bred(
    gaits.FOX,
    "small ears",
    kind="weasel",
    back=0.42,
    length=0.58,
    chest=0.12,
    loin=0.12,
    head=0.30,
    leg=0.04,
    tail=(0.60, 0.05, 1.2),
    neck=0.18 - 0.14j,
)
LIONESS = bred(breeds.LION, "round ears", kind="spotted", head=0.33)
MAMMOTH = bred(breeds.ELEPHANT, "shag", "hump", "mammoth tusks", chest=0.27, tail=(0.20, 0.03, 0.3))

WILD: Mapping[str, Kind] = MappingProxyType(
    {
        "mule": beast(MULE, 1.6, 1.35, "#5a4636 #b79f86 #a04a34", "pack mule, mules, 骡子, 骡, 骡马", ridden=True),
        "donkey": beast(DONKEY, 1.4, 1.35, "#8b8580 #cfc8c0 #a04a34", "burro, jackass, 驴, 毛驴, 小毛驴, 驴子", ridden=True),
        "bull": beast(BULL, 1.6, 1.85, "#3a2a24 #5c463a #c9a24a", "fighting bull, 公牛, 斗牛", ridden=True),
        "ox": beast(OX, 1.6, 1.85, "#9a6a42 #c9a27a #6a4630", "oxen, bullock, 黄牛, 耕牛, 老黄牛", ridden=True),
        "buffalo": beast(BUFFALO, 1.6, 1.85, "#4a4750 #6a6670 #33313a", "water buffalo, 水牛, 老水牛", ridden=True),
        "bison": beast(BISON, 1.8, 1.8, "#6a4a34 #8a6a4a #33241c", "american bison, 野牛, 美洲野牛", ridden=True),
        "yak": beast(YAK, 1.6, 1.85, "#33282a #54464a #c9a24a", "牦牛", ridden=True),
        "goat": beast(GOAT, 0.95, 1.5, "#e9e2d4 #cfc4b0 #6a5a4a", "billy goat, nanny goat, mountain goat, kid goat, ibex, chamois, 山羊, 羚牛, 岩羊", ridden=True),
        "ram": beast(RAM, 1.0, 1.65, "#e6dcc8 #4a4048 #6a5a4a", "bighorn, bighorn sheep, mouflon, 公羊, 盘羊", ridden=True),
        "llama": beast(LLAMA, 1.75, 1.15, "#e2cfae #f2e6d0 #8a5a3c", "alpaca, vicuna, guanaco, 羊驼, 大羊驼, 美洲驼", ridden=True),
        "reindeer": beast(REINDEER, 1.8, 1.0, "#8a7460 #e9e2d6 #5a4636", "caribou, 驯鹿", ridden=True),
        "moose": beast(MOOSE, 2.3, 1.35, "#4e3a2e #8a7460 #2e221c", "elk, 驼鹿, 麋鹿", ridden=True),
        "gazelle": beast(GAZELLE, 1.15, 1.2, "#cf9a5a #f4ead6 #4a3020", "antelope, impala, springbok, oryx, 羚羊, 瞪羚, 黑斑羚, 藏羚羊"),
        "boar": beast(BOAR, 1.0, 1.95, "#4a3c34 #6a5648 #2e2622", "wild boar, warthog, wild pig, 野猪, 疣猪", ridden=True),
        "hippo": beast(HIPPO, 1.6, 2.5, "#7a6a70 #b08a8a #4a4048", "hippopotamus, 河马", ridden=True),
        "rhino": beast(RHINO, 1.8, 2.4, "#8a8680 #a8a49c #55524e", "rhinoceros, 犀牛, 白犀牛", ridden=True),
        "panda": beast(PANDA, 1.2, 1.6, "#f2efe8 #24232b #24232b", "giant panda, panda cub, 熊猫, 大熊猫"),
        "hyena": beast(HYENA, 0.9, 1.7, "#a8906a #6a5842 #33281e", "鬣狗", can=CANINE),
        "husky": beast(HUSKY, 0.7, 1.6, "#5c6470 #f4f4f2 #c5362c", "sled dog, malamute, 哈士奇, 雪橇犬", can=CANINE),
        "raccoon": beast(RACCOON, 0.45, 1.8, "#7c7a7a #d6d2cc #26242a", "racoon, coati, 浣熊"),
        "badger": beast(BADGER, 0.42, 2.1, "#55535a #8a8890 #1f1d24", "honey badger, 獾, 蜜獾"),
        "skunk": beast(SKUNK, 0.4, 1.8, "#26242c #f2f0ea #f2f0ea", "臭鼬"),
        "cheetah": beast(CHEETAH, 0.95, 1.75, "#e0b468 #f6ead0 #3a2a1c", "猎豹"),
        "leopard": beast(LEOPARD, 0.9, 1.95, "#d9a24a #f4e6c4 #3a2618", "ocelot, 豹, 豹子, 花豹, 金钱豹"),
        "snow leopard": beast(SNOW_LEOPARD, 0.9, 1.95, "#cfd2d6 #f4f2ee #4a4a54", "雪豹"),
        "panther": beast(PANTHER, 0.9, 1.95, "#2b2a36 #4a4858 #e8c83a", "black panther, black leopard, 黑豹"),
        "puma": beast(PUMA, 0.9, 1.95, "#b98a5a #ecdcc0 #7a5436", "cougar, mountain lion, 美洲狮, 山狮"),
        "doe": beast(DOE, 1.4, 1.0, "#a8703f #efdcc0 #5d4030", "hind, roe deer, roe, 母鹿, 狍子, 狍"),
        "red panda": beast(RED_PANDA, 0.5, 1.7, "#b0502a #f2e6d4 #33241e", "小熊猫"),
        "arctic fox": beast(ARCTIC_FOX, 0.45, 1.7, "#eceff3 #ffffff #c4ccd6", "polar fox, white fox, snow fox, 北极狐, 白狐, 雪狐", can=CANINE),
        "lynx": beast(LYNX, 0.7, 1.6, "#b49a78 #ece0cc #4a3c2e", "bobcat, 猞猁"),
        "lioness": beast(LIONESS, 1.05, 1.75, "#c99a5a #ecd8b0 #6a4a2e", "lion cub, 母狮, 母狮子, 小狮子, 狮宝宝"),
        "unicorn": beast(UNICORN, 2.0, 1.3, "#f4f1f4 #d8b8e0 #e0a8c8", "独角兽", ridden=True),
        "pegasus": beast(PEGASUS, 2.0, 1.45, "#f4f1ea #d8d4e0 #e0c070", "winged horse, 天马, 飞马", ridden=True, can=BEAST | {A.FLY, A.FLOAT}),
        "pony": beast(PONY, 1.35, 1.35, "#8a5a3a #e6d6b8 #4a3020", "shetland pony, 小马驹, 矮种马", ridden=True),
        "weasel": beast(WEASEL, 0.25, 2.4, "#8a5a34 #f4e6cc #4a3020", "stoat, ermine, ferret, mink, marten, polecat, mongoose, 黄鼠狼, 雪貂, 貂, 鼬"),
        "mammoth": beast(MAMMOTH, 3.4, 1.9, "#6a4630 #8a6444 #3a281e", "woolly mammoth, 猛犸, 猛犸象", ridden=True),
    }
)  # fmt: skip
