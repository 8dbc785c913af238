"""The catalogue shows every row of every table, and nothing has to be told of a new row."""

from html.parser import HTMLParser

import pytest

from moviefactory.grammar import Move
from moviefactory.lexicon.handy import THINGS
from moviefactory.lexicon.labours import LABOURS
from moviefactory.lexicon.vocabulary import Place, Subject
from moviefactory.pipeline.catalogue import NoCatalogue, make_catalogue, page_of
from moviefactory.shots.animatic.catalogue import all_tiles, draw_tile
from moviefactory.shots.animatic.figures.kinds import KINDS
from moviefactory.shots.animatic.figures.trades import TRADES
from moviefactory.shots.animatic.looks import LOOKS


def names(section):
    return [tile.name for tile in all_tiles() if tile.section == section]


def test_every_place_figure_look_and_move_has_its_tile():
    assert names("Places") == [place.value for place in Place]
    assert names("Figures") == [subject.value for subject in Subject]
    assert names("Kinds") == list(KINDS)
    assert names("Trades") == [trade.words[0] for trade in TRADES]
    assert names("Things") == list(THINGS)
    assert names("Work") == list(LABOURS)
    assert names("Styles") == [look.name for look in LOOKS]
    assert names("Moves") == [move.value for move in Move]


def test_no_two_tiles_share_a_file():
    files = [tile.file_name for tile in all_tiles()]
    assert len(set(files)) == len(files)


@pytest.mark.parametrize("section", ["Kinds", "Trades", "Things", "Work"])
def test_a_tile_shows_somebody_or_something(section, tmp_path):
    from PIL import Image

    tile = next(tile for tile in all_tiles() if tile.section == section)
    draw_tile(tile, tmp_path)
    assert len(set(Image.open(tmp_path / tile.file_name).convert("L").getdata())) > 40


def test_a_tile_is_drawn_as_a_picture_that_holds_all_its_stills(tmp_path):
    from PIL import Image

    tile = next(tile for tile in all_tiles() if tile.section == "Weather")
    draw_tile(tile, tmp_path)
    picture = Image.open(tmp_path / tile.file_name)
    assert picture.width > len(tile.stills) * tile.size.width - 1
    assert len(set(picture.convert("L").getdata())) > 40


class Sources(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = []

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.found.append(dict(attrs)["src"])


def test_the_page_names_every_tile():
    page = Sources()
    page.feed(page_of(all_tiles()))
    assert page.found == [tile.file_name for tile in all_tiles()]


def test_a_camera_without_tables_says_so(tmp_path):
    with pytest.raises(NoCatalogue, match="animatic"):
        make_catalogue("diffusers", tmp_path, on_tile=lambda done, of: None)


@pytest.mark.slow
def test_the_whole_catalogue_is_drawn(tmp_path):
    told = []
    page = make_catalogue("animatic", tmp_path, jobs=2, on_tile=lambda *step: told.append(step))
    assert page.is_file()
    assert told[-1] == (len(all_tiles()),) * 2
    assert len(list(tmp_path.glob("*.jpg"))) == len(all_tiles())
