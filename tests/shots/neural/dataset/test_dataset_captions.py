"""Captions: by a real BLIP-2 of tiny size, by a real server that also misbehaves, by file names."""

import base64
import io
import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("cv2", reason="needs the extra training")
pytest.importorskip("pyarrow", reason="needs the extra training")
from dataset_films import contents, pan, settings, tables, write
from tiny_blip2 import save_tiny_blip2
from vision_replies import fault, serving, words

from moviefactory.errors import BadOption, UnknownName
from moviefactory.shots.neural.dataset import faults
from moviefactory.shots.neural.dataset.build import build_dataset
from moviefactory.shots.neural.dataset.captioner import CAPTIONERS, find_captioner
from moviefactory.shots.neural.dataset.settings import CaptionSettings

KEY = "sk-not-a-real-one-0123456789"
PICTURE = np.ascontiguousarray(pan(0, 1)[0])
FILM = Path("night-train.mp4")


def ask(address, **changed):
    captions = CaptionSettings("openai", "seer", address, KEY, tries=3, timeout_seconds=5)
    server = find_captioner("openai").from_settings(replace(captions, **changed))
    return server.caption(PICTURE, FILM)


def quiet(step):
    pass


@pytest.mark.parametrize("name", CAPTIONERS)
def test_every_captioner_says_who_it_is_without_loading_anything(name):
    captions = CaptionSettings(name, api_key=KEY)
    one = find_captioner(name).identity(captions, FILM)
    assert one == find_captioner(name).identity(captions, FILM)
    assert one.startswith(name) and KEY not in one
    if name != "none":
        assert find_captioner(name).identity(replace(captions, model="m"), FILM) != one


def test_an_unknown_captioner_is_told_the_known_ones():
    with pytest.raises(UnknownName, match="blip2, openai, none"):
        find_captioner("oracle")


def test_the_server_gets_the_picture_and_its_line_comes_back():
    from PIL import Image

    with serving(words(" A red kite\nover dunes. ")) as (address, requests, keys):
        assert ask(address) == "A red kite over dunes."
    content = requests[0]["messages"][0]["content"]
    url = content[1]["image_url"]["url"]
    head, _, data = url.partition(",")
    shown = np.asarray(Image.open(io.BytesIO(base64.b64decode(data))).convert("RGB"))
    assert head == "data:image/jpeg;base64" and requests[0]["model"] == "seer"
    assert np.abs(shown.astype(float) - PICTURE).mean() < 6
    assert keys == [f"Bearer {KEY}"]


def test_a_busy_broken_or_silent_server_is_asked_again():
    for bad in (fault(429, "slow down"), fault(503, "restarting"), words(""), words(None)):
        with serving(bad, bad, words("A kite.")) as (address, requests, _):
            assert ask(address) == "A kite."
            assert len(requests) == 3


@pytest.mark.parametrize(
    ("reply", "kind", "asked"),
    [
        (words(None, refusal="I can't help with that"), faults.NoCaption, 1),
        (words("", finish_reason="content_filter"), faults.NoCaption, 1),
        (fault(400, "unsafe picture", "content_filter"), faults.NoCaption, 1),
        (words("  "), faults.NoCaption, 3),
        (fault(429, "slow down"), faults.CaptionServerBusy, 3),
        (fault(500, "on fire"), faults.CaptionServerDown, 3),
        (fault(401, f"bad key {KEY}"), faults.CaptionRequestRefused, 1),
        (fault(404, "no such model"), faults.CaptionRequestRefused, 1),
        ((200, {"hello": "world"}), faults.CaptionServerDown, 1),
        ((200, {"choices": []}), faults.CaptionServerDown, 1),
        ((200, b"<html>"), faults.CaptionServerDown, 1),
    ],
)
def test_each_way_to_fail_has_its_error(reply, kind, asked):
    with serving(reply) as (address, requests, _), pytest.raises(kind) as caught:
        ask(address)
    assert len(requests) == asked
    said = str(caught.value)
    assert KEY not in said and ("--caption" in said or "run the same command again" in said)
    again = pickle.loads(pickle.dumps(caught.value))
    assert type(again) is kind and str(again) == said


def test_a_server_that_is_not_there_or_not_named_is_an_error():
    with serving(words("x")) as (address, _, _):
        pass
    with pytest.raises(faults.CaptionServerDown, match="check the server"):
        ask(address, tries=1)
    with pytest.raises(faults.CaptionServerNotNamed, match="OPENAI_BASE_URL"):
        ask("", api_key="")
    with pytest.raises(BadOption, match="OPENAI_BASE_URL"):
        ask("localhost:1")
    with pytest.raises(BadOption) as caught:
        ask(address, api_key="two words")
    assert "two words" not in str(caught.value)


@pytest.fixture
def film(tmp_path):
    return write(tmp_path / "night-train.mp4", [*pan(3, 30), *pan(4, 30)])


def test_a_refused_clip_goes_with_a_reason_and_the_others_stay(film, tmp_path):
    replies = words(None, refusal="no faces, please"), words("A kite.")
    with serving(*replies) as (address, requests, _):
        captions = CaptionSettings("openai", "seer", address, KEY)
        made = build_dataset([film], tmp_path / "set", settings(captions=captions), quiet)
    assert made.kept == 1 and made.dropped == {"uncaptioned": 1} and len(requests) == 2
    kept, dropped = tables(tmp_path / "set")
    assert kept[0]["caption"] == "A kite." and "no faces, please" in dropped[0]["why"]
    assert len(list((tmp_path / "set" / "clips").iterdir())) == 1
    assert not any(KEY.encode() in data for data in contents(tmp_path / "set").values())


def test_a_server_that_dies_ends_the_run_and_no_clip_is_described_twice(film, tmp_path):
    out = tmp_path / "set"
    with serving(words("A kite."), fault(500, "on fire")) as (address, requests, _):
        captions = CaptionSettings("openai", "seer", address, KEY, tries=1)
        with pytest.raises(faults.CaptionServerDown):
            build_dataset([film], out, settings(captions=captions), quiet)
        assert len(requests) == 2
    assert not (out / "clips.parquet").exists()
    with serving(words("A boat.")) as (address, requests, _):
        moved = replace(captions, base_url=address)
        made = build_dataset([film], out, settings(captions=moved), quiet)
        assert made.kept == 2
        build_dataset([film], out, settings(captions=moved), quiet)
        assert len(requests) == 1
    assert [row["caption"] for row in tables(out)[0]] == ["A kite.", "A boat."]


def test_words_beside_a_video_come_before_its_name(tmp_path):
    names = find_captioner("none").from_settings(CaptionSettings("none"))
    film = tmp_path / "the_long-orbit (2).mp4"
    assert names.caption(PICTURE, film) == "the long orbit 2"
    film.with_suffix(".txt").write_text("A ship\n  turns.\n")
    assert names.caption(PICTURE, film) == "A ship turns."
    with pytest.raises(faults.NoCaption, match=r"-\.txt"):
        names.caption(PICTURE, tmp_path / "-.mp4")


@pytest.fixture(scope="module")
def tiny_blip2(tmp_path_factory, _quiet_torch):
    return save_tiny_blip2(tmp_path_factory.mktemp("blip2"))


def blip2(model, **changed):
    return find_captioner("blip2").from_settings(
        CaptionSettings("blip2", str(model), device="cpu", **changed)
    )


def test_blip2_describes_as_transformers_itself_does(tiny_blip2):
    import torch
    from transformers import Blip2ForConditionalGeneration, Blip2Processor

    captioner = blip2(tiny_blip2)
    line = captioner.caption(PICTURE, FILM)
    network = Blip2ForConditionalGeneration.from_pretrained(tiny_blip2).eval()
    processor = Blip2Processor.from_pretrained(tiny_blip2)
    with torch.no_grad():
        tokens = network.generate(
            **processor(images=PICTURE, return_tensors="pt"), max_new_tokens=40, do_sample=False
        )
    expected = processor.batch_decode(tokens, skip_special_tokens=True)[0]
    assert line == " ".join(expected.split()) != ""
    assert captioner.caption(PICTURE, FILM) == line
    assert captioner.caption(255 - PICTURE, FILM) != line


def test_blip2_that_is_not_there_is_not_fetched_unasked(tiny_blip2, tmp_path, monkeypatch):
    import huggingface_hub.constants as constants

    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(faults.NoCaptionModel, match="--yes") as caught:
        blip2("someone/some-blip2")
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)
    empty = tmp_path / "empty"
    empty.mkdir()
    with pytest.raises(faults.NoCaptionModel, match="empty"):
        blip2(empty)
    broken = tmp_path / "broken"
    broken.mkdir()
    for path in tiny_blip2.iterdir():
        (broken / path.name).write_bytes(path.read_bytes())
    (broken / "model.safetensors").write_bytes(b"\0" * 100)
    with pytest.raises(faults.NoCaptionModel, match="broken"):
        blip2(broken)


def test_a_set_is_described_by_blip2_once(tiny_blip2, film, tmp_path, monkeypatch):
    from moviefactory.shots.neural.dataset.blip2 import Blip2Captioner

    captions = CaptionSettings("blip2", str(tiny_blip2), device="cpu")
    made = build_dataset([film], tmp_path / "set", settings(captions=captions), quiet)
    kept, _ = tables(tmp_path / "set")
    assert made.kept == 2 and all(row["caption"] and row["captioner"] == "blip2" for row in kept)

    def unasked(settings):
        raise RuntimeError("loaded again")

    monkeypatch.setattr(Blip2Captioner, "from_settings", unasked)
    assert build_dataset([film], tmp_path / "set", settings(captions=captions), quiet) == made
