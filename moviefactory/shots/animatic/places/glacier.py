"""A glacier: a river of cracked blue ice between white peaks, crevasses, towers of broken ice."""

from __future__ import annotations

from moviefactory.lexicon.vocabulary import Time
from moviefactory.shots.animatic.layers import Layer
from moviefactory.shots.animatic.light import color, mix
from moviefactory.shots.animatic.pieces.crags import peaks
from moviefactory.shots.animatic.pieces.crevasses import clefts, ice_dust, seracs
from moviefactory.shots.animatic.rays import motes
from moviefactory.shots.animatic.sky import flock, sky
from moviefactory.shots.animatic.stage import Scene, Stage
from moviefactory.shots.animatic.terrain import ground, land_layer
from moviefactory.shots.animatic.vista import vista
from moviefactory.shots.animatic.weather import lightning

ROCK, WHITE, ICE, BLUE = color("#7c8696"), color("#f4f9ff"), color("#b4dcf2"), color("#2f86c0")


def build(stage: Stage) -> Scene:
    """Return one of: an ice fall that comes down between two peaks; a wide field of crevasses."""
    palette, u, w = stage.palette, stage.unit, stage.width
    wide, dice = stage.variant(2) == 1, stage.dice("glacier")
    view = vista(stage, least_units=150)
    own = 0.15 if stage.time is Time.NIGHT else 0.45
    white, ice, blue = (mix(palette.local(tone), tone, own) for tone in (WHITE, ICE, BLUE))
    white = mix(white, palette.light, 0.12)
    layers: list[Layer] = [*sky(stage, clouds=0.6), *lightning(stage)]
    base = view.y + 30 * u
    rock = mix(palette.tone(0.34, ROCK), palette.haze, 0.15)
    tops = [(view.x + side * share * w, tall * u * dice.uniform(0.85, 1.1), 1.1 * tall * u) for side in (-1, 1) for share, tall in ((0.62, 330), (0.34, 420 if not wide else 250), (0.16 if wide else 0.46, 210))]  # fmt: skip
    layers += peaks(stage, "peaks", 0.12, base, tops, (mix(white, rock, 0.35), mix(rock, blue, 0.25), mix(white, palette.haze, 0.15)))  # fmt: skip
    layers += flock(stage, count=4)
    for index, (depth, share, tall) in enumerate(((0.20, 0.02, 90), (0.30, 0.08, 120), (0.44, 0.17, 130))):  # fmt: skip
        far = 0.42 - 0.13 * index
        tones = mix(white, palette.haze, far), mix(mix(ice, blue, 0.42), palette.haze, far)
        y = view.y + view.drop * share + 24 * u
        layers += seracs(stage, f"seracs{index}", depth, y, tall * u * (0.45 if wide and index else 1.0), tones)  # fmt: skip
    layers.append(ice_dust(stage, view.y + 0.05 * view.drop, 0.4, mix(white, (1, 1, 1), 0.4)))
    floor = ground(stage, "ice", 1)
    floor.ys[:] = view.y + 0.15 * view.drop + 20 * u
    top = mix(ice, white, 0.55)
    layers.append(land_layer(stage, floor, 1.0, [(0, mix(top, palette.haze, 0.30)), (0.25, mix(white, palette.light, 0.12)), (0.6, top), (1, mix(mix(ice, blue, 0.35), palette.near, 0.25))], fade_units=(stage.height - view.y) / stage.scenery, spill=0.18))  # fmt: skip
    boxes = [one.box(share) for one in stage.staging.players for share in (0.0, 1.0)]
    keep = (min((b[0] for b in boxes), default=0.4 * w) - 30 * u, max((b[2] for b in boxes), default=0.6 * w) + 30 * u)  # fmt: skip
    layers += clefts(stage, view, (white, blue), keep)
    layers.append(motes(stage, "glint", 0.9, count=34, box=(0, 0.3 * stage.height, w, stage.height), colour=mix(palette.light, (1, 1, 1), 0.6), size_units=2.3, rise_units=-18, drift_units=46, alpha=0.8))  # fmt: skip
    return Scene(tuple(layers), lambda x: stage.staging.ground_y, False)
