"""Sounds and words as vectors of one space, by laion-clap itself. Knows its worker; not its insides.

laion-clap cannot share an environment with current packages (it holds numpy below 2), so it runs in an
interpreter that the user names.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from moviefactory.backends import BackEnd
from moviefactory.sound import children
from moviefactory.sound.child import Child
from moviefactory.sound.library.record import Record
from moviefactory.sound.library.store import unit_rows
from moviefactory.sound.search.clap import mostly_latin, sound_of, windows_of
from moviefactory.sound.search.encoder import EncoderRecord, NoWeights

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

WORKER = Path(children.__file__).with_name("clap_worker.py")
LOAD_SECONDS = 300.0
ANSWER_SECONDS = 120.0
BATCH = 32


class LaionClapEncoder:
    """Encode a sound by what is heard in it, with a checkpoint of laion-clap's own.

    As its authors name them, a checkpoint of music or speech has the base audio model, others the
    tiny one; "fusion" in its name says that it has that.
    """

    about = EncoderRecord(
        BackEnd("laion-clap", "laion-clap itself, in an interpreter that you name", "1", "CC0-1.0 (the package)"),
        model="", languages="English", hears=True, weights_mib=0, is_child=True,
    )  # fmt: skip
    hears = True

    def __init__(self, model: str, python: str) -> None:
        """Load a checkpoint. Raises: NoWeights; NoInterpreter; ChildFailed."""
        path = Path(model).expanduser()
        if not path.is_file():
            raise NoWeights("laion-clap", model, "there is no such checkpoint")
        self.space = f"laion-clap:{path.name}:{path.stat().st_size}"
        self._child = Child(python, WORKER, what="laion-clap", option="--clap-python")
        name = path.name.lower()
        base = "music" in name or "speech" in name
        load = {
            "do": "load", "checkpoint": str(path.resolve()), "fusion": "fusion" in name,
            "audio_model": "HTSAT-base" if base else "HTSAT-tiny",
        }  # fmt: skip
        try:
            self._child.ask(load, timeout_seconds=LOAD_SECONDS)
        except BaseException:
            self._child.close()
            raise

    def close(self) -> None:
        """End the other interpreter."""
        self._child.close()

    def reads(self, text: str) -> bool:
        """Return whether a text is in Latin letters: CLAP was taught English alone."""
        return mostly_latin(text)

    def of_words(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return a row for each text, of length 1. Raises: ChildFailed."""
        import numpy as np

        rows = []
        for start in range(0, len(texts), BATCH):
            request = {"do": "words", "texts": list(texts[start : start + BATCH])}
            rows += self._child.ask(request, timeout_seconds=ANSWER_SECONDS)[1]
        return unit_rows(np.concatenate(rows))

    def of_sound(self, blocks: Iterable[NDArray[np.float32]]) -> NDArray[np.float32]:
        """Return one row for a sound: the mean of its first windows. Raises: ChildFailed."""
        import numpy as np

        rows = []
        for window in windows_of(blocks):
            rows += self._child.ask({"do": "sound"}, [window], timeout_seconds=ANSWER_SECONDS)[1]
        return unit_rows(np.concatenate(rows).mean(axis=0, keepdims=True))

    def of_record(self, record: Record) -> NDArray[np.float32]:
        """Return one row for a file, or for what a built-in entry sounds like when rendered."""
        return self.of_sound(sound_of(record))
