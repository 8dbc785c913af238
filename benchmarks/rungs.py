"""Print what the default base needs on each rung of the ladder, reckoned from shapes: no card, no weights.

python benchmarks/rungs.py

The networks of Wan 2.1 1.3B (their published configurations, bfloat16) are run on torch's fake tensors, which
have shapes and no numbers: one window of 81 frames at 832x480, one denoising step, the VAE in tiles. The
most bytes that exist at once are counted, so an allocator's own losses and a convolution's workspace are
not in it. Two layers of a stack are run for what it computes, all are counted for what it weighs; the VAE decodes
its frames one latent after the other and keeps them, so 2 and 3 latents are decoded, and a line is laid
through both to the window's 21. What lies on the card is what `memory.Placement` puts there on each rung.
Measured peaks: neural.py on a GPU.
"""

import os
import weakref
from functools import partial

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import diffusers
import torch
from torch._subclasses.fake_tensor import FakeTensorMode
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils._pytree import tree_leaves
from transformers import UMT5Config, UMT5EncoderModel

from moviefactory.shots.neural.bases.record import Rung
from moviefactory.shots.neural.bases.table import BASES, DEFAULT_BASE
from moviefactory.shots.neural.memory import tile_vae

GIB = 2**30
TEXTS, TOKENS, TEXT_WIDTH = 2, 512, 4096
LATENTS = (1, 16, 21, 60, 104)
DENOISER = {"num_attention_heads": 12, "attention_head_dim": 128, "ffn_dim": 8960}
DENOISER_LAYERS, TEXT_LAYERS, RUN_LAYERS = 30, 24, 2
TEXT = {
    "vocab_size": 256384, "d_model": TEXT_WIDTH, "d_kv": 64, "d_ff": 10240, "num_heads": 64,
    "feed_forward_proj": "gated-gelu",
}  # fmt: skip


class Meter(TorchDispatchMode):
    """Counts the bytes of all tensors that are made while it is on."""

    def __init__(self):
        super().__init__()
        self.now = self.peak = 0
        self._there = set()

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        made = function(*args, **(kwargs or {}))
        for one in tree_leaves(made):
            if isinstance(one, torch.Tensor):
                self._count(one.untyped_storage())
        return made

    def _count(self, storage):
        key, size = storage._cdata, storage.nbytes()
        if key in self._there:
            return

        def gone():
            self._there.discard(key)
            self.now -= size

        self._there.add(key)
        self.now += size
        self.peak = max(self.peak, self.now)
        weakref.finalize(storage, gone)


def peak_gib(work):
    with Meter() as meter:
        work()
    return meter.peak / GIB


def decoding_gib(vae, latents):
    """Return the most that decoding takes at once, reckoned from the first 2 and 3 latents."""
    two, three = (
        peak_gib(partial(vae.decode, latents[:, :, :count], return_dict=False)) for count in (2, 3)
    )
    return two + (three - two) * (latents.shape[2] - 2)


def denoiser(layers):
    return diffusers.WanTransformer3DModel(**DENOISER, num_layers=layers)


def text_encoder(layers):
    return UMT5EncoderModel(UMT5Config(**TEXT, num_layers=layers))


def weight_gib(module):
    return sum(one.numel() for one in module.parameters()) * 2 / GIB


def leaf_gib(module):
    """Return the heaviest single layer: what leaf by leaf brings to the card at once."""
    own = (sum(one.numel() for one in part.parameters(recurse=False)) for part in module.modules())
    return max(own) * 2 / GIB


def block_gib(module):
    """Return what block by block brings: two blocks, one on its way, and all that is in none."""
    blocks = sum(weight_gib(block) for block in module.blocks)
    return weight_gib(module) - blocks + 2 * weight_gib(module.blocks[0])


def computed():
    """Return the most that each network computes at once, beside its weights. Units: GiB."""
    with FakeTensorMode(), torch.no_grad():
        torch.set_default_dtype(torch.bfloat16)
        film, read, vae = (
            denoiser(RUN_LAYERS),
            text_encoder(RUN_LAYERS),
            diffusers.AutoencoderKLWan(),
        )
        tile_vae(type("Pipe", (), {"vae": vae}))
        latents = torch.empty(LATENTS)
        words = torch.empty(1, TOKENS, TEXT_WIDTH)
        asked = torch.zeros(TEXTS, TOKENS, dtype=torch.long)
        peaks = {
            "denoiser": peak_gib(lambda: film(latents, torch.empty(1), words, return_dict=False)),
            "text encoder": peak_gib(lambda: read(asked, attention_mask=torch.ones_like(asked))),
            "VAE": decoding_gib(vae, latents),
        }
        torch.set_default_dtype(torch.float32)
    return peaks


def main():
    peaks = computed()
    with torch.device("meta"):
        networks = {
            "denoiser": denoiser(DENOISER_LAYERS), "text encoder": text_encoder(TEXT_LAYERS),
            "VAE": diffusers.AutoencoderKLWan(),
        }  # fmt: skip
    print("| network | weights, GiB | computed at once, GiB |\n| --- | --- | --- |")
    for name, network in networks.items():
        print(f"| {name} | {weight_gib(network):.2f} | {peaks[name]:.2f} |")
    whole = sum(weight_gib(network) for network in networks.values())
    there = {
        Rung.NONE: dict.fromkeys(networks, whole),
        Rung.MODEL: {name: weight_gib(network) for name, network in networks.items()},
        Rung.SEQUENTIAL: {name: leaf_gib(network) for name, network in networks.items()},
    }
    there[Rung.GROUP] = there[Rung.SEQUENTIAL] | {"denoiser": block_gib(networks["denoiser"])}
    print("\n| rung | reckoned peak, GiB | in | the table's, GiB |\n| --- | --- | --- | --- |")
    for rung in Rung:
        needs = {name: weights + peaks[name] for name, weights in there[rung].items()}
        most = max(needs, key=needs.__getitem__)
        print(f"| {rung} | {needs[most]:.1f} | {most} | {BASES[DEFAULT_BASE].memory_gib[rung]} |")


if __name__ == "__main__":
    main()
