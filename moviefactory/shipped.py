"""Where the data folders lie that are shipped beside the code. Knows two layouts; reads nothing."""

from pathlib import Path
from typing import Literal


def shipped(folder: Literal["prompts", "music_index"]) -> Path:
    """Return the folder: inside the wheel, or at the top of a checkout."""
    package = Path(__file__).parent
    packed = package / "_shipped" / folder
    return packed if packed.is_dir() else package.parent / folder
