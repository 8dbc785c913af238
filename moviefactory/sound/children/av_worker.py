"""Encode short clips and sounds by PE-AV, in an interpreter that has it. Knows its calls; see `talk`.

Requests: {"do": "load", "model"}, {"do": "clip"} with pictures (frames, height, width, 3) of uint8, or
{"do": "sound"} with a wave in one plane at the rate that "load" answered. Both answer with one row.
"""

from __future__ import annotations

import os
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Dict, List, Tuple  # noqa: UP035 (read by Python 3.8, too)

PACKAGES = ("torch", "torchvision", "timm", "transformers")
_loaded: List[Any] = []  # noqa: UP006


def answer(request: Dict[str, Any], arrays: List[Any]) -> Tuple[Dict[str, Any], List[Any]]:  # noqa: UP006
    """Return what a request is answered with."""
    if request["do"] == "load":
        return _load(request["model"]), []
    import numpy
    import torch

    model, processor = _loaded
    with torch.inference_mode():
        if request["do"] == "clip":
            given = processor.video_processor(
                [arrays[0]], do_sample_frames=False, return_tensors="pt"
            )
            # What `PeAudioVideoModel.forward` compares, without its third encoder, of both at once.
            state = model.video_model.video_encoder(**given).pooler_output
            rows = model.video_model.video_head(state)
        else:
            rate = processor.feature_extractor.sampling_rate
            given = processor.feature_extractor(arrays[0], sampling_rate=rate, return_tensors="pt")
            state = model.audio_model.audio_encoder(**given).pooler_output
            rows = model.audio_model.audio_head(state)
    return {}, [rows.float().numpy().astype(numpy.float32)]


def _load(name: str) -> Dict[str, Any]:  # noqa: UP006
    """Load a model from a folder or the hub's cache: nothing is fetched."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    os.environ["TRANSFORMERS_OFFLINE"] = "1"
    missing = [package for package in PACKAGES if find_spec(package) is None]
    if missing:
        raise ImportError("it lacks " + ", ".join(missing))
    transformers: Any = import_module("transformers")
    torch: Any = import_module("torch")
    torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
    model = transformers.PeAudioVideoModel.from_pretrained(name, local_files_only=True).eval()
    processor = transformers.PeAudioVideoProcessor.from_pretrained(name, local_files_only=True)
    _loaded[:] = [model, processor]
    rate = processor.feature_extractor.sampling_rate
    return {"rate_hz": rate, "transformers": transformers.__version__}
