"""Load a base's pipeline with diffusers. Knows `from_pretrained` and how it fails; no film."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from moviefactory.errors import MissingExtra, MovieError
from moviefactory.shots.neural.bases.faults import (
    BrokenPackages,
    BrokenWeights,
    PickleWeights,
    RemoteCode,
)
from moviefactory.shots.neural.bases.weights import Consent, Weights, ensure_weights, never

if TYPE_CHECKING:
    from collections.abc import Mapping

    import torch

    from moviefactory.shots.neural.bases.record import BaseRecord

OWN_PIPELINES: Final[Mapping[str, str]] = {
    "VideoFactoryPipeline": "moviefactory.shots.neural.videofactory.pipeline",
}
"""Pipelines that diffusers has not: class -> module."""


def load_pipeline(
    record: BaseRecord,
    class_name: str,
    *,
    dtype: torch.dtype,
    offline: bool,
    consent: Consent = never,
) -> Any:
    """Return the base as the diffusers pipeline `class_name`, on the CPU, frozen, in evaluation mode.

    Safetensors only, no code from repositories; nothing is fetched unless `consent` agrees.
    Raises: MissingExtra; BrokenPackages; PickleWeights; RemoteCode; BrokenWeights; what
    `ensure_weights` raises.
    """
    pipeline_class = import_pipeline(class_name)
    weights = ensure_weights(record, offline=offline, consent=consent)
    components = {
        part.component: _load_part(record, part.loader, weights, part.component, dtype)
        for part in record.parts
    }
    with quiet():
        try:
            pipe = pipeline_class.from_pretrained(
                weights.folder,
                torch_dtype=dtype,
                use_safetensors=True,
                local_files_only=True,
                **components,
            )
        except Exception as error:
            raise _explain(record, weights, error) from error
    pipe.set_progress_bar_config(disable=True)
    for component in pipe.components.values():
        if hasattr(component, "requires_grad_"):
            # Before anything is filmed: torch multiplies by other kernels where a weight may learn,
            # and a base that is frozen only for a training would differ from itself in its last bits.
            component.eval().requires_grad_(False)
    return pipe


@contextmanager
def quiet() -> Iterator[None]:
    """Keep the libraries' own bars and notices off the screen: the film has one bar of its own."""
    from diffusers.utils import logging as of_diffusers
    from transformers.utils import logging as of_transformers

    libraries = (of_diffusers, of_transformers)
    levels = [library.get_verbosity() for library in libraries]
    bars = [library.is_progress_bar_enabled() for library in libraries]
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", FutureWarning)
        try:
            for library in libraries:
                library.set_verbosity_error()
                library.disable_progress_bar()
            yield
        finally:
            for library, level, had_bar in zip(libraries, levels, bars, strict=True):
                library.set_verbosity(level)
                if had_bar:
                    library.enable_progress_bar()


def import_pipeline(class_name: str) -> Any:
    """Return a pipeline's class. Raises: MissingExtra; BrokenPackages."""
    module = OWN_PIPELINES.get(class_name, "diffusers")
    try:
        import_module("torch")
        return getattr(import_module(module), class_name)
    except ModuleNotFoundError as error:
        raise MissingExtra("the neural camera", str(error.name), "neural") from error
    except AttributeError as error:
        why = f"{module} has no {class_name}"
        remedy = 'it is too old or too new: pip install "moviefactory[neural]"'
        raise BrokenPackages(module, why, remedy) from error
    except (ImportError, RuntimeError, OSError) as error:
        raise _explain_import(class_name, error) from error


def _load_part(
    record: BaseRecord, loader: str, weights: Weights, component: str, dtype: torch.dtype
) -> Any:
    package, class_name = loader.split(":")
    folder = weights.parts[component]
    try:
        loaded = getattr(import_module(package), class_name)
        if not hasattr(loaded, "eval"):
            return loaded.from_pretrained(folder, local_files_only=True)
        return loaded.from_pretrained(
            folder, torch_dtype=dtype, use_safetensors=True, local_files_only=True
        )
    except Exception as error:
        raise _explain(record, weights, error) from error


def _explain_import(class_name: str, error: BaseException) -> BrokenPackages:
    for cause in _chain(error):
        if "torchvision" in str(cause):
            remedy = (
                "torchvision does not fit this torch: pip uninstall torchvision (nothing here "
                "needs it), or install the one made for this torch"
            )
            return BrokenPackages(class_name, _first_line(cause), remedy)
    remedy = 'install them afresh: pip install --force-reinstall "moviefactory[neural]"'
    return BrokenPackages(class_name, _first_line(error), remedy)


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    """Yield an error and what led to it, the last first."""
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__


def _explain(record: BaseRecord, weights: Weights, error: Exception) -> Exception:
    """Return the error that a user can act on for one that `from_pretrained` raised."""
    text = str(error)
    if isinstance(error, MovieError) or type(error).__name__ == "OutOfMemoryError":
        return error
    if isinstance(error, ModuleNotFoundError):
        return MissingExtra(f"the base {record.name}", str(error.name), "neural")
    if any("torchvision" in str(cause) for cause in _chain(error)):
        return _explain_import(record.classes[0], error)
    if "trust_remote_code" in text or "custom code" in text.lower():
        return RemoteCode(record.name, _first_line(error))
    lower = text.lower()
    if "safetensors" in lower and any(word in lower for word in ("no file", "could not find")):
        return PickleWeights(record.name, "there is no .safetensors")
    return BrokenWeights(record.name, _first_line(error), str(weights.folder))


def _first_line(error: BaseException) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return f"{type(error).__name__}: {lines[0][:300]}" if lines else type(error).__name__
