"""What people do deeds with: what a line may leave unsaid, and what is drawn with a deed already. Tables only."""

from __future__ import annotations

from typing import Final

from moviefactory.lexicon.dealings import DEALT_WITH

MEANS: Final = (
    ("camera", ("photograph", "take photo", "take picture", "snap picture", "take a photo", "拍照", "摄影师", "photographer")),
    ("shield", ("arrow in shield", "arrow from shield", "arrow out of shield", "盾…的箭", "盾…箭")),
    ("umbrella", ("打着伞", "撑伞", "撑着伞")),
    ("binoculars", ("look through binoculars",)),
    ("film camera", ("cameraman", "camerawoman", "cinematographer")),
)  # fmt: skip
"""Deeds that need a thing that the line may leave unsaid."""
DRAWN_WITH: Final = {
    **DEALT_WITH,
    "diving for a ball": "ball", "batting": "ball", "playing tennis": "ball", "playing golf": "ball",
    "ringing a bell": "bell", "panning a telescope": "telescope", "spinning wool": "wheel",
    "walking a tightrope": "rope", "climbing a ladder": "ladder", "reaching from a ladder": "ladder|book|books|书", "tossing a wok": "fire|campfire|火焰|火|flame|flames", "planting a tree": "tree|sapling|树", "stacking blocks": "castle", "knocking at a gate": "gate|door|门", "lighting a street lamp": "lantern|lamp|lamps|lamp posts|street lamps", "playing the cello": "violin",
    "repairing a clock": "clock|watch|钟|表", "repairing a boat": "boat|ship|canoe|船", "breaking open a door": "door|门", "rolling a barrel": "barrel|wheel|hoop|ball|桶", "gutting a fish": "fish|fishes|tuna|salmon|鱼",
    "bouncing a ball": "ball|basketball|球",
    "putting up a tent": "tent|帐篷", "knocking at a door": "door|门", "opening a door": "door|gate|门",
    "listening at a door": "door|门", "looking through a keyhole": "door", "climbing a tree": "tree|oak|palm|树",
    "decorating a tree": "tree", "rolling up balls of snow": "snowman|雪人", "building a sandcastle": "castle",
    "shearing": "sheep|羊", "catching": "ball", "plucking a fowl": "goose|duck|chicken|hen|turkey|鸡|鹅|鸭", "throwing snowballs": "snowball|雪球", "hauling up an anchor": "anchor|锚", "pitching": "ball|snowball|球", "shooting at a hoop": "ball|basketball|球",
    "taking a stance with a sword": "sword", "roasting over a fire": "fire|campfire|bonfire", "drawing water": "well|井",
    "lighting a flame": "candle|lantern|lamp|torch", "stoking a fire": "fire", "decorating a cake": "cake",
}  # fmt: skip
"""What a deed is drawn with, so that it is no subject beside whoever does it."""
