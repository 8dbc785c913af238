"""The table says of every base just what its family can be asked for."""

import numpy as np
import pytest
from tiny import film_one

from moviefactory.media import Size
from moviefactory.shots.neural.bases.find import find_base
from moviefactory.shots.neural.bases.record import Ability
from moviefactory.shots.neural.families.family import load_family
from moviefactory.shots.neural.families.faults import ImpossibleWindow, UnableBase
from moviefactory.shots.neural.window import WindowOrder

SIZE = Size(34, 34)  # a multiple of no base: an order that is allowed fails at its size
PICTURE = np.zeros((34, 34, 3), np.uint8)
CLIP = np.zeros((9, 34, 34, 3), np.uint8)
ASKING = {
    Ability.IMAGE: {"image": PICTURE},
    Ability.LAST_IMAGE: {"image": PICTURE, "last_image": PICTURE},
    Ability.REFERENCES: {"references": (PICTURE,)},
    Ability.CONTINUATION: {"video": CLIP[:1]},
    Ability.RESTYLE: {"video": CLIP, "strength": 0.5},
    Ability.CONTROL: {"control": CLIP},
    Ability.INPAINT: {"video": CLIP, "strength": 1.0, "mask": CLIP[..., 0] > 0},
}


def can(family, pipe, asked):
    order = WindowOrder("a dog", "", SIZE, 9, 1, 2, 3.0, 8.0, **ASKING[asked])
    with pytest.raises((UnableBase, ImpossibleWindow)) as error:
        film_one(family, pipe, order)
    return error.type is ImpossibleWindow


@pytest.mark.parametrize(
    "name",
    [
        "wan_t2v",
        "wan_vace",
        "skyreels_df",
        "ltx_t2v",
        "ltx2",
        "cogvideox",
        "framepack",
        "modelscope",
        "animatediff",
    ],
)
def test_a_base_can_be_asked_for_just_what_the_table_says(name, tiny_base, load_tiny):
    record = find_base(str(tiny_base(name)))
    family, pipe = load_family(record.family), load_tiny(name)
    found = {ability for ability in ASKING if can(family, pipe, ability)}
    assert found == set(record.abilities) & set(ASKING)
