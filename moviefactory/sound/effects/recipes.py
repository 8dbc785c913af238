"""The table of all recipes. Knows names; makes no sound."""

from __future__ import annotations

from types import MappingProxyType

from moviefactory.errors import UnknownName
from moviefactory.sound.effects import hits, machines, nature, people, places, water, weather
from moviefactory.sound.effects.recipe import Recipe

RECIPES = MappingProxyType(
    {
        **weather.RECIPES,
        **water.RECIPES,
        **nature.RECIPES,
        **machines.RECIPES,
        **people.RECIPES,
        **places.RECIPES,
        **hits.RECIPES,
    }
)


def recipe(name: str) -> Recipe:
    """Return the recipe called `name`. Raises: UnknownName."""
    if name not in RECIPES:
        raise UnknownName("recipe for a sound", name, tuple(RECIPES))
    return RECIPES[name]
