"""A library is asked in six languages: what a line says is found, and English is left as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from moviefactory.sound.catalogue import read_index
from moviefactory.sound.library.builtin import add_built_in, built_in
from moviefactory.sound.library.exact import ExactStore
from moviefactory.sound.library.record import Record, Stamp
from moviefactory.sound.library.where import ANY
from moviefactory.sound.search.asked import find_said, query_in_english, tongue_of
from moviefactory.sound.search.search import Search

QUERIES = Path(__file__).parents[3] / "benchmarks" / "sound_queries.yaml"


def store_of(*records: Record) -> ExactStore:
    store = ExactStore()
    add_built_in(store)
    store.put(records)
    return store


@pytest.mark.parametrize(
    ("query", "tongue", "wanted"),
    [
        ("lluvia en el tejado", "es", "rain_on_roof"),
        ("truenos lejanos", "es", "thunder_far"),
        ("la pluie sur un toit", "fr", "rain_on_roof"),
        ("porte qui grince", "fr", "wood_creak"),
        ("Schritte im Schnee", "de", "snow_steps"),
        ("Kirchenglocken", "de", "bell"),
        ("雪を踏む足音", "ja", "snow_steps"),
        ("雷鳴", "ja", "thunder"),
        ("雷声", "", "thunder"),
        ("rain on a tin roof", "", "rain_on_roof"),
    ],
)
def test_a_query_in_any_of_six_languages_finds_what_it_says(query, tongue, wanted):
    assert tongue_of(query) == tongue
    hits = find_said(query, Search(store_of()), ANY, 10)
    assert wanted in [hit.record.id for hit in hits][:10]


def test_words_that_english_or_chinese_have_too_are_left_to_them():
    told = [
        query for rows in yaml.safe_load(QUERIES.read_text("utf-8")).values() for query in rows.values()
    ]  # fmt: skip
    told += [one.title for one in built_in()] + [one.caption_en for one in built_in()]
    assert [query for query in told if query_in_english(query) != query] == []


def test_nearly_every_sound_word_is_known_without_saying_its_language():
    rows = read_index("tongues.yaml")["sounds"]
    for tongue in ("es", "fr", "de", "ja"):
        pairs = [(word, english) for english, row in rows.items() for word in row[tongue]]
        known = [query_in_english(word) == english for word, english in pairs]
        assert sum(known) > 0.9 * len(known), tongue


def test_a_film_s_language_settles_what_two_languages_share():
    assert query_in_english("motor", "es-MX") == query_in_english("motor", "de") == "engine"
    assert query_in_english("motor") == query_in_english("motor", "en") == "motor"


def test_a_file_that_is_called_so_comes_first_and_the_others_after_it():
    own = Record("file-1", "perro y lluvia", "effect", "perro y lluvia", path="/a.wav",
                 stamp=Stamp(1, 1, "1"))  # fmt: skip
    hits = find_said("perro y lluvia", Search(store_of(own)), ANY, 5)
    assert hits[0].record.id == "file-1"
    assert len(hits) == 5 and "rain" in [hit.record.id for hit in hits]
    assert len({hit.record.id for hit in hits}) == 5
