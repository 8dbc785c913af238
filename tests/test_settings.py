"""Option > environment > project file > user file > default."""

from pathlib import Path

import pytest

from moviefactory.errors import BadOption, UnreadableFile
from moviefactory.settings import Settings, UnknownSetting, load_settings, user_file


def test_each_source_outranks_the_next(tmp_path: Path) -> None:
    user_file().parent.mkdir(parents=True, exist_ok=True)
    user_file().write_text('voice = "user"\nstyle = "user"\nformat = "user"\nmusic = "user"')
    (tmp_path / "moviefactory.toml").write_text(
        'style = "project"\nformat = "project"\nmusic = "project"'
    )
    environment = {"MOVIEFACTORY_FORMAT": "environment", "MOVIEFACTORY_MUSIC": "environment"}
    settings = load_settings({"music": "option"}, folder=tmp_path, environment=environment)
    assert settings.voice == "user"
    assert settings.style == "project"
    assert settings.format == "environment"
    assert settings.music == "option"
    assert settings.camera == Settings().camera


def test_the_openai_table_and_the_usual_variables_are_read(tmp_path: Path) -> None:
    (tmp_path / "moviefactory.toml").write_text('[openai]\nmodel = "m"\nbase_url = "http://file"')
    environment = {"OPENAI_API_KEY": "secret", "OPENAI_BASE_URL": "http://environment"}
    settings = load_settings({}, folder=tmp_path, environment=environment)
    assert settings.openai_model == "m"
    assert settings.openai_base_url == "http://environment"
    assert settings.openai_api_key == "secret"
    assert "secret" not in repr(settings)


def test_a_misspelt_setting_is_told_with_the_nearest(tmp_path: Path) -> None:
    (tmp_path / "moviefactory.toml").write_text('camra = "animatic"')
    with pytest.raises(UnknownSetting, match="did you mean 'camera'"):
        load_settings({}, folder=tmp_path, environment={})


@pytest.mark.parametrize("text", ["= 3", "style = [1"])
def test_broken_toml_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "moviefactory.toml").write_text(text)
    with pytest.raises(UnreadableFile, match="mend the TOML"):
        load_settings({}, folder=tmp_path, environment={})


@pytest.mark.parametrize("text", ["many", "-1", "1.5"])
def test_numbers_are_checked(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadOption, match="jobs"):
        load_settings({}, folder=tmp_path, environment={"MOVIEFACTORY_JOBS": text})


def test_adapters_are_named_with_weights_wherever_they_are_set(tmp_path: Path) -> None:
    (tmp_path / "moviefactory.toml").write_text(
        'adapters = ["film", "noir:0.5"]\noffline = true\n[loras]\nslow = 0.25'
    )
    settings = load_settings({}, folder=tmp_path, environment={})
    assert settings.adapters == (("film", 1.0), ("noir", 0.5))
    assert settings.loras == (("slow", 0.25),)
    assert settings.offline
    environment = {"MOVIEFACTORY_ADAPTERS": "film:0.3, C:\\\\looks\\\\a.safetensors"}
    settings = load_settings({"loras": ["a/b:2"]}, folder=tmp_path, environment=environment)
    assert settings.adapters == (("film", 0.3), ("C:\\\\looks\\\\a.safetensors", 1.0))
    assert settings.loras == (("a/b", 2.0),)
    assert settings.chosen == {"loras"}


@pytest.mark.parametrize(
    ("name", "text", "remedy"),
    [
        ("ADAPTERS", "film:9", "from 0 to 2"),
        ("LORAS", ":1", "NAME:WEIGHT"),
        ("OFFLINE", "perhaps", "true or false"),
        ("GUIDANCE", "nan", "without end"),
        ("STEPS", "2.5", "number"),
    ],
)
def test_the_cameras_settings_are_checked(
    tmp_path: Path, name: str, text: str, remedy: str
) -> None:
    with pytest.raises(BadOption, match=remedy):
        load_settings({}, folder=tmp_path, environment={f"MOVIEFACTORY_{name}": text})
