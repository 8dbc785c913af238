"""A search finds what is meant, in both languages, inside its filters, and says why."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import yaml

from moviefactory.errors import MovieError
from moviefactory.grammar import Mood
from moviefactory.sound.library.builtin import add_built_in, built_in
from moviefactory.sound.library.exact import ExactStore
from moviefactory.sound.library.record import Record
from moviefactory.sound.library.where import Where
from moviefactory.sound.search.encoder import Encoder, EncoderRecord
from moviefactory.sound.search.fuse import fuse
from moviefactory.sound.search.lexical import LexicalIndex
from moviefactory.sound.search.search import LEAST_KEPT, EmptyQuery, Search, _index_name, search
from moviefactory.sound.search.sentence import SentenceEncoder
from moviefactory.sound.search.terms import lemma, terms_of


@pytest.fixture(scope="module")
def store() -> ExactStore:
    made = ExactStore()
    assert add_built_in(made) == len(built_in())
    assert add_built_in(made) == 0
    return made


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("rain on a tin roof", "rain_on_roof"),
        ("raindrops on leaves", "rain_on_leaves"),
        ("a giant walks", "heavy_steps"),
        ("铁皮屋顶上的雨", "rain_on_roof"),
        ("远处的雷声", "thunder_far"),
        ("直升机", "helicopter"),
        ("churches tolling", "great_bell"),
        ("猫头鹰", "owl"),
    ],
)
def test_words_find_what_they_mean(store: ExactStore, query: str, wanted: str) -> None:
    hits = search(query, store, limit=5)
    assert wanted in [hit.record.id for hit in hits]
    assert all(hit.reasons[0].startswith("words: ") for hit in hits)
    scores = [hit.score for hit in hits]
    assert scores == sorted(scores, reverse=True) and scores[0] == pytest.approx(1.0)


def test_words_of_the_thesaurus_find_each_other(store: ExactStore) -> None:
    ids = [hit.record.id for hit in search("雨伞", store)]
    assert "rain_on_umbrella" in ids
    assert "rain_on_umbrella" in [hit.record.id for hit in search("parasol", store)]


def test_filters_hold(store: ExactStore) -> None:
    fenced = ExactStore()
    add_built_in(fenced)
    fenced.put([Record("mine", "Rain", "ambience", "rain on a tin roof", licence="CC BY-NC 4.0")])
    assert "mine" in [hit.record.id for hit in search("rain on a tin roof", fenced, limit=20)]
    sold = search("rain on a tin roof", fenced, commercial=True, limit=50)
    assert sold and "mine" not in [hit.record.id for hit in sold]
    music = search("strings and a drum", fenced, kind="music", limit=50)
    assert music and {hit.record.kind for hit in music} == {"music"}
    sad = search("piano", fenced, moods=(Mood.MELANCHOLY, Mood.LONELY), limit=50)
    assert sad and all({Mood.MELANCHOLY, Mood.LONELY} & set(hit.record.moods) for hit in sad)


def test_a_search_sees_what_is_added_to_its_store(store: ExactStore) -> None:
    own = ExactStore()
    ready = Search(own)
    assert ready.find("kazoo") == []
    own.put([Record("k", "Kazoo", "music", "a kazoo")])
    assert [hit.record.id for hit in ready.find("kazoos")] == ["k"]
    own.remove(["k"])
    assert ready.find("kazoo") == []


@pytest.mark.parametrize("query", ["", "   ", "?!…", "\x00\x07"])
def test_a_search_for_nothing_is_an_error(store: ExactStore, query: str) -> None:
    with pytest.raises(EmptyQuery, match="holds no word"):
        search(query, store)


def test_any_text_is_a_query(store: ExactStore) -> None:
    for query in (
        "zzzz",
        "雨" * 500,
        "<speak>rain</speak>",
        "rain\x00\x07",
        "'; drop table records",
    ):
        search(query, store)
    assert store.count() == len(built_in())


class Letters:
    """Encode a text by the letters in it: a real space, small and exact."""

    about = EncoderRecord(SentenceEncoder.about.back_end, "letters", "any", False, 0)
    space = "sentence:letters"
    hears = False

    def reads(self, text: str) -> bool:
        return text.isascii()

    def of_words(self, texts: Sequence[str]) -> np.ndarray:
        rows = [[text.lower().count(chr(97 + at)) + 1e-3 for at in range(26)] for text in texts]
        table = np.array(rows, np.float32)
        return table / np.linalg.norm(table, axis=1, keepdims=True)

    def of_record(self, record: Record) -> np.ndarray:
        return self.of_words([record.captions()])


class Broken(Letters):
    """Fail at every query."""

    space = "sentence:broken"

    def of_words(self, texts: Sequence[str]) -> np.ndarray:
        raise RuntimeError("out of memory")


def filled(encoder: Encoder) -> ExactStore:
    made = ExactStore()
    records = [
        Record("a", "One", "effect", "aaaa bbbb", licence="CC0"),
        Record("b", "Two", "effect", "cccc dddd", licence="CC0"),
        Record("c", "Three", "music", "aaab bbba"),
    ]
    made.put(records, {encoder.space: np.concatenate([encoder.of_record(one) for one in records])})
    return made


def test_rankings_are_fused_and_each_gives_its_reason() -> None:
    encoder = Letters()
    hits = search("cccc bbaa", filled(encoder), encoders=[encoder])
    reasons = {hit.record.id: hit.reasons for hit in hits}
    assert any(one.startswith("words: ") for one in reasons["b"])
    assert not any(one.startswith("words: ") for one in reasons["a"])
    assert any(one.startswith("meaning: ") and one.endswith("(sentence)") for one in reasons["a"])
    only = search("abba", filled(encoder), encoders=[encoder], commercial=True)
    assert only[0].record.id == "a" and "c" not in [hit.record.id for hit in only]


def test_an_encoder_that_fails_is_named_and_the_search_goes_on() -> None:
    failed = []
    hits = search("cccc", filled(Letters()), encoders=[Broken()], on_failure=failed.append)
    assert [hit.record.id for hit in hits] == ["b"]
    assert (failed[0].encoder, failed[0].why) == ("sentence", "out of memory")


def test_an_encoder_is_not_asked_what_it_cannot_read() -> None:
    failed = []
    assert search("雨", filled(Letters()), encoders=[Broken()], on_failure=failed.append) == []
    assert failed == []


def test_the_queries_of_the_benchmark_share_no_word_with_their_captions() -> None:
    path = Path(__file__).parents[3] / "benchmarks" / "sound_queries.yaml"
    table = yaml.safe_load(path.read_text(encoding="utf-8"))
    records = {record.id: record for record in built_in()}
    assert sum(map(len, table.values())) >= 120 and set(table) == {"en", "zh"}
    for language, pairs in table.items():
        for record_id, query in pairs.items():
            record = records[record_id]
            caption = record.caption_en if language == "en" else record.caption_zh
            shared = set(terms_of(query)) & set(terms_of(caption))
            assert not {term for term in shared if not term.startswith("#")}, (query, caption)


def test_what_both_rankings_have_beats_what_one_has_first() -> None:
    fused = fuse({"x": ["a", "b", "c"], "y": ["d", "b", "e"]})
    assert fused[0][0] == "b"
    assert [name for name, _ in fused[1:3]] == ["a", "d"]
    assert fuse({"x": ["a"], "y": ["a"]}) == [("a", 1.0)]
    assert fuse({}) == []
    heavy = fuse({"x": ["a", "b"], "y": ["b", "a"]}, {"x": 2.0})
    assert heavy[0][0] == "a"


def test_a_near_offset_lets_what_one_ranking_has_first_count_for_more() -> None:
    rankings = {"x": ["a", "b", "c", "d"], "y": ["e", "f", "d", "g"]}
    assert fuse(rankings, {"x": 2.0}, offset=1)[0][0] == "a"
    assert fuse(rankings, {"x": 2.0})[0][0] == "d"


def test_rarer_words_and_shorter_texts_count_for_more() -> None:
    texts = [("short", "rain"), ("long", "rain " + "filler words that say nothing much " * 3)]
    texts += [(f"n{number}", "rain wind") for number in range(8)] + [("rare", "rain theremin")]
    index = LexicalIndex(texts)
    assert index.search("theremin wind", 3)[0].id == "rare"
    ranked = [hit.id for hit in index.search("rain", 20)]
    assert ranked.index("short") < ranked.index("long")
    allowed = np.array([name == "long" for name, _ in texts])
    assert [hit.id for hit in index.search("rain", 5, allowed)] == ["long"]
    assert LexicalIndex(()).search("rain", 5) == []


def test_forms_of_a_word_are_one_term() -> None:
    for words in (
        "rain rains raining rained",
        "step steps stepping stepped",
        "city cities",
        "horse horses",
    ):
        assert len({lemma(word) for word in words.split()}) == 1, words
    assert lemma("glass") != lemma("glad")
    assert terms_of("the of a") == {}


def test_where_and_the_store_agree(store: ExactStore) -> None:
    where = Where(("music",), True, (Mood.JOY,))
    assert [one.id for one in store.records(where)] == sorted(
        one.id for one in built_in() if where(one)
    )
    assert not where(replace(built_in()[0], licence="unknown"))


def test_errors_survive_a_process_border() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(EmptyQuery("?")))
    assert isinstance(error, MovieError) and "'?' holds no word" in str(error)


def test_the_index_of_a_large_library_is_kept_with_it_and_finds_the_same(tmp_path: Path) -> None:
    store = ExactStore(str(tmp_path))
    add_built_in(store)
    more = [
        Record(f"r{n}", f"Sound {n}", "effect", f"a knock on door {n} 敲门", path=f"/{n}.wav")
        for n in range(LEAST_KEPT)
    ]
    store.put(more)
    found = [hit.record.id for hit in Search(store).find("knock on door 77")]
    kept = store.kept(_index_name())
    assert kept is not None
    index = LexicalIndex.from_bytes(kept)
    assert [hit.id for hit in index.search("knock on door 77", 10)] == found
    assert [
        hit.record.id for hit in Search(ExactStore(str(tmp_path))).find("knock on door 77")
    ] == found
    store.keep(_index_name(), kept[: len(kept) // 2])
    assert [hit.record.id for hit in Search(store).find("knock on door 77")] == found
    assert store.kept(_index_name()) == kept, "half an index is made anew"
    store.put([Record("z", "Door 77", "effect", "knock on door 77", path="/z.wav")])
    assert Search(store).find("knock on door 77")[0].record.id == "z"
