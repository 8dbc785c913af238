"""All trades: what their people wear, carry and how they are coloured. Joins the tables by theme."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from moviefactory.shots.animatic.figures.guilds.arms import ARMS
from moviefactory.shots.animatic.figures.guilds.crafts import CRAFTS
from moviefactory.shots.animatic.figures.guilds.land import LAND
from moviefactory.shots.animatic.figures.guilds.stage import STAGE
from moviefactory.shots.animatic.figures.guilds.tales import TALES
from moviefactory.shots.animatic.figures.guilds.town import TOWN
from moviefactory.shots.animatic.figures.guilds.trade import Trade

_OF_MEN: Final = tuple(
    one if one.sex or "dress" in one.worn else replace(one, sex="man")
    for one in (*CRAFTS, *LAND, *ARMS)
)
"""Trades that tales give to men where nobody says she."""
TRADES: Final[tuple[Trade, ...]] = (*TALES, *TOWN, *STAGE, *_OF_MEN)
"""The trade whose word a text names first is worn, the longest word where two begin together."""

WOMEN: Final = (
    "woman", "women", "girl", "she", "her", "mother", "grandmother", "daughter", "sister", "lady",
    "wife", "widow", "aunt", "schoolgirl", "queen", "princess", "witch", "ballerina", "nun", "bride", "actress", "waitress", "old woman",
    "shepherdess", "policewoman", "businesswoman", "goddess", "heroine", "duchess", "countess", "empress", "sorceress",
    "huntress", "stewardess", "maid", "milkmaid", "cowgirl", "mermaid", "fairy", "geisha", "washerwoman", "seamstress",
    "fisherwoman", "postwoman", "swordswoman", "saleswoman", "governess", "nanny", "abbess", "priestess", "mistress",
    "housewife", "barmaid", "noblewoman", "poetess", "superheroine", "firewoman", "horsewoman", "female",
    "女人", "女孩", "女子", "女", "她", "母亲", "妈妈", "奶奶", "姑娘", "小姐", "妇", "婆", "娘", "尼姑", "公主", "皇后", "丫鬟",
)  # fmt: skip
