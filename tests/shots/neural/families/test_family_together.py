"""Windows that are filmed in one call: each is what it is alone; what differs is refused."""

from dataclasses import replace

import numpy as np
import pytest
from family_cases import CASES, bases
from tiny import film_one

from moviefactory.media import Size
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.families.faults import ImpossibleWindow, UnableBase

TOGETHER = [name for name, case in CASES.items() if not case.needs]
WORDS = ("a fox runs", "a house in the snow", "the sea")
LEVELS = 1
"""By how many levels of 255 a window may differ from the same one alone: sums in another order."""


def orders_of(base):
    return [CASES[base].order(prompt=words, seed=seed) for seed, words in enumerate(WORDS)]


@bases([name for name in TOGETHER if name not in ("wan_vace", "skyreels_df")])
def test_each_of_several_is_what_it_is_alone(base, family_of, pipe_of):
    family, pipe = family_of(base), pipe_of(base)
    alone = [film_one(family, pipe, order) for order in orders_of(base)]
    together = family.film_windows(pipe, orders_of(base), None)
    for filmed, frames in zip(together, alone, strict=True):
        assert np.abs(filmed.frames.astype(int) - frames).max() <= LEVELS
    assert np.abs(alone[0].astype(int) - alone[1]).max() > 10 * LEVELS


@pytest.mark.parametrize("base", list(CASES))
def test_the_record_knows_which_pipelines_take_several(base, tiny_base, family_of, pipe_of):
    record = find_base(str(tiny_base(base)))
    assert record.together == (base in TOGETHER and base not in ("wan_vace", "skyreels_df"))
    if not record.together and not record.needs_image and base == "skyreels_df":
        with pytest.raises(UnableBase, match="one after another"):
            family_of(base).film_windows(pipe_of(base), orders_of(base), None)


def test_windows_that_differ_or_have_pictures_are_not_filmed_together(family_of, pipe_of):
    family, pipe, case = family_of("ltx_t2v"), pipe_of("ltx_t2v"), CASES["ltx_t2v"]
    order = case.order()
    for other in (
        replace(order, size=Size(96, 64)),
        replace(order, frame_count=9),
        replace(order, steps=3),
        replace(order, guidance=1.0),
        replace(order, image=case.picture()),
    ):
        with pytest.raises(ImpossibleWindow, match="one after another"):
            family.film_windows(pipe, (order, other), None)
