"""YAML text -> plain values and the line of each. Knows YAML and its dangers; no storyboards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import yaml

from moviefactory.storyboard_yaml.problems import BadStoryboard, Place, bad_file, shortened

MAX_BYTES: Final = 2 * 2**20
MAX_NODES: Final = 100_000
MAX_DEPTH: Final = 32

Plain = str | list["Plain"] | dict[str, "Plain"] | None
"""A YAML value: all scalars are text, or nothing."""

STANDARD_TAG: Final = "tag:yaml.org,2002:"
SYNTAX_REMEDIES: Final = (
    (r"'\t'", "indent with spaces: YAML allows no tabs there"),
    ("mapping values are not", "put text that holds ': ' in quotes, or mend the indentation"),
    ("could not find expected ':'", "write each field as `name: value`, and close every quote"),
    ("undefined alias", "put text that begins with '*' in quotes, or name an anchor above it"),
    ("duplicate anchor", "give each anchor (&name) a name of its own"),
    ("cannot start any token", "put text that begins with this character in quotes"),
    ("unknown escape", "inside double quotes, write a backslash twice"),
    ("quoted scalar", "close the quote that this text begins with"),
    ("flow", "close the bracket, and put a comma between what it holds"),
    ("expected <block end>", "line up the fields and dashes that belong together"),
    ("", "check the indentation and quotes of this line and of the one above"),
)
"""Words in the parser's message -> the way out; the first that fits."""


def read_documents(text: str, source: str) -> Iterator[Document]:
    """Yield each document of `text` that says anything; at least one.

    Raises: BadStoryboard for what is not YAML, or is YAML that no storyboard needs.
    """
    text = text.removeprefix("\ufeff")
    if len(text) > MAX_BYTES:
        fault = f"the text has {len(text):,} characters, more than {MAX_BYTES:,}"
        raise bad_file(source, 1, fault, "split it into several files")
    said_anything = False
    try:
        loader = _TextLoader(text, source)
        while loader.check_node():
            root = loader.get_node()
            if root is not None and root.tag != f"{STANDARD_TAG}null":
                said_anything = True
                yield Document(source, root)
    except yaml.YAMLError as error:
        raise _not_yaml(source, text, error) from None
    if not said_anything:
        raise bad_file(source, 1, "there is nothing in it", "begin with `scenes:`, as in examples/")


class Document:
    """One YAML document as a plain value, with the line of each part.

    What is given as nothing (`say:` and no more) is left out, so that its default holds.
    """

    def __init__(self, source: str, root: yaml.Node) -> None:
        self.source = source
        self.lines: dict[Place, int] = {}
        self._count = 0
        self._length = 0
        self.value = self._plain(root, ())

    def line(self, place: Place) -> int:
        """Return the line of `place`, or of the nearest thing around it."""
        while place not in self.lines:
            place = place[:-1]
        return self.lines[place]

    def _plain(self, node: yaml.Node, place: Place) -> Plain:
        self._count_in(node, len(place) + 1)
        self.lines.setdefault(place, node.start_mark.line + 1)
        if isinstance(node, yaml.MappingNode):
            self._check_tag(node, place, "map")
            fields = {
                name: self._plain(value, (*place, name))
                for name, value in self._fields(node, place, len(place) + 1).items()
            }
            return {name: value for name, value in fields.items() if value is not None}
        if isinstance(node, yaml.SequenceNode):
            self._check_tag(node, place, "seq")
            return [self._plain(item, (*place, index)) for index, item in enumerate(node.value)]
        self._check_tag(node, place, "str", "null", "merge")
        return None if node.tag == f"{STANDARD_TAG}null" else str(node.value)

    def _fields(self, node: yaml.MappingNode, place: Place, depth: int) -> dict[str, yaml.Node]:
        """Return a mapping's fields; one of its own wins over one merged from an anchor (`<<`)."""
        own: dict[str, yaml.Node] = {}
        merged: dict[str, yaml.Node] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            self._count_in(key, depth)
            line = key.start_mark.line + 1
            if key.tag == f"{STANDARD_TAG}merge":
                for name, field in self._merged(value, place, depth + 1).items():
                    merged.setdefault(name, field)
                continue
            if not isinstance(key, yaml.ScalarNode) or key.tag == f"{STANDARD_TAG}null":
                remedy = "write `name: value` on this line"
                raise bad_file(self.source, line, "a field has no name", remedy, place)
            self._check_tag(key, place, "str")
            if key.value in own:
                fault = f"the field is given twice, first in line {lines[key.value]}"
                remedy = "keep one of the two"
                raise bad_file(self.source, line, fault, remedy, (*place, key.value))
            own[key.value] = value
            lines[key.value] = line
        for name, line in lines.items():
            self.lines[*place, name] = line
        return merged | own

    def _merged(self, node: yaml.Node, place: Place, depth: int) -> dict[str, yaml.Node]:
        """Return the fields that `<<` brings; of several anchors, the first wins."""
        fields: dict[str, yaml.Node] = {}
        for part in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            self._count_in(part, depth)
            if not isinstance(part, yaml.MappingNode):
                line, remedy = part.start_mark.line + 1, "merge a group of fields, such as *look"
                raise bad_file(self.source, line, "'<<' merges text", remedy, place)
            for name, field in self._fields(part, place, depth).items():
                fields.setdefault(name, field)
        return fields

    def _count_in(self, node: yaml.Node, depth: int) -> None:
        """Count a value each time that it is met, so that aliases cannot multiply unseen."""
        line = node.start_mark.line + 1
        self._count += 1
        _check_limits(self.source, line, depth, self._count)
        if isinstance(node, yaml.ScalarNode):
            self._length += len(node.value)
            if self._length > MAX_BYTES:
                fault = f"aliases repeat text beyond {MAX_BYTES:,} characters"
                raise bad_file(self.source, line, fault, "split it into several storyboards")

    def _check_tag(self, node: yaml.Node, place: Place, *allowed: str) -> None:
        if node.tag.removeprefix(STANDARD_TAG) not in allowed:
            tag = shortened(node.tag.replace(STANDARD_TAG, "!!"))
            fault = f"the tag {tag!r} is refused"
            remedy = "delete it: a storyboard holds only text, lists and fields"
            raise bad_file(self.source, node.start_mark.line + 1, fault, remedy, place, tag)


class _TextLoader(yaml.SafeLoader):
    """Composes nodes whose scalars are text, nothing (null) or the merge key."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and shape that PyYAML reads
        first: [pair for pair in pairs if pair[0].endswith((":null", ":merge"))]
        for first, pairs in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def __init__(self, text: str, source: str) -> None:
        super().__init__(text)
        self._source = source
        self._depth = 0
        self._count = 0

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        self._depth += 1
        self._count += 1
        mark = self.peek_event().start_mark  # type: ignore[no-untyped-call]
        _check_limits(self._source, mark.line + 1, self._depth, self._count)
        node = super().compose_node(parent, index)
        self._depth -= 1
        return node


def _check_limits(source: str, line: int, depth: int, count: int) -> None:
    if depth > MAX_DEPTH:
        fault = f"lists and fields lie more than {MAX_DEPTH} levels inside each other"
        remedy = "a storyboard needs 6: look for a missing line break, or an alias of itself"
        raise bad_file(source, line, fault, remedy)
    if count > MAX_NODES:
        fault = f"the file holds more than {MAX_NODES:,} values, counting what aliases repeat"
        raise bad_file(source, line, fault, "split it into several storyboards")


def _not_yaml(source: str, text: str, error: yaml.YAMLError) -> BadStoryboard:
    if isinstance(error, yaml.reader.ReaderError):
        position = int(error.position)
        line = text.count("\n", 0, position) + 1
        fault = f"the character U+{ord(text[position]):04X} is not text"
        return bad_file(source, line, fault, "delete it, and save the file as UTF-8")
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    facts = (getattr(error, "context", None), getattr(error, "problem", None))
    said = ", ".join(fact for fact in facts if fact) or str(error)
    remedy = next(remedy for words, remedy in SYNTAX_REMEDIES if words in said)
    return bad_file(
        source, mark.line + 1 if mark else 1, f"this is not YAML ({shortened(said, 160)})", remedy
    )
