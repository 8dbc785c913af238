"""Whole films on paper, as a camera that is directed gets them."""

from collections.abc import Sequence
from pathlib import Path

from moviefactory.media import Size
from moviefactory.pipeline.takes import shot_orders
from moviefactory.script.offline.writer import OfflineWriter
from moviefactory.shots.framing import direct
from moviefactory.storyboard import Brief, Storyboard
from moviefactory.storyboard import ShotOrder as Order
from moviefactory.timeline import lay_out

LOGLINES = (
    ("en", "A young fox and an old sailor search for a lost lighthouse across a stormy sea"),
    ("zh", "一个小女孩和她的机器人穿过沙漠去寻找掉落的星星"),
    ("en", "Two rival bakers in a village"),
    ("zh", "老渔夫和一条大鱼"),
    ("en", "An astronaut space adventure"),
    ("en", "A detective follows footprints in neon rain"),
    ("en", "A knight comes home from war"),
    ("en", "A horror story in an old castle"),
    ("zh", "一只猫在雨中的城市寻找回家的路"),
    ("en", "How bees make honey"),
)


def film(language: str, logline: str, size: Size, *, seed: int = 7) -> tuple[Order, ...]:
    """Return the orders of a film that the offline writer writes; all drawn at `size`."""
    form = "vertical" if size.is_vertical else "widescreen"
    board = OfflineWriter().write(Brief(logline, language, form, seed, None, 60.0))
    return directed(board, size)


def on_paper(scenes: Sequence[Sequence[tuple[str, str]]], *, seed: int = 7) -> tuple[Order, ...]:
    """Return the orders of scenes of (picture, camera), framed."""
    shots = [[{"picture": p, "camera": c} for p, c in scene] for scene in scenes]
    board = Storyboard.model_validate({"seed": seed, "scenes": [{"shots": one} for one in shots]})
    return directed(board, Size(384, 160))


def directed(board: Storyboard, size: Size) -> tuple[Order, ...]:
    """Return a storyboard's orders, framed."""
    lengths = [(name, board.frames(shot.seconds), shot.into) for name, _, shot in board.shots()]
    return direct(shot_orders(board, lay_out(lengths, board.fps), size, Path()))
