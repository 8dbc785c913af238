"""Laws that every row of the table of bases keeps."""

import importlib
import pickle
import subprocess
import sys
from importlib.util import find_spec

import diffusers
import pytest

from moviefactory.formats import FORMATS
from moviefactory.media import Size
from moviefactory.shots.neural.bases.ladder import memory_ladder
from moviefactory.shots.neural.bases.load import OWN_PIPELINES
from moviefactory.shots.neural.bases.record import Ability, Rung
from moviefactory.shots.neural.bases.table import BASES, DEFAULT_BASE, bases_table, bases_that
from moviefactory.shots.neural.families.family import FAMILIES


@pytest.fixture(params=BASES)
def record(request):
    return BASES[request.param]


def test_a_row_names_a_known_family_and_classes_that_are_there(record):
    assert record.family in FAMILIES
    for name in record.classes:
        if name in OWN_PIPELINES:
            if find_spec(OWN_PIPELINES[name].rpartition(".")[0]) is not None:
                assert hasattr(importlib.import_module(OWN_PIPELINES[name]), name)
        else:
            assert hasattr(diffusers, name), name
    for part in record.parts:
        package, name = part.loader.split(":")
        assert hasattr(importlib.import_module(package), name)


def test_a_window_keeps_the_frame_rule_and_holds_what_is_asked(record):
    for wanted in range(1, 501):
        length = record.window_length(wanted)
        assert (length - record.frame_remainder) % record.frame_multiple == 0
        assert 1 <= length <= record.window_frames
        if wanted <= record.window_frames:
            assert wanted <= length < wanted + record.frame_multiple


@pytest.mark.parametrize("size", [*FORMATS.values(), Size(64, 8192), Size(8192, 64)], ids=str)
def test_a_window_has_the_shape_of_the_picture_in_whole_multiples(record, size):
    window = record.window_size(size)
    assert window.width % record.size_multiple == window.height % record.size_multiple == 0
    if size in FORMATS.values():
        assert window.width * window.height == pytest.approx(record.pixels, rel=0.12)
        assert window.width / window.height == pytest.approx(size.width / size.height, rel=0.12)


def test_each_rung_needs_less_memory_than_the_one_before(record):
    needs = [record.memory_gib[rung] for rung in Rung]
    assert needs == sorted(needs, reverse=True)
    assert len(set(needs)) == len(Rung)


def test_a_row_says_all_that_a_film_maker_must_know(record):
    assert record.about and record.licence and record.territory
    assert record.parameters > 0 and record.steps > 0 and record.fps > 0
    if record.hub_id:
        assert record.hub_id.count("/") == 1
        assert record.revision and record.download_gb > 0
    assert not record.needs_image or Ability.IMAGE in record.abilities
    assert pickle.loads(pickle.dumps(record)) == record


def test_the_default_is_free_and_fits_a_card_of_8_gb():
    record = BASES[DEFAULT_BASE]
    assert record.licence == "Apache-2.0"
    assert record.memory_gib[Rung.GROUP] < 7
    assert next(iter(BASES)) == DEFAULT_BASE


def test_the_licence_of_hunyuan_names_where_it_does_not_hold():
    for place in ("European Union", "United Kingdom", "South Korea"):
        assert place in BASES["framepack"].territory


def test_every_row_is_told_in_a_line_and_every_ability_that_can_be_asked_has_a_base():
    assert [line.name for line in bases_table()] == list(BASES)
    for ability in set(Ability) - {Ability.CONTROL}:
        assert bases_that(ability), ability


def test_more_parameters_need_more_memory_on_every_rung():
    small = memory_ladder((1.0,), (5.0,), 0.1, 3.0)
    large = memory_ladder((9.0,), (5.0,), 0.1, 3.0)
    assert all(small[rung] <= large[rung] for rung in Rung)
    assert small[Rung.NONE] == pytest.approx(6.1 * 2e9 / 2**30 + 3.0, abs=0.06)


def test_reading_the_table_imports_no_torch():
    code = (
        "import sys; from moviefactory.shots.neural.bases.find import find_base; find_base('');"
        "from moviefactory.shots.neural.bases.weights import find_weights;"
        "print([name for name in ('torch', 'diffusers', 'numpy') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert said.stdout.strip() == "[]"
