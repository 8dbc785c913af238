"""What an unknown word names by how it ends, in English and Chinese. Knows endings; no sentences."""

from __future__ import annotations

from typing import Final

from moviefactory.lexicon.vocabulary import Place, Subject

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
