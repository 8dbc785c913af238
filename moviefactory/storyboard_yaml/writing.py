"""Storyboard -> YAML that a person likes to edit. Knows fields and quoting; writes no file."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import yaml
from pydantic import BaseModel

from moviefactory.storyboard import Said, Storyboard

LINE_WIDTH: Final = 100
INLINE: Final = {"music", "sound", "adapters", "heard"}
INLINE_MEMBERS: Final = {"cast", "says"}
UNPRINTABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
PLAIN_START: Final = re.compile(r"[^\s\-?:,\[\]{}#&*!|>'\"%@`]")
RESOLVER: Final = yaml.resolver.Resolver()


def dump_storyboard(storyboard: Storyboard) -> str:
    """Return the YAML of a storyboard, without what is default; loading it gives an equal one."""
    return "".join(f"{line}\n" for line in _block(_plain_part(storyboard)))


def _plain_part(part: BaseModel) -> dict[str, Any]:
    """Return the fields that differ from their defaults, in the document's order."""
    fields: dict[str, Any] = {}
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if field.is_required() or value != field.default:
            fields[field.alias or name] = _plain_value(value)
    return fields


def _plain_value(value: object) -> object:
    if (
        isinstance(value, Said)
        and value.at is None
        and value.heard is None
        and value.who not in Said.model_fields
    ):
        return {value.who: value.text}
    if isinstance(value, BaseModel):
        return _plain_part(value)
    if isinstance(value, tuple):
        return [_plain_value(item) for item in value]
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, dict):
        return {key: _plain_value(item) for key, item in value.items()}
    return value


def _block(fields: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines of a mapping in block style; what is small goes on one line."""
    for field, value in fields.items():
        name, inline = _scalar(field, in_flow=False), _inline(value)
        if isinstance(value, str) and _is_literal(value):
            yield f"{name}: |-"
            yield from (f"  {line}" if line else "" for line in value.split("\n"))
        elif not isinstance(value, dict | list) or (field in INLINE and len(inline) < LINE_WIDTH):
            yield f"{name}: {inline}"
        elif isinstance(value, dict):
            yield f"{name}:"
            yield from (f"  {line}" for line in _block(value))
        else:
            yield f"{name}:"
            for item in value:
                yield from _item(item, on_one_line=field in INLINE_MEMBERS)


def _item(item: object, *, on_one_line: bool) -> Iterator[str]:
    """Yield the lines of one member of a list in block style."""
    inline = _inline(item)
    if not isinstance(item, dict) or (on_one_line and len(inline) < LINE_WIDTH):
        yield f"  - {inline}"
        return
    for number, line in enumerate(_block(item)):
        yield f"    {line}" if number else f"  - {line}"


def _inline(value: object) -> str:
    """Return a value in flow style."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{_scalar(key, in_flow=True)}: {_scalar(item, in_flow=True)}' for key, item in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(_scalar(item, in_flow=True) for item in value)}]"
    return _scalar(value, in_flow=False)


def _scalar(value: object, *, in_flow: bool) -> str:
    text = str(value)
    if not isinstance(value, str) or _is_plain(text, in_flow=in_flow):
        return text
    if not UNPRINTABLE.search(text) and re.search(r'["\\]', text):
        return "'" + text.replace("'", "''") + "'"
    # JSON's escapes are YAML's; what YAML cannot print, JSON may leave as it is.
    quoted = json.dumps(text, ensure_ascii=False)
    return UNPRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", quoted)


def _is_plain(text: str, *, in_flow: bool) -> bool:
    """Whether any YAML reader takes the bare text as this text."""
    return (
        PLAIN_START.match(text) is not None
        and not text[-1].isspace()
        and not text.endswith(":")
        and not re.search(r": | #", text)
        and not UNPRINTABLE.search(text)
        and not (in_flow and re.search(r"[,\[\]{}:?]", text))
        and _resolves_to_text(text)
    )


def _resolves_to_text(text: str) -> bool:
    """Whether a reader that resolves numbers, dates and booleans leaves bare text alone."""
    tag = RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return bool(tag == "tag:yaml.org,2002:str")


def _is_literal(text: str) -> bool:
    """Whether text of several lines reads well, and exactly, under a `|-`."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and not text[:1].isspace()
        and all(line == line.rstrip() for line in lines)
        and not UNPRINTABLE.search(text.replace("\n", ""))
    )
