"""Ways to film faster: attention back ends, caches, compiling. Knows which network takes which."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Any, Final

from moviefactory.errors import BadRequest, MissingExtra, UnknownName

FIRST_BLOCK_THRESHOLD: Final = 0.05
"""diffusers' own default: the first block's change below which the others are skipped."""


@dataclass(frozen=True, slots=True)
class Way:
    """One way to film faster. `changes_picture`: more than the last bits of a number differ."""

    about: str
    changes_picture: bool
    attention: str = ""
    package: str = ""


FIRST_BLOCK, COMPILE, FP8 = "first-block-cache", "compile", "fp8"
WAYS: Final[Mapping[str, Way]] = {
    FIRST_BLOCK: Way("skip the other blocks while the first one hardly changes", True),
    COMPILE: Way("compile the repeated blocks: slow to start, then faster", False),
    FP8: Way("keep the denoiser's weights in 8 bits: half the memory", True),
    "flash-attention": Way("FlashAttention 2", False, "flash", "flash_attn"),
    "sage-attention": Way("SageAttention: 8-bit attention", True, "sage", "sageattention"),
    "cudnn-attention": Way("cuDNN's attention, for recent cards", False, "_native_cudnn"),
    "flex-attention": Way("torch's flex attention", False, "flex"),
}
"""All are off unless asked for (`CameraSetup.speed`); torch's own attention is the safe one."""

CACHED: Final = frozenset(
    {
        "WanTransformer3DModel",
        "LTXVideoTransformer3DModel",
        "CogVideoXTransformer3DModel",
        "HunyuanVideoFramepackTransformer3DModel",
    }
)
"""Denoisers whose blocks diffusers knows how to skip. VACE adds its hints between the blocks, which
would then be added twice; SkyReels, LTX-2 and U-Nets have no entry in diffusers' registry of blocks.
MagCache is left out: its ratios must be measured for every base and number of steps, and diffusers
(0.42) only prints what it measures."""


class SpeedMisfit(BadRequest):
    """A way to film faster does not go with the base."""

    def __init__(self, way: str, denoiser: str, takes: tuple[str, ...]) -> None:
        super().__init__(way, denoiser, takes)
        self.way, self.denoiser, self.takes = way, denoiser, takes

    def __str__(self) -> str:
        return (
            f"{self.way} does not go with {self.denoiser}: leave it out, or take "
            f"{', '.join(self.takes) or 'none'}"
        )


def takes(denoiser: Any) -> tuple[str, ...]:
    """Return the ways that one network takes."""
    can = {
        FIRST_BLOCK: type(denoiser).__name__ in CACHED,
        COMPILE: bool(getattr(denoiser, "_repeated_blocks", None)),
        FP8: hasattr(denoiser, "enable_layerwise_casting"),
    }
    return tuple(name for name in WAYS if can.get(name, _has_back_ends(denoiser)))


def _has_back_ends(denoiser: Any) -> bool:
    """Say whether its attentions heed a back end: those of Stable Diffusion's U-Nets call torch's own."""
    processors = (getattr(module, "processor", None) for module in denoiser.modules())
    return any(hasattr(one, "_attention_backend") for one in processors)


def check_ways(denoisers: Sequence[Any], ways: Sequence[str]) -> None:
    """See that every way asked for goes with every denoiser.

    Raises: UnknownName; SpeedMisfit; MissingExtra.
    """
    attentions = []
    for name in ways:
        if name not in WAYS:
            raise UnknownName("way to film faster", name, tuple(WAYS))
        for denoiser in denoisers:
            if name not in takes(denoiser):
                raise SpeedMisfit(name, type(denoiser).__name__, takes(denoiser))
        if WAYS[name].attention:
            attentions.append(name)
            _check_package(name)
    if len(attentions) > 1:
        raise SpeedMisfit(attentions[1], attentions[0], (attentions[0],))


def compile_blocks(denoisers: Sequence[Any], ways: Sequence[str]) -> None:
    """Compile the repeated blocks if that was asked for; it happens at their first call."""
    if COMPILE in ways:
        for denoiser in denoisers:
            denoiser.compile_repeated_blocks()


@contextmanager
def faster(denoisers: Sequence[Any], ways: Sequence[str]) -> Iterator[None]:
    """Let denoisers film in the ways asked for while the body runs.

    A cache is new for every window: the last window's residuals say nothing about the next one.
    diffusers changes the process's default attention, too, and `reset_attention_backend` leaves
    that: so the default is kept by `attention_backend` around it all.
    """
    from diffusers import FirstBlockCacheConfig, attention_backend

    with ExitStack() as stack:
        for attention in (WAYS[name].attention for name in ways if WAYS[name].attention):
            keep_default: Any = attention_backend
            stack.enter_context(keep_default(attention))
            for denoiser in denoisers:
                stack.callback(denoiser.reset_attention_backend)
                denoiser.set_attention_backend(attention)
        for denoiser in denoisers:
            if FIRST_BLOCK in ways:
                config: Any = FirstBlockCacheConfig
                denoiser.enable_cache(config(threshold=FIRST_BLOCK_THRESHOLD))
                stack.callback(denoiser.disable_cache)
        yield


def _check_package(name: str) -> None:
    from importlib.util import find_spec

    package = WAYS[name].package
    if package and find_spec(package) is None:
        raise MissingExtra(name, f"the package {package}", "neural")
