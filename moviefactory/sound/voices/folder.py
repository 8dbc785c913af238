"""The user's folder of voices: which files in it are which engine's. Knows names of files; loads none.

`FOLDER/NAME.onnx` with `NAME.onnx.json` is a Piper voice; `kokoro*.onnx` with `voices*.bin` is Kokoro;
a folder with a `config.json` is a model of transformers (`model_type` vits) or of Coqui.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

PROBE_BYTES = 1 << 20


def model_folders(folder: str, model_type: str) -> tuple[Path, ...]:
    """Return the folders of transformers' models of a type, the given folder itself among them."""
    root = Path(folder).expanduser()
    if not folder or not root.is_dir():
        return ()
    found = [root, *sorted(path for path in root.iterdir() if path.is_dir())]
    return tuple(path for path in found if _type_of(path) == model_type)


def voice_files(folder: str, pattern: str) -> tuple[Path, ...]:
    """Return the files of a folder by name."""
    root = Path(folder).expanduser()
    return tuple(sorted(root.glob(pattern))) if folder and root.is_dir() else ()


def identity_of(path: Path) -> str:
    """Return what tells a file of weights from another, without reading all of it."""
    with path.open("rb") as file:
        begin = hashlib.sha256(file.read(PROBE_BYTES)).hexdigest()[:16]
    return f"{path.stat().st_size}-{begin}"


def _type_of(folder: Path) -> str:
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(config.get("model_type", "")) if isinstance(config, dict) else ""
