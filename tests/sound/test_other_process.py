"""What is heard is the same, bit for bit, in another process."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
import sound_digests


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Digests of all that one other process made."""
    path = tmp_path_factory.mktemp("elsewhere") / "digests.json"
    program = Path(sound_digests.__file__)
    subprocess.run([sys.executable, str(program), str(path)], check=True)
    digests: dict[str, str] = json.loads(path.read_text())
    return digests


@pytest.mark.parametrize("name", sound_digests.MAKERS)
def test_it_is_the_same_in_another_process(name: str, elsewhere: dict[str, str]) -> None:
    assert not elsewhere[name].startswith("0 ")
    assert sound_digests.digest(name) == elsewhere[name]
