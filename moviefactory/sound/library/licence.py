"""Which licences let a film be sold. Knows licences' names and marks; gives no legal advice."""

from __future__ import annotations

import re
from typing import Final

UNKNOWN: Final = "unknown"
_FORBIDS: Final = re.compile(
    r"non[\s_-]*commercial|\bnc\b|by-nc|personal use|editorial|sampling\+|evaluation|非商业|非商用",
    re.IGNORECASE,
)
_ALLOWS: Final = re.compile(
    r"\bcc[\s_-]?0|public[\s_-]*domain|\bpdm?\b|\bcc[\s_-]?by|licenses/by|attribution|creative commons zero"
    r"|apache|\bmit\b|\bbsd\b|\bisc\b|mozilla|\bmpl\b|royalty[\s_-]*free|unlicense|^\s*own(?: work| recordings?)?\s*$"
    r"|all rights are ours|公有领域|知识共享署名",
    re.IGNORECASE,
)


def allows_commercial(licence: str) -> bool:
    """Return whether a film with this sound may be sold: only where the licence is known to say so.

    What is unknown, or names non-commercial use anywhere, is not.
    """
    return not forbids_commercial(licence) and bool(_ALLOWS.search(licence))


def forbids_commercial(licence: str) -> bool:
    """Return whether a licence names non-commercial use alone."""
    return bool(_FORBIDS.search(licence))
