"""Laws of parts that are made once and painted often: nobody can tell."""

import hashlib
import subprocess
import sys

import numpy as np
import pytest

from moviefactory.lexicon.vocabulary import Action, Subject

RECORDED = (Subject.BOAT, Subject.TRAIN, Subject.LIGHTHOUSE, Subject.HOUSE)
FRESH = """
import hashlib
import sys

import numpy as np
import skia

from moviefactory.lexicon.vocabulary import Action, Subject
from moviefactory.shots.animatic.figures import Pose, draw_figure, read_look
from moviefactory.shots.animatic.light import FigureLight

light = FigureLight((1, 0.9, 0.8), (0.1, 0.1, 0.2), (1, 1, 0.9), (1, 0.8, 0.4), (0.6, -0.8), 0.8)
for name in sys.argv[1:]:
    subject = Subject(name)
    array = np.zeros((80, 300, 4), np.uint8)
    surface = skia.Surface(array, colorType=skia.kRGBA_8888_ColorType)
    canvas = surface.getCanvas()
    canvas.translate(150, 60)
    canvas.scale(41.3, 41.3)
    look = read_look("", name="Ada", film_seed=7, subject=subject)
    draw_figure(canvas, subject, Pose(Action.DRIVE, 1.3, 0.2, 1, look, light))
    print(name, hashlib.sha256(array.tobytes()).hexdigest())
"""


def drawn_afresh(subjects: tuple[Subject, ...]) -> list[str]:
    """Return what a process of its own draws, as `name digest` lines in alphabetical order."""
    run = subprocess.run(
        [sys.executable, "-c", FRESH, *subjects], capture_output=True, text=True, check=True
    )
    return sorted(run.stdout.splitlines())


def test_pixels_do_not_hang_on_what_was_drawn_before():
    once = drawn_afresh(RECORDED)
    again = drawn_afresh((*RECORDED[::-1], *RECORDED))
    assert sorted(set(again)) == once
    assert len({line.split()[1] for line in once}) == len(RECORDED)


@pytest.mark.parametrize("subject", RECORDED, ids=lambda s: s.value)
def test_growing_passes_from_one_recording_to_the_next_unseen(photograph, subject):
    """Sizes just under and just over a step look alike, bar the pixel that they differ by."""
    action = Action.DRIVE
    areas = []
    for size in range(56, 72):
        shot = photograph(subject, action, 0.7, size=size)
        areas.append(float(shot.alpha.sum()) / size**2)
    steps = np.abs(np.diff(areas)) / np.mean(areas)
    assert steps.max() < 0.02


def test_a_recording_follows_its_look_and_its_light(photograph):
    seen = set()
    for seconds in (0.7, 1.9):
        for facing in (1, -1):
            shot = photograph(Subject.HOUSE, Action.STAND, seconds, facing=facing)
            seen.add(hashlib.sha256(shot.pixels.tobytes()).hexdigest())
    assert len(seen) == 4
