"""Prove the laion-clap encoder on laion-clap itself: installed, with a random checkpoint, then removed.

    python tests/extras/laion_clap_for_real.py [FOLDER]

Not part of the default run: it installs about 1.8 GB from the package index into FOLDER (else a new
one), and takes some minutes. Weights are not fetched: the checkpoint is made here, at random, and so is
what laion-clap wants of the hub at its import. torchvision's wheels do not load beside torch for the CPU
alone; the few names that laion-clap imports of it stand in.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from moviefactory.errors import MovieError
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.child import NoInterpreter
from moviefactory.sound.library.add import embed
from moviefactory.sound.library.exact import ExactStore
from moviefactory.sound.library.record import Record
from moviefactory.sound.search.encoder import NoWeights, load_encoder
from moviefactory.sound.search.search import Search

PACKAGES = ("torch==2.13.0", "laion-clap==1.1.7", "pillow")
"""Pillow is what torchvision would bring."""
STAND_IN = """
import importlib.abc, importlib.machinery, sys, types
from enum import Enum
class Nothing(types.ModuleType):
    __path__ = []
    InterpolationMode = Enum("InterpolationMode", "NEAREST NEAREST_EXACT BILINEAR BICUBIC BOX HAMMING LANCZOS")
    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return type(name, (), {})
class Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    def find_spec(self, name, path=None, target=None):
        if name.startswith("torchvision."):
            return importlib.machinery.ModuleSpec(name, self, is_package=True)
    def create_module(self, spec):
        return Nothing(spec.name)
    def exec_module(self, module):
        pass
sys.meta_path.insert(0, Finder())
def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return type(name, (), {})
"""
MAKE = """
import sys
from pathlib import Path
import torch
from transformers import (BartTokenizer, BertTokenizer, RobertaConfig, RobertaModel, RobertaTokenizer)
cache = Path(sys.argv[1])
def snapshot(name):
    folder = cache / ("models--" + name.replace("/", "--"))
    (folder / "refs").mkdir(parents=True)
    (folder / "refs" / "main").write_text("0" * 40)
    place = folder / "snapshots" / ("0" * 40)
    place.mkdir(parents=True)
    return place
torch.manual_seed(0)
letters = [chr(code) for code in range(97, 123)]
words = ["<s>", "<pad>", "</s>", "<unk>", "<mask>", *letters, *("\\u0120" + one for one in letters), "\\u0120"]
vocab = {token: at for at, token in enumerate(words)}
place = snapshot("roberta-base")
RobertaTokenizer(vocab=vocab, merges=[]).save_pretrained(place)
config = RobertaConfig(vocab_size=len(vocab) + 8, hidden_size=768, num_hidden_layers=1,
    num_attention_heads=2, intermediate_size=64, max_position_embeddings=130, pad_token_id=1)
RobertaModel(config).save_pretrained(place)
BartTokenizer(vocab=vocab, merges=[]).save_pretrained(snapshot("facebook/bart-base"))
marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters]
BertTokenizer(vocab={token: at for at, token in enumerate(marks)}).save_pretrained(snapshot("bert-base-uncased"))
"""
CHECKPOINT = """
import sys
import laion_clap, torch
torch.manual_seed(0)
state = laion_clap.CLAP_Module(enable_fusion=False, device="cpu").model.state_dict()
state["text_branch.embeddings.position_ids"] = torch.arange(130)[None]
torch.save({"state_dict": state}, sys.argv[1])
"""


def install(folder: Path) -> Path:
    """Return the interpreter of an environment with laion-clap, made if it is not there."""
    python = folder / "venv" / "bin" / "python"
    if not python.is_file():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", *PACKAGES], check=True)
    ask = "import sysconfig; print(sysconfig.get_paths()['purelib'])"
    packages = subprocess.run([str(python), "-c", ask], check=True, capture_output=True, text=True)
    stand_in = Path(packages.stdout.strip()) / "torchvision"
    stand_in.mkdir(exist_ok=True)
    (stand_in / "__init__.py").write_text(STAND_IN)
    return python


def prepare(folder: Path, python: Path) -> Path:
    """Return a random checkpoint, with what laion-clap looks for in the hub's cache beside it."""
    os.environ.update(HF_HUB_CACHE=str(folder / "hub"), HF_HUB_OFFLINE="1", OMP_NUM_THREADS="1")
    checkpoint = folder / "630k-random.pt"
    if not checkpoint.is_file():
        shutil.rmtree(folder / "hub", ignore_errors=True)
        subprocess.run([str(python), "-c", MAKE, str(folder / "hub")], check=True)
        subprocess.run([str(python), "-c", CHECKPOINT, str(checkpoint)], check=True)
    return checkpoint


def prove(python: Path, checkpoint: Path) -> None:
    """Hold the encoder to the contract of tests/sound/search/test_sound_encoders.py, and break it."""
    begun = time.monotonic()
    encoder = load_encoder("laion-clap", str(checkpoint), python=str(python))
    print(f"loaded in {time.monotonic() - begun:.1f} s")
    texts = ["rain on a tin roof", "thunder far", "a door slams"]
    rows = encoder.of_words(texts)
    assert rows.shape == (3, 512) and rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5)
    assert np.array_equal(encoder.of_words(texts), rows)
    assert np.allclose(encoder.of_words(texts[:1])[0], rows[0], atol=1e-4)
    assert encoder.reads(texts[0]) and not encoder.reads("猫头鹰在夜里叫")
    noise = np.random.default_rng(0).standard_normal((12 * SAMPLE_RATE_HZ, 2)).astype(np.float32)
    begun = time.monotonic()
    heard = encoder.of_sound([0.1 * noise])
    print(f"12 s of sound encoded in {time.monotonic() - begun:.1f} s")
    assert heard.shape == (1, 512) and np.array_equal(encoder.of_sound([0.1 * noise]), heard)
    store = ExactStore()
    store.put([Record(one, one, "effect", one) for one in ("knock", "camera_click")])
    assert embed(store, encoder) == 2 and embed(store, encoder) == 0
    hits = Search(store, [encoder]).find("a knock")
    assert {hit.record.id for hit in hits} == {"knock", "camera_click"}
    encoder.close()

    for wrong, expected in (
        (checkpoint.with_name("none.pt"), NoWeights),
        (Path(__file__), MovieError),
    ):
        try:
            load_encoder("laion-clap", str(wrong), python=str(python))
        except expected as error:
            print(f"told: {error}")
        else:
            raise AssertionError(f"{wrong} was taken")
    try:
        load_encoder("laion-clap", str(checkpoint), python="/no/python")
    except NoInterpreter as error:
        print(f"told: {error}")


def main() -> None:
    if importlib.util.find_spec("laion_clap"):
        raise SystemExit("laion-clap is in this environment: there is nothing to prove")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else made).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        python = install(folder)
        prove(python, prepare(folder, python))
    print("laion-clap: proven")


if __name__ == "__main__":
    main()
