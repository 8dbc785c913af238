"""Unknown words of pictures: an encoder finds what they are like, and the film keeps it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from moviefactory.pipeline import likenesses
from moviefactory.pipeline.cameras import film_camera, fit_orders, plain_order
from moviefactory.pipeline.likenesses import KEPT, with_likenesses
from moviefactory.pipeline.plan import encoding_for
from moviefactory.pipeline.report import as_written
from moviefactory.pipeline.reporter import Silent
from moviefactory.pipeline.takes import shot_key, shot_orders
from moviefactory.project import Film
from moviefactory.settings import Settings
from moviefactory.shots.camera import load_camera
from moviefactory.storyboard import ShotOrder, Storyboard
from moviefactory.timeline import lay_out

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

LINE = "a qurm on a hill at night"


class Told(Silent):
    """Keeps what is told."""

    def __init__(self) -> None:
        self.notes: list[str] = []

    def note(self, text: str) -> None:
        self.notes.append(text)


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    torch.set_num_threads(1)


@pytest.fixture
def film(tmp_path: Path) -> Film:
    return Film(tmp_path / "film")


@pytest.fixture(scope="module")
def weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A transformer that knows a few words, of which `qurm` and `tent` mean the same to it."""
    folder = tmp_path_factory.mktemp("weights")
    torch.manual_seed(0)
    words = [
        "[PAD]",
        "[UNK]",
        "[CLS]",
        "[SEP]",
        "[MASK]",
        "tent",
        "qurm",
        "castle",
        "wolf",
        "blorf",
    ]
    (folder / "vocab.txt").write_text("\n".join(words))
    transformers.BertTokenizerFast(vocab=str(folder / "vocab.txt")).save_pretrained(folder)
    config = transformers.BertConfig(
        vocab_size=len(words), hidden_size=64, num_hidden_layers=1, num_attention_heads=2,
        intermediate_size=64, max_position_embeddings=128,
    )  # fmt: skip
    model = transformers.BertModel(config)
    with torch.no_grad():
        table = model.embeddings.word_embeddings.weight
        # Else all words are alike, for all have the same marks around them.
        table[words.index("[SEP]")] = -table[words.index("[CLS]")]
        model.embeddings.position_embeddings.weight.zero_()
        model.embeddings.token_type_embeddings.weight.zero_()
        table[words.index("qurm")] = table[words.index("tent")]
    model.save_pretrained(folder)
    return folder


def board(*pictures: str, **more: object) -> Storyboard:
    shots = [{"picture": picture, "seconds": 1} for picture in pictures]
    return Storyboard.model_validate({"scenes": [{"shots": shots}], **more})


def settings_with(weights: Path) -> Settings:
    return Settings(sound_encoders=(f"sentence={weights}",))


def orders_of(storyboard: Storyboard, film: Film) -> tuple[ShotOrder, ...]:
    rows = [(shot_id, 24, shot.into) for shot_id, _, shot in storyboard.shots()]
    timeline = lay_out(rows, storyboard.fps)
    wanted = shot_orders(storyboard, timeline, storyboard.size, film.root)
    return fit_orders(wanted, film_camera(Settings()))


def test_an_encoder_finds_what_a_word_is_like_and_tells_it(film: Film, weights: Path) -> None:
    told = Told()
    found = with_likenesses(board(LINE), film, settings_with(weights), told)
    assert found.words == {"qurm": "tent"}
    assert told.notes == ["drawn as what they are like: qurm as tent"]


def test_a_word_that_is_like_none_stays_unknown(film: Film, weights: Path) -> None:
    found = with_likenesses(board("a blorf on a hill"), film, settings_with(weights), Silent())
    assert found.words == {}
    assert json.loads((film.root / KEPT).read_text()) == {"blorf": ""}


def test_the_film_is_the_same_where_there_is_no_encoder(film: Film, weights: Path) -> None:
    first = with_likenesses(board(LINE), film, settings_with(weights), Silent())
    again = with_likenesses(board(LINE), film, Settings(sound_encoders=("words",)), Silent())
    assert again == first


def test_a_plan_finds_the_same_and_writes_nothing(film: Film, weights: Path) -> None:
    assert with_likenesses(board(LINE), film, settings_with(weights)).words == {"qurm": "tent"}
    assert not film.root.exists()


def test_what_the_storyboard_says_comes_first(film: Film, weights: Path) -> None:
    told = board(LINE, words={"qurm": "castle"})
    assert with_likenesses(told, film, settings_with(weights), Silent()).words["qurm"] == "castle"


def test_vectors_are_kept_and_damaged_ones_made_again(
    film: Film, weights: Path, tmp_path: Path
) -> None:
    settings = settings_with(weights)
    with_likenesses(board(LINE), film, settings)
    (kept,) = (tmp_path / "cache").rglob("*.npy")
    whole = kept.read_bytes()
    kept.write_bytes(whole[:100])
    assert with_likenesses(board(LINE), film, settings).words == {"qurm": "tent"}
    assert kept.read_bytes() == whole


def test_an_encoder_that_fails_is_told_and_done_without(
    film: Film, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "broken"
    broken.mkdir()
    monkeypatch.setattr(likenesses, "_model", lambda settings: str(broken))
    told = Told()
    assert with_likenesses(board(LINE), film, Settings(), told).words == {}
    assert "unknown words are left out" in told.notes[0]


def test_a_word_read_as_another_is_drawn_as_that_one(film: Film) -> None:
    (order,) = orders_of(board(LINE, format="128x96", words={"qurm": "tent"}), film)
    (known,) = orders_of(board("a tent on a hill at night", format="128x96"), film)
    camera = load_camera("animatic")
    assert order.picture == LINE and order.words == (("qurm", "tent"),)
    same = replace(
        order, picture=known.picture, words=(), seed=known.seed, film_seed=known.film_seed
    )
    drawn = next(iter(camera.film(order))).copy()
    assert (drawn == next(iter(camera.film(replace(same))))).all()


def test_words_change_the_key_of_the_shots_that_have_them_alone(film: Film) -> None:
    plain, worded = (
        orders_of(board(LINE, "a wolf runs", **more), film)
        for more in ({}, {"words": {"qurm": "tent"}})
    )
    about, encoding = load_camera("animatic").record, encoding_for(draft=True)
    assert shot_key(plain[0], about, encoding) != shot_key(worded[0], about, encoding)
    assert worded[1].words == ()
    again = replace(worded[1], framing=plain[1].framing)
    assert shot_key(again, about, encoding) == shot_key(plain[1], about, encoding)


def test_an_order_without_what_a_camera_cannot_use_has_no_words(film: Film) -> None:
    (order,) = orders_of(board(LINE, words={"qurm": "tent"}), film)
    assert plain_order(order).words == ()
    assert plain_order(order, but={"words"}) == order


def test_the_report_tells_a_word_as_it_is_written_and_as_what_it_is_shown() -> None:
    words = (("qurm", "tent"),)
    assert as_written(["tents", "hill"], words) == ("qurm as tent", "hill")
    assert as_written(["hill"], words) == ("hill",)
