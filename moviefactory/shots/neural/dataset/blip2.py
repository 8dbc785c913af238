"""Captions by BLIP-2 on this machine. Knows transformers' class and the hub; no videos."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from moviefactory.shots.neural.dataset.faults import NoCaption, NoCaptionModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from moviefactory.shots.neural.dataset.settings import CaptionSettings
    from moviefactory.shots.neural.device import Device

MODEL: Final = "Salesforce/blip2-opt-2.7b"
FILES: Final = ("*.json", "*.txt", "*.safetensors")
MOST_TOKENS: Final = 40


class Blip2Captioner:
    """A BLIP-2 model from a folder or the hub; safetensors only, no remote code.

    Source: HD-VG-130M's recipe (VideoFactory, arXiv 2305.10874): BLIP-2 on the middle frame.
    """

    def __init__(self, model: str, device: Device, *, may_download: bool) -> None:
        folder = _find_weights(model, may_download=may_download)
        from safetensors import SafetensorError
        from transformers import Blip2ForConditionalGeneration, Blip2Processor

        self._name, self._device = model, device
        try:
            self._processor: Any = Blip2Processor.from_pretrained(folder, local_files_only=True)
            network: Any = Blip2ForConditionalGeneration.from_pretrained(
                folder, local_files_only=True, use_safetensors=True, dtype=device.torch_dtype
            )
        except (OSError, ValueError, KeyError, RuntimeError, SafetensorError) as error:
            raise NoCaptionModel(model, str(error).strip().splitlines()[0][:200]) from None
        self._network = network.to(device.name).eval()

    @classmethod
    def from_settings(cls, settings: CaptionSettings) -> Self:
        """Load the model. Raises: MissingExtra; NoCard; NoCaptionModel; errors of the hub."""
        from moviefactory.shots.neural.device import find_device

        device = find_device(settings.device)
        return cls(settings.model or MODEL, device, may_download=settings.may_download)

    @classmethod
    def identity(cls, settings: CaptionSettings, source: Path) -> str:
        """Return which model it is."""
        return f"blip2: {settings.model or MODEL}"

    def caption(self, picture: NDArray[np.uint8], source: Path) -> str:
        """Return the likeliest caption, word by word (no chance in it). Raises: NoCaption."""
        import torch

        inputs = self._processor(images=picture, return_tensors="pt")
        pixels = inputs["pixel_values"].to(self._device.name, self._device.torch_dtype)
        with torch.inference_mode():
            tokens = self._network.generate(
                pixel_values=pixels, max_new_tokens=MOST_TOKENS, do_sample=False
            )
        words = self._processor.batch_decode(tokens, skip_special_tokens=True)[0]
        line = " ".join(str(words).split())
        if not line:
            raise NoCaption(self._name, "it answered with nothing")
        return line


def _find_weights(model: str, *, may_download: bool) -> Path:
    """Return the folder of a model, fetching it only if that is allowed."""
    if Path(model).is_dir():
        return Path(model)
    from moviefactory.shots.neural.bases import hub

    if (found := hub.cached_snapshot(model, "main", FILES)) is not None:
        return found
    if hub.is_forbidden(offline=not may_download):
        raise NoCaptionModel(model, f"it is not in {hub.cache_folder()}, and may not be fetched")
    return hub.fetch(model, "main", FILES)
