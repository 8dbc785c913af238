"""Laws of a take's key: what a shot shows is in it, and what other shots there are is not."""

from dataclasses import replace
from pathlib import Path

import pytest

from moviefactory.ffmpeg import Encoding
from moviefactory.media import Size
from moviefactory.pipeline.takes import shot_key, shot_orders
from moviefactory.shots.camera import CameraRecord, load_camera
from moviefactory.storyboard import Scene, Shot, ShotOrder, Storyboard
from moviefactory.timeline import lay_out

DIRECTED = load_camera("animatic").record
OTHER = replace(DIRECTED, is_directed=False)


def order(root: Path) -> ShotOrder:
    board = Storyboard(title="Keys", scenes=(Scene(shots=(Shot(picture="a dog runs"),)),))
    shots = [(name, board.frames(shot.seconds), shot.into) for name, _, shot in board.shots()]
    (only,) = shot_orders(board, lay_out(shots, board.fps), Size(96, 64), root)
    return only


@pytest.mark.parametrize("camera", [DIRECTED, OTHER], ids=["directed", "not directed"])
def test_a_shot_more_in_the_film_leaves_the_others_as_they_are(
    camera: CameraRecord, tmp_path: Path
) -> None:
    one = order(tmp_path)
    more = replace(one, shot_count=one.shot_count + 1)
    assert shot_key(more, camera, Encoding()) == shot_key(one, camera, Encoding())


def test_where_a_shot_stands_counts_only_for_a_camera_that_is_directed(tmp_path: Path) -> None:
    one = order(tmp_path)
    later = replace(one, shot_index=one.shot_index + 1)
    assert shot_key(later, OTHER, Encoding()) == shot_key(one, OTHER, Encoding())
    assert shot_key(later, DIRECTED, Encoding()) != shot_key(one, DIRECTED, Encoding())


@pytest.mark.parametrize(
    "change",
    [{"picture": "a cat runs"}, {"frame_count": 9}, {"film_seed": 5}, {"style": "ink wash"}],
    ids=lambda change: next(iter(change)),
)
def test_what_a_shot_shows_is_in_its_key(change: dict[str, object], tmp_path: Path) -> None:
    one = order(tmp_path)
    other = replace(one, **change)  # type: ignore[arg-type]
    assert shot_key(other, OTHER, Encoding()) != shot_key(one, OTHER, Encoding())
