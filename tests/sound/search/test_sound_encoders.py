"""One contract for every encoder, on tiny random models of the very classes, saved and loaded back."""

import json
from pathlib import Path

import numpy as np
import pytest

from moviefactory.errors import UnknownName
from moviefactory.media import SAMPLE_RATE_HZ
from moviefactory.sound.library.add import embed
from moviefactory.sound.library.exact import ExactStore
from moviefactory.sound.library.record import Record
from moviefactory.sound.search.encoder import ENCODERS, NoWeights, encoder_record, load_encoder

torch = pytest.importorskip("torch")
transformers = pytest.importorskip("transformers")

WORDS = [
    "rain",
    "on",
    "a",
    "tin",
    "roof",
    "wind",
    "thunder",
    "far",
    "piano",
    "the",
    "an",
    "of",
    "door",
    "slams",
    "雨",
    "风",
    "雷",
    "屋",
    "顶",
]
TEXTS = ["rain on a tin roof", "thunder far", "a door slams"]


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


def save_sentence(folder: Path) -> None:
    torch.manual_seed(0)
    (folder / "vocab.txt").write_text(
        "\n".join(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *WORDS])
    )
    transformers.BertTokenizerFast(vocab=str(folder / "vocab.txt")).save_pretrained(folder)
    config = transformers.BertConfig(
        vocab_size=5 + len(WORDS), hidden_size=32, num_hidden_layers=2, num_attention_heads=2,
        intermediate_size=64, max_position_embeddings=128,
    )  # fmt: skip
    transformers.BertModel(config).save_pretrained(folder)


def save_clap(folder: Path) -> None:
    torch.manual_seed(0)
    special = ["<s>", "<pad>", "</s>", "<unk>", "<mask>"]
    letters = [chr(code) for code in range(97, 123)]
    vocab = {
        token: at
        for at, token in enumerate([*special, *letters, *(f"Ġ{one}" for one in letters), "Ġ"])
    }
    (folder / "vocab.json").write_text(json.dumps(vocab))
    (folder / "merges.txt").write_text("#version: 0.2\n")
    tokenizer = transformers.RobertaTokenizerFast(
        vocab=str(folder / "vocab.json"), merges=str(folder / "merges.txt")
    )
    tokenizer.save_pretrained(folder)
    transformers.ClapFeatureExtractor(
        feature_size=64, truncation="rand_trunc", padding="repeatpad"
    ).save_pretrained(folder)
    text = {
        "vocab_size": max(len(tokenizer), len(vocab)), "hidden_size": 32, "num_hidden_layers": 1,
        "num_attention_heads": 2, "intermediate_size": 32, "max_position_embeddings": 130,
        "pad_token_id": 1,
    }  # fmt: skip
    audio = {
        "patch_embeds_hidden_size": 16, "hidden_size": 64, "depths": [1, 1, 1],
        "num_attention_heads": [2, 2, 2], "num_hidden_layers": 3, "spec_size": 256, "window_size": 8,
    }  # fmt: skip
    config = transformers.ClapConfig(text_config=text, audio_config=audio, projection_dim=24)
    transformers.ClapModel(config).save_pretrained(folder)


SAVERS = {"sentence": save_sentence, "clap": save_clap}


# laion-clap has an interpreter of its own: tests/extras/laion_clap_for_real.py holds it to this contract.
@pytest.fixture(scope="module", params=SAVERS)
def folder(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, Path]:
    made = tmp_path_factory.mktemp(request.param)
    SAVERS[request.param](made)
    return request.param, made


def test_texts_become_rows_of_length_one_whatever_lies_beside_them(
    folder: tuple[str, Path],
) -> None:
    name, path = folder
    encoder = load_encoder(name, str(path))
    rows = encoder.of_words(TEXTS)
    assert rows.dtype == np.float32 and rows.shape[0] == len(TEXTS)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(len(TEXTS)), abs=1e-5)
    for at, text in enumerate(TEXTS):
        assert encoder.of_words([text])[0] == pytest.approx(rows[at], abs=1e-4)
    assert (encoder.of_words(TEXTS) == rows).all()
    assert not np.allclose(rows[0], rows[1], atol=1e-4)
    assert encoder.of_words(["word " * 2_000, ""]).shape == (2, rows.shape[1])
    assert str(path) in encoder.space


def test_an_encoder_says_what_it_cannot_read(folder: tuple[str, Path]) -> None:
    name, path = folder
    encoder = load_encoder(name, str(path))
    assert encoder.reads("rain on a tin roof")
    assert not encoder.reads("猫头鹰在夜里叫")


def test_a_record_is_a_row_of_the_same_space(folder: tuple[str, Path]) -> None:
    name, path = folder
    encoder = load_encoder(name, str(path))
    row = encoder.of_record(Record("knock", "Knock", "effect", "three knocks on a door"))
    assert row.shape == (1, encoder.of_words(TEXTS).shape[1])
    assert np.linalg.norm(row) == pytest.approx(1.0, abs=1e-5)
    if not encoder.hears:
        assert (row == encoder.of_words(["three knocks on a door"])).all()


def test_a_library_is_embedded_once(folder: tuple[str, Path]) -> None:
    name, path = folder
    encoder = load_encoder(name, str(path))
    store = ExactStore()
    store.put([Record(one, one, "effect", one) for one in ("knock", "camera_click")])
    assert embed(store, encoder) == 2
    assert store.spaces() == {encoder.space: 2}
    assert embed(store, encoder) == 0
    assert len(store.nearest(encoder.space, encoder.of_words(["a knock"])[0], 5)) == 2


def test_what_is_known_of_an_encoder_loads_no_weights() -> None:
    for name in ENCODERS:
        record = encoder_record(name)
        assert record.back_end.name == name
        assert record.languages
        assert record.is_child or (record.back_end.extra == "neural" and record.model)


def test_missing_weights_and_unknown_names_are_errors(tmp_path: Path) -> None:
    for name in ENCODERS:
        with pytest.raises(NoWeights, match="hf download"):
            load_encoder(name, str(tmp_path), python="python3")
    with pytest.raises(UnknownName, match="sentence, clap"):
        load_encoder("word2vec")


def test_a_mean_over_tokens_leaves_out_the_padding(tmp_path: Path) -> None:
    save_sentence(tmp_path)
    encoder = load_encoder("sentence", str(tmp_path))
    tokenizer = transformers.AutoTokenizer.from_pretrained(tmp_path)
    model = transformers.AutoModel.from_pretrained(tmp_path).eval()
    with torch.inference_mode():
        states = model(**tokenizer("thunder far", return_tensors="pt")).last_hidden_state[0]
    mean = states.mean(0).numpy()
    row = encoder.of_words(["thunder far", "rain on a tin roof wind thunder"])[0]
    assert row == pytest.approx(mean / np.linalg.norm(mean), abs=1e-4)


def test_a_long_sound_is_heard_in_its_windows(tmp_path: Path) -> None:
    from moviefactory.sound.search.clap import ClapEncoder

    save_clap(tmp_path)
    encoder = ClapEncoder(str(tmp_path))
    rng = np.random.default_rng(0)
    noise = (0.1 * rng.standard_normal((12 * SAMPLE_RATE_HZ, 2))).astype(np.float32)
    whole = encoder.of_sound([noise])
    assert (encoder.of_sound([noise[:7_000], noise[7_000:]]) == whole).all()
    assert encoder.of_sound([noise[:480]]).shape == whole.shape
