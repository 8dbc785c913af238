"""Draw a shot: set its stage, then frame after frame. Knows the order of the camera's parts; none of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from moviefactory import lexicon
from moviefactory.lexicon.places import broad
from moviefactory.lexicon.vocabulary import Place, Weather
from moviefactory.shots.animatic import lens
from moviefactory.shots.animatic.actors import Actors
from moviefactory.shots.animatic.breathing import breathing_light
from moviefactory.shots.animatic.defocus import with_focus
from moviefactory.shots.animatic.easel import Cast, Easel, Sheet
from moviefactory.shots.animatic.foreground import foreground
from moviefactory.shots.animatic.layers import Layer, Moment, Solid, draw_all
from moviefactory.shots.animatic.life import clear_air, flare
from moviefactory.shots.animatic.looks import look_for
from moviefactory.shots.animatic.mirrors import with_mirrors
from moviefactory.shots.animatic.palette import palette_for
from moviefactory.shots.animatic.passing import falling_star, on_the_wind
from moviefactory.shots.animatic.places import build_place
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.staging import stage_shot
from moviefactory.shots.animatic.weather import weather_layers
from moviefactory.shots.ordered import read_order

if TYPE_CHECKING:
    import skia
    from numpy.typing import NDArray

    from moviefactory.storyboard import ShotOrder


def drawn(order: ShotOrder) -> Iterator[NDArray[np.uint8]]:
    """Yield the shot's frames; the array is drawn over when the next one is asked for."""
    reading = read_order(order)
    stage, scene, actors = set_stage(order, reading, lexicon.read_camera(order.camera))
    layers = all_layers(stage, scene, actors)
    frame = np.zeros((order.size.height, order.size.width, 4), np.uint8)
    surface = lens.surface_on(frame)
    canvas = canvas_for(stage, surface.getCanvas())
    rig, seconds = stage.staging.rig, stage.staging.rig.seconds
    for index in range(order.frame_count):
        at = float(index / order.fps)
        moment = Moment(at, min(1.0, at / seconds), rig.at(at), rig)
        draw_all(canvas, layers, moment)
        yield frame


def set_stage(
    order: ShotOrder, reading: lexicon.Reading, camera: lexicon.CameraReading
) -> tuple[Stage, Scene, Actors]:
    """Return the stage, the scenery and the players of one shot."""
    # A storm over snow is white: it drives what lies there.
    is_blizzard = reading.weather is Weather.STORM and broad(reading.place) is Place.SNOW
    air = Weather.SNOW if is_blizzard else reading.weather
    palette = palette_for(reading.time, air, order.mood, order.style, order.film_seed + order.shot_index // 3)  # fmt: skip
    look = look_for(order.style).at(reading.time)
    if look.darkness >= 0:
        palette = replace(palette, darkness=max(palette.darkness, look.darkness))
    stage = Stage(
        width=order.size.width,
        height=order.size.height,
        place=reading.place,
        time=reading.time,
        weather=reading.weather,
        palette=palette,
        staging=stage_shot(order, reading, camera),
        seed=order.seed ^ (order.framing.answers if order.framing else 0),
        fps=float(order.fps),
        grain=lens.grain_image(order.seed),
        film_seed=order.film_seed,
        look=look,
        words=(*reading.scenery, *reading.shown, *reading.missed),
    )
    scene = build_place(stage)
    if scene.open_ground:
        scene = replace(scene, layers=(*scene.layers, *foreground(stage, scene.floor)))
    return stage, scene, Actors(stage, scene.floor, dict(order.looks), order.film_seed)


def all_layers(stage: Stage, scene: Scene, actors: Actors) -> list[Layer]:
    """Return everything that is drawn, from the sky to the drops on the lens."""
    back = with_mirrors([layer for layer in scene.layers if layer.depth <= 1.0], actors)
    # The first land covers what is in the sky.
    sky = next((at for at, layer in enumerate(back) if isinstance(layer, Solid)), 1)
    behind = with_focus(stage, [*back[:sky], *falling_star(stage), *back[sky:]])
    before = [layer for layer in scene.layers if layer.depth > 1.0]
    far, near = weather_layers(stage)
    look = stage.look
    cast: Layer = actors
    if not look.plain:
        cast = Cast(actors, stage)
    sheet = [Sheet(look, stage.width, stage.height, stage.unit)] if look.extra else []
    return [
        *behind,
        *far,
        cast,
        *before,
        *clear_air(stage),
        *on_the_wind(stage),
        *breathing_light(stage),
        *near,
        *flare(stage),
        *sheet,
    ]


def canvas_for(stage: Stage, canvas: skia.Canvas) -> skia.Canvas | Easel:
    """Return what the layers are drawn on: the canvas itself, or an easel in the film's look."""
    return canvas if stage.look.plain else Easel(canvas, stage.look, stage.unit)
