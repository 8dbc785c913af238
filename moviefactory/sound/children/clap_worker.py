"""Encode words and sounds by laion-clap, in an interpreter that has it. Knows its calls; see `talk`.

Requests: {"do": "load", "checkpoint", "audio_model", "fusion"}, {"do": "words", "texts"}, or {"do":
"sound"} with one array, a wave in one plane at 48 kHz. The two answer with one row for each.
"""

from __future__ import annotations

import os
from importlib import import_module
from typing import Any, Dict, List, Tuple  # noqa: UP035 (read by Python 3.8, too)

_model: List[Any] = []  # noqa: UP006


def answer(request: Dict[str, Any], arrays: List[Any]) -> Tuple[Dict[str, Any], List[Any]]:  # noqa: UP006
    """Return what a request is answered with."""
    import numpy
    import torch

    if request["do"] == "load":
        # What laion-clap asks of the hub at its import must be there: nothing is fetched unasked.
        os.environ.setdefault("HF_HUB_OFFLINE", "1")
        os.environ.setdefault("TRANSFORMERS_OFFLINE", "1")
        laion_clap: Any = import_module("laion_clap")
        torch.set_num_threads(int(os.environ.get("OMP_NUM_THREADS", "1")))
        model = laion_clap.CLAP_Module(
            enable_fusion=request["fusion"], amodel=request["audio_model"], device="cpu"
        )
        model.load_ckpt(request["checkpoint"], verbose=False)
        _model[:] = [model.eval()]
        return {"version": getattr(laion_clap, "__version__", "")}, []
    with torch.inference_mode():
        if request["do"] == "words":
            texts = list(request["texts"])
            # Its tokenizer drops the batch of a single text.
            rows = _model[0].get_text_embedding([*texts, ""] if len(texts) == 1 else texts)
            rows = rows[: len(texts)]
        else:
            rows = _model[0].get_audio_embedding_from_data(x=[arrays[0]], use_tensor=False)
    return {}, [numpy.asarray(rows, dtype=numpy.float32)]
