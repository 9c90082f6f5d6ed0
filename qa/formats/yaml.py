"""YAML files of strings: each string value is a segment whose id is its path of keys."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from qa.errors import FormatError, MissingExtraError, UsageError
from qa.formats.base import Parsed
from qa.formats.builder import TextBuilder, empty_text
from qa.i18n import _
from qa.model import Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import File, Text

DEEPEST = 100
"""Collections within one another: more is an attack, not a file of strings."""

_STRING = "tag:yaml.org,2002:str"
_LANGUAGE = re.compile(r"^[a-z]{2}(?:[-_][A-Za-z]{2})?$")
_WORD = re.compile(r"\S+")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.)|''")
_SIMPLE = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "_": "\N{NBSP}", "e": "\x1b"}
_PLAIN_RISK = re.compile(r":(?:\s|$)|\s#|^[\s\-?:,\[\]{}#&*!|>'\"%@`]|\s$|\n")


class _Scalar(NamedTuple):
    key: str
    span: Span
    """Where it stands, without its quotes."""
    style: str
    """``'``, ``"``, ``|``, ``>`` or empty."""
    value: str


def parse(file: File) -> Parsed:
    """The string values of ``file``; a single first key that is a language is no part of their ids.

    Raises:
        FormatError: It is no YAML.
        MissingExtraError: PyYAML is not installed.
    """
    try:
        scalars = _scalars(file.content)
    except ValueError as error:
        raise FormatError(_("{path}: not YAML ({reason})").format(path=file.path, reason=error)) from None
    heads = {scalar.key.split(".")[0] for scalar in scalars}
    head = f"{heads.pop()}." if len(heads) == 1 and _LANGUAGE.match(next(iter(heads))) else ""
    return Parsed(
        tuple(Segment(scalar.key.removeprefix(head), _text(file, scalar), kind="string") for scalar in scalars)
    )


def escape(replacement: str, content: str, span: Span) -> str:
    """``replacement`` as the quotes around ``span`` ask.

    Raises:
        UsageError: The value has no quotes and cannot hold the replacement without them.
    """
    style = next((scalar.style for scalar in _scalars(content) if scalar.span.contains(span)), "")
    if style == "'":
        return replacement.replace("'", "''")
    if style == '"':
        return replacement.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    if not style and _PLAIN_RISK.search(replacement):
        raise UsageError(_("{text!r} needs quotes around the YAML value; add them first").format(text=replacement))
    return replacement


@lru_cache(maxsize=1)
def _scalars(content: str) -> tuple[_Scalar, ...]:
    """The strings of the content.

    Raises:
        ValueError: It is no YAML.
    """
    try:
        import yaml  # noqa: PLC0415 - an extra
    except ImportError:
        raise MissingExtraError(_("YAML files need PyYAML: pip install 'velo-qa[yaml]'")) from None
    try:
        documents = list(yaml.compose_all(content, Loader=yaml.SafeLoader))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        message = _("line {line}: {problem}").format(line=line, problem=error.problem)
        raise ValueError(message) from None
    except yaml.YAMLError as error:
        raise ValueError(str(error).splitlines()[0]) from None
    seen: set[int] = set()
    return tuple(scalar for document in documents if document for scalar in _walk(document, "", seen, content))


def _walk(node: Any, key: str, seen: set[int], content: str, depth: int = 0) -> Iterator[_Scalar]:
    if id(node) in seen:
        return  # an alias: what it names was read where it stands
    seen.add(id(node))
    if depth > DEEPEST:
        raise RecursionError
    if node.id == "mapping":
        children = [(str(name.value), child) for name, child in node.value]
    elif node.id == "sequence":
        children = [(str(index), child) for index, child in enumerate(node.value)]
    else:
        if node.tag == _STRING:
            quotes = 1 if node.style in {"'", '"'} else 0
            span = Span(node.start_mark.index + quotes, node.end_mark.index - quotes)
            yield _Scalar(key, span, node.style or "", node.value)
        return
    for name, child in children:
        yield from _walk(child, f"{key}.{name}" if key else name, seen, content, depth + 1)


def _text(file: File, scalar: _Scalar) -> Text:
    start, end = scalar.span
    if not scalar.value:
        return empty_text(start + file.first_offset)
    builder = TextBuilder(file.content, file.first_offset)
    raw = file.content[start:end]
    if raw == scalar.value:
        builder.copy(start, end)
    elif scalar.style in {"'", '"'} and "\n" not in raw:
        _copy_quoted(builder, file.content, scalar)
    elif not _copy_folded(builder, file.content, scalar):
        builder.put(scalar.value, start, end)
    return builder.build(is_string=True)


def _copy_quoted(builder: TextBuilder, content: str, scalar: _Scalar) -> None:
    place = scalar.span.start
    for match in _ESCAPE.finditer(content, *scalar.span):
        if (match[0] == "''") != (scalar.style == "'"):
            continue
        builder.copy(place, match.start())
        builder.put("'" if match[0] == "''" else _decoded(match[0][1:]), *match.span())
        place = match.end()
    builder.copy(place, scalar.span.end)


def _decoded(escape: str) -> str:
    return chr(int(escape[1:], 16)) if len(escape) > 1 else _SIMPLE.get(escape, escape)


def _copy_folded(builder: TextBuilder, content: str, scalar: _Scalar) -> bool:
    """Append the words of a value that runs over lines where they stand; false where one stands in no such way."""
    place = scalar.span.start
    if scalar.style in {"|", ">"}:
        place = content.index("\n", place) + 1
    done = 0
    found: list[tuple[int, int, int]] = []
    for match in _WORD.finditer(scalar.value):
        start = content.find(match[0], place, scalar.span.end)
        if start < 0 or content[place:start].strip():
            return False
        found.append((match.start(), start, start + len(match[0])))
        place = start + len(match[0])
    place = found[0][1] if found else scalar.span.start
    for offset, start, end in found:
        builder.put(scalar.value[done:offset], place, start)
        builder.copy(start, end)
        done, place = offset + end - start, end
    return True
