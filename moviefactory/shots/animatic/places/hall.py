"""Hall: tall round-headed windows between pilasters, a chandelier, a chequered floor and nothing else."""

from __future__ import annotations

import skia

from moviefactory.lexicon.vocabulary import Weather
from moviefactory.shots.animatic.layers import Flat, Layer, ink
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.naves import arcade, chandelier
from moviefactory.shots.animatic.pieces.passages import Passage, chequers, passage, shell
from moviefactory.shots.animatic.rays import motes, shafts
from moviefactory.shots.animatic.rooms import (
    arch,
    floor,
    floor_line,
    lamplit,
    outside,
    room,
    sunlight,
    wall,
    window_bars,
)
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.vista import Vista

WALLS = tuple(map(color, ("#d8c8a8", "#b8c4b8", "#c8b0a8", "#b0b8cc")))
MARBLE, DARK, WARM = color("#e0d8c8"), color("#5a5048"), color("#ffd890")


def build(stage: Stage) -> Scene:
    """Return one of: a wall of tall windows; a colonnade that runs to one window."""
    stage = lamplit(stage)
    return _colonnade(stage) if stage.variant(2) else _windows(stage)


def _windows(stage: Stage) -> Scene:
    palette, u, w, h = stage.palette, stage.unit, stage.width, stage.height
    floor_y, x = floor_line(stage), 0.5 * w
    tone = mix(palette.local(stage.dice("hall").choice(WALLS)), palette.near, 0.40 if stage.dark else 0.10)  # fmt: skip
    pitch, half, tall = 420 * u, 115 * u, min(0.64 * h, 800 * u)
    panes = [skia.Rect(x + n * pitch - half, floor_y - 60 * u - tall, x + n * pitch + half, floor_y - 60 * u) for n in range(-4, 5)]  # fmt: skip
    layers: list[Layer] = outside(stage, floor_y - 60 * u, 0.4 * h)
    layers.append(wall(stage, tone, floor_y, (x, 0.4 * h), holes=[arch(pane) for pane in panes], glow=WARM if stage.dark else palette.light, power=0.36))  # fmt: skip
    posts, trims = skia.Path(), skia.Path()
    for n in range(-5, 5):
        at = x + (n + 0.5) * pitch
        posts.addRect(skia.Rect(at - 44 * u, floor_y - tall - 150 * u, at + 44 * u, floor_y))
        for y in (floor_y - 56 * u, floor_y - tall - 150 * u):
            trims.addRect(skia.Rect(at - 58 * u, y, at + 58 * u, y + 40 * u))
    left, _, right, _ = stage.reach(0.62)
    trims.addRect(skia.Rect(left - 20, floor_y - tall - 190 * u, right + 20, floor_y - tall - 146 * u))  # fmt: skip
    layers += [window_bars(stage, skia.Rect(p.left(), p.top() + half, p.right(), p.bottom()), 2, 4, mix(tone, palette.light, 0.2), 0.6) for p in panes]  # fmt: skip
    layers += [Flat(posts, ink(mix(tone, palette.light, 0.22)), 0.62), Flat(trims, ink(mix(tone, palette.light, 0.36)), 0.62)]  # fmt: skip
    layers += _floor(stage, floor_y, x)
    for pane in panes[2:7:2]:
        layers += sunlight(stage, pane, floor_y)
    return _air(stage, layers, x, floor_y - tall, (x, 0.20 * h))


def _colonnade(stage: Stage) -> Scene:
    palette, h = stage.palette, stage.height
    way = passage(stage, far=3.6, wide_units=880, up_units=1500)
    view, end = way.view, way.end
    tone = mix(palette.local(stage.dice("hall").choice(WALLS)), palette.near, 0.40 if stage.dark else 0.10)  # fmt: skip
    pane = skia.Rect(view.x - 0.2 * end.width(), end.bottom() - 0.74 * end.height(), view.x + 0.2 * end.width(), end.bottom() - 0.08 * end.height())  # fmt: skip
    layers: list[Layer] = outside(stage, pane.bottom(), 0.4 * end.height())
    layers.append(wall(stage, tone, way.floor_y, (view.x, pane.centerY()), holes=[arch(pane)], glow=palette.light, power=0.5, reach=0.6 * h))  # fmt: skip
    layers.append(window_bars(stage, skia.Rect(pane.left(), pane.top() + pane.width() / 2, pane.right(), pane.bottom()), 3, 4, mix(tone, palette.near, 0.3), 0.6))  # fmt: skip
    layers += floor(stage, way.floor_y, mix(palette.local(MARBLE), palette.near, 0.24), view.x, tiles=True, seams=0.08, glow=palette.light, power=0.36)  # fmt: skip
    layers.append(chequers(stage, way, mix(palette.local(DARK), palette.near, 0.3), squares=10))
    layers += shell(stage, way, tone)
    layers += arcade(stage, way, (3.3, 2.3, 1.6, 1.1, 0.74), tone)
    return _air(stage, layers, view.x, pane.top(), (view.x, 0.15 * h))


def _floor(stage: Stage, floor_y: float, x: float) -> list[Layer]:
    palette, u = stage.palette, stage.unit
    layers = floor(stage, floor_y, mix(palette.local(MARBLE), palette.near, 0.24), x, tiles=True, seams=0.08, glow=WARM if stage.dark else palette.light, power=0.36)  # fmt: skip
    view = Vista(x, floor_y - 90 * u, stage.staging.ground_y - floor_y + 90 * u)
    far = view.drop / (90 * u)
    squares = Passage(view, far * 0.7 * max(stage.width, 1.2 * stage.height), stage.height, far)
    return [*layers, chequers(stage, squares, mix(palette.local(DARK), palette.near, 0.3), squares=28)]  # fmt: skip


def _air(stage: Stage, layers: list[Layer], x: float, top: float, lamp: tuple[float, float]) -> Scene:  # fmt: skip
    w, h, palette = stage.width, stage.height, stage.palette
    shine = (0.40 if not stage.dark else 0.08) * (stage.weather is Weather.CLEAR)
    layers.append(shafts(stage, (x, top), 0.97 * h, palette.light, shine, 0.8, count=5, spread_units=800, width_units=130))  # fmt: skip
    layers.append(chandelier(stage, *lamp, 150 * stage.unit, 0.84))
    layers.append(motes(stage, "dust", 0.9, count=40, box=(0.15 * w, 0.1 * h, 0.85 * w, h), colour=mix(palette.light, (1, 1, 1), 0.4), size_units=2.4, rise_units=-6, drift_units=18, alpha=0.55))  # fmt: skip
    return room(stage, layers)
