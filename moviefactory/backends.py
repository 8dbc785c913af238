"""Find a back end in its stage's table. Knows names and import paths; imports only the chosen one."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module

from moviefactory.errors import UnknownName


@dataclass(frozen=True, slots=True)
class BackEnd:
    """What the planner reads of any back end; stages add to it by composition.

    `version` changes whenever the same input would give another output: it is part of every
    content key.
    """

    name: str
    about: str
    version: str
    licence: str
    needs_network: bool = False
    needs_key: str = ""
    needs_gpu: bool = False
    extra: str = ""


def load_back_end(kind: str, table: Mapping[str, str], name: str) -> type:
    """Import and return the class behind `name`, a `"module:Class"` row of `table`.

    Raises: UnknownName, listing the table.
    """
    if name not in table:
        raise UnknownName(kind, name, tuple(table))
    module_name, class_name = table[name].split(":")
    found: type = getattr(import_module(module_name), class_name)
    return found
