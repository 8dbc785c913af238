"""The words that the lexicon's own files list, in English and in Chinese."""

from functools import cache
from pathlib import Path

import moviefactory.lexicon

DATA = Path(moviefactory.lexicon.__file__).parent / "data"


@cache
def listed_words():
    """Return (kind, value, word) for each word of each line."""
    found = []
    for path in DATA.glob("*.txt"):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line and not line.startswith("#"):
                head, _, words = line.partition(":")
                kind, *value = head.replace("~", "").split()
                name = value[0].replace("_", " ") if value else ""
                found += [(kind, name, word.strip()) for word in words.split(",")]
    return found
