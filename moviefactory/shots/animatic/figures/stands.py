"""Carts and stalls that stand by themselves, with their wares: what is pushed, drawn as a figure. Tables only."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType

import skia

from moviefactory.shots.animatic.figures.contract import FigureFacts, Pose
from moviefactory.shots.animatic.figures.kind_rows import Kind, rolling, words
from moviefactory.shots.animatic.figures.painter import Painter
from moviefactory.shots.animatic.figures.parts import Part, bar, body, box, drawn, lamp, patch, tyre
from moviefactory.shots.animatic.figures.rolled import ON_WHEELS
from moviefactory.shots.animatic.figures.rows import (
    ALL,
    WHEELED,
    A,
    Figure,
    carrying,
    on_wheels,
    unmoved,
)
from moviefactory.shots.animatic.figures.sketch import draw_sketch

_MIDDLE = 0.46
"""Where the middle of what is pushed lies before who pushes it. Units: their heights."""
_METRES = 1.9
_SCALE = 1.72 / _METRES

_NAMES = MappingProxyType(
    {
        "fruit cart": "fruit stall, fruit stand, market stall, stall, fruit barrow, 水果摊, 水果车",
        "vegetable cart": "vegetable stall, vegetable stand, 菜摊",
        "flower cart": "flower stall, flower stand, 花摊, 花车",
        "ice cream cart": "ice cream stall, ice cream stand, ice car",
        "sweet potato cart": "chestnut cart, chestnut stall, 红薯摊",
        "fish cart": "fish stall, 鱼摊",
        "bread cart": "bread stall, bakery stall, cake stall",
        "balloon cart": "toy stall, balloon stall, candy stall",
        "book cart": "book stall, bookstall, newspaper stand, newsstand, 书摊",
        "food cart": "food stall, noodle stall, street food stall, hot dog stand, taco stand, noodle cart, hot dog cart, 小吃摊, 面摊, 小吃车",
    }
)


def _standing(name: str) -> Kind:
    """Return what is pushed as it stands by itself."""

    def draw(canvas: skia.Canvas, pose: Pose) -> None:
        # It never quite stands still: wares settle, an awning stirs.
        sway = 0.010 * math.sin(2.6 * pose.seconds + 6 * pose.phase)
        painter = Painter(canvas, pose.light, pose.facing)
        draw_sketch(painter, ON_WHEELS[name], complex(-_MIDDLE * _SCALE + sway, 0.0), 0.0, pose.look, pose.seconds, _SCALE)  # fmt: skip
        painter.finish()

    return Kind(
        Figure(FigureFacts(_METRES, 0.6, WHEELED), draw, on_wheels), (), words(_NAMES[name])
    )


def _tuktuk() -> Kind:
    parts = (
        tyre(-0.60 - 0.17j, 0.17, "rubber", "steel", 6), tyre(0.66 - 0.17j, 0.17, "rubber", "steel", 6),
        body("p", -0.98 - 0.20j, -1.0 - 0.52j, -0.30 - 0.54j, -0.26 - 0.28j, 0.30 - 0.24j, 0.36 - 0.56j, 0.58 - 0.60j, 0.86 - 0.34j, 0.84 - 0.18j),
        patch("ink", *box(-0.90, -0.62, -0.44, -0.52)),
        bar("p", 0.04, -0.98 - 0.50j, -0.94 - 0.94j), bar("p", 0.04, 0.44 - 0.56j, 0.34 - 0.94j), bar("p", 0.04, -0.28 - 0.50j, -0.28 - 0.94j),
        patch("glass", 0.46 - 0.58j, 0.38 - 0.90j, 0.30 - 0.90j, 0.36 - 0.58j),
        body("s", -1.08 - 0.90j, -1.0 - 0.98j, 0.30 - 1.0j, 0.46 - 0.92j, 0.40 - 0.88j, -1.06 - 0.86j),
        lamp(0.82 - 0.40j, 0.05), bar("gold", 0.025, -0.98 - 0.36j, -0.30 - 0.38j),
    )  # fmt: skip
    return rolling(
        parts,
        1.8,
        2.2,
        "#2f8a5a #e8b83a #e8b83a",
        "tuktuk, auto rickshaw, autorickshaw, moto taxi, 嘟嘟车, 三轮摩托",
        seat=(-0.02, -0.46),
    )


_BROOM = (
    bar("wood", 0.07, -0.90 + 0.06j, 0.0 + 0.0j, 1.30 - 0.10j),
    body("straw", -0.86 + 0.02j, -1.30 - 0.16j, -1.42 + 0.06j, -1.34 + 0.26j, -0.86 + 0.10j),
    bar("red", 0.05, -0.92 - 0.02j, -0.90 + 0.13j),
    *(bar("gold", 0.02, -0.92 + 0.05j, complex(-1.36, -0.08 + 0.11 * k)) for k in range(3)),
)  # fmt: skip
_CARPET = (
    body("p", -1.36 + 0.10j, -0.90 - 0.04j, -0.30 + 0.10j, 0.40 - 0.02j, 1.0 + 0.04j, 1.40 - 0.10j, 1.30 + 0.08j, 0.90 + 0.20j, 0.30 + 0.14j, -0.40 + 0.26j, -1.0 + 0.14j, -1.42 + 0.26j),
    bar("gold", 0.04, -1.36 + 0.18j, -0.90 + 0.06j, -0.30 + 0.19j, 0.40 + 0.07j, 1.0 + 0.12j, 1.36 - 0.0j),
    *(bar("gold", 0.03, complex(1.38, -0.04 + 0.06 * k), complex(1.54, -0.08 + 0.07 * k)) for k in range(3)),
    *(bar("gold", 0.03, complex(-1.40, 0.14 + 0.06 * k), complex(-1.56, 0.18 + 0.06 * k)) for k in range(3)),
)  # fmt: skip


def _flown(
    parts: tuple[Part, ...], cloth: str, named: str, seat: tuple[float, float, float]
) -> Kind:
    """Return what flies under who is on it; its middle is its origin."""
    facts = FigureFacts(0.8, 3.0, frozenset({A.FLY, A.FLOAT, A.STAND}), home="centre", centred=ALL)
    figure = carrying(Figure(facts, drawn(*parts, bob=0.02)), seat, unmoved)
    return Kind(figure, tuple(cloth.split()), words(named))


STANDS: Mapping[str, Kind] = MappingProxyType(
    {
        **{name: _standing(name) for name in _NAMES},
        "tuk tuk": _tuktuk(),
        "broomstick": _flown(
            _BROOM, "#6a4630 #c9a24a #c9a24a", "flying broom", (-0.10, 0.66, 2.15)
        ),
        "flying carpet": _flown(
            _CARPET, "#a03048 #e0b040 #e0b040", "magic carpet, 飞毯, 魔毯", (-0.10, 0.10, 2.15)
        ),
    }
)
"""By name."""
