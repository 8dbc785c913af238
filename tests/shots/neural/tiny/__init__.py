"""Tiny random pipelines of the very classes that real bases have, saved to a folder.

Compression factors (8x4 for Wan, 32x8 for LTX ...) are those of the real models, so that rules of
size and length hold; only widths, depths and weights are made up. `save("wan_t2v", folder)`.
"""

from importlib import import_module
from pathlib import Path

BUILDERS = {
    "wan_t2v": "tiny.wans:t2v",
    "wan22_t2v": "tiny.wans:two_experts",
    "wan22_ti2v": "tiny.wans:text_or_image",
    "wan_i2v": "tiny.wans:i2v",
    "wan22_i2v": "tiny.wans:i2v_two_experts",
    "wan_flf": "tiny.wans:first_last",
    "wan_vace": "tiny.wans:vace",
    "wan_v2v": "tiny.wans:v2v",
    "skyreels_df": "tiny.wans:skyreels_df",
    "ltx_t2v": "tiny.ltxs:t2v",
    "ltx_condition": "tiny.ltxs:condition",
    "ltx_upsample": "tiny.ltxs:upsample",
    "ltx2": "tiny.ltx2s:ltx2",
    "cogvideox": "tiny.dits:cogvideox",
    "cogvideox_i2v": "tiny.dits:cogvideox_i2v",
    "framepack": "tiny.dits:framepack",
    "modelscope": "tiny.unets:modelscope",
    "animatediff": "tiny.unets:animatediff",
    "sd2d": "tiny.unets:sd2d",
}
"""Name -> `module:function`. `sd2d` is the text-to-image pipeline (for keyframes too)."""


def build(name):
    """Return the pipeline called `name`, in memory: always the same weights."""
    import torch

    module, function = BUILDERS[name].split(":")
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        return getattr(import_module(module), function)()


def save(name, folder):
    """Save the pipeline called `name` to `folder` as safetensors and return the folder."""
    folder = Path(folder)
    build(name).save_pretrained(folder, safe_serialization=True)
    return folder


def film_one(family, pipe, order, text=None):
    """Return the frames of one window; `text` is encoded here if it is not given."""
    return family.film_windows(pipe, (order,), None if text is None else (text,))[0].frames
