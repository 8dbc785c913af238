"""Coqui TTS's far end: speak with the interpreter that has it. Knows TTS's calls; no films.

Run by sound/children/talk.py, by any Python from 3.8 on; it imports nothing of moviefactory.
A request {"model" | "folder", "text", "speaker", "language", "speed", "seed"} is answered with
{"rate_hz", "version"} and the samples; {"about"} with what is installed.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any, Dict, List, Tuple  # noqa: UP035 (read by Python 3.8, too)

_held: Dict[str, Any] = {}  # noqa: UP006


def answer(request: Dict[str, Any], arrays: List[Any]) -> Tuple[Dict[str, Any], List[Any]]:  # noqa: UP006
    """Return the text's sound."""
    import numpy

    torch: Any = import_module("torch")
    package: Any = import_module("TTS")
    version = str(getattr(package, "__version__", "unknown"))
    if "about" in request:
        return {"version": version}, []
    speaker = _speaker(request)
    torch.manual_seed(int(request["seed"]))
    numpy.random.seed(int(request["seed"]) % 2**32)
    more = {}
    if request.get("speaker"):
        more["speaker"] = request["speaker"]
    if speaker.is_multi_lingual:
        more["language"] = request["language"]
    _set_pace(speaker.synthesizer.tts_model, float(request["speed"]))
    samples = speaker.tts(text=request["text"], split_sentences=True, **more)
    rate_hz = int(speaker.synthesizer.output_sample_rate)
    return {"rate_hz": rate_hz, "version": version}, [numpy.asarray(samples, dtype="float32")]


def _set_pace(model: Any, speed: float) -> None:
    """Have a model speak faster or slower, if it can."""
    if hasattr(model, "length_scale"):
        usual = _held.setdefault("length_scale", model.length_scale)
        model.length_scale = usual / speed


def _speaker(request: Dict[str, Any]) -> Any:  # noqa: UP006
    """Return the model, loaded once; another one takes its place."""
    api: Any = import_module("TTS.api")
    name = request.get("model") or request["folder"]
    if name not in _held:
        _held.clear()
        if request.get("model"):
            _held[name] = api.TTS(model_name=name, progress_bar=False)
        else:
            folder = Path(name)
            weights = sorted(folder.glob("*.pth"))
            config = folder / "config.json"
            if not weights or not config.is_file():
                raise FileNotFoundError(
                    "a Coqui voice is a folder with config.json and a .pth file"
                )
            path = folder if len(weights) > 1 else weights[0]
            _held[name] = api.TTS(model_path=str(path), config_path=str(config), progress_bar=False)
    return _held[name]
