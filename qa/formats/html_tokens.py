"""HTML cut into tags, references and text in one pass, in time that grows with its length whatever it holds.

The standard library's reader looks to the end of the file from each tag that is never closed.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class HtmlToken(NamedTuple):
    """A piece of an HTML file."""

    kind: str
    """``start``, ``end`` (tags), ``text`` or ``reference`` (an entity)."""
    start: int
    end: int
    name: str = ""
    """Of a tag, in lower case."""
    attributes: str = ""
    """Of a start tag, as written."""


# A quoted value may hold a few tags; one that holds many has lost its closing quote. Possessive, so that nothing is
# tried twice.
_DOUBLE = r'"[^"<]*+(?:<[^"<]*+){0,40}+"'
_SINGLE = _DOUBLE.replace('"', "'")
_TAG = re.compile(
    rf"<(?P<name>[A-Za-z][^\s/<>]*+)(?P<attributes>(?:[^<>\"']++|{_DOUBLE}|{_SINGLE}|[\"'])*+)>"
    r"|</(?P<end>[A-Za-z][^\s/<>]*+)[^<>]*+>"
    r"|<[!?][^<>]*+>"
)
_REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]{1,8}|#\d{1,8}|[A-Za-z][A-Za-z0-9]{0,40});?")
_RAW = frozenset({"script", "style"})
"""Elements in which nothing is a tag but their own end."""
_ATTRIBUTE = re.compile(r"""(?<![^\s"'/])([^\s"'>/=]++)\s*+=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")


def html_tokens(content: str, start: int = 0, end: int | None = None) -> Iterator[HtmlToken]:
    """The pieces of ``content`` from ``start`` to ``end`` in order; comments and declarations are left out."""
    stop = len(content) if end is None else end
    place = start
    may_comment = True
    search = start
    while (at := content.find("<", search, stop)) >= 0:
        if may_comment and content.startswith("<!--", at):
            closed = content.find("-->", at + 2, stop)
            if closed >= 0:
                yield from _text(content, place, at)
                place = search = closed + 3
                continue
            may_comment = False
        match = _TAG.match(content, at, stop)
        if match is None or content.startswith("<!--", at):
            search = at + 1
            continue
        yield from _text(content, place, at)
        place = search = match.end()
        if match["name"]:
            name = match["name"].lower()
            yield HtmlToken("start", at, place, name, match["attributes"])
            if name in _RAW:
                place = search = _end_of_raw(content, name, place, stop)
        elif match["end"]:
            yield HtmlToken("end", at, place, match["end"].lower())
    yield from _text(content, place, stop)


def attribute(attributes: str, name: str) -> str:
    """The value of the attribute ``name``, in lower case; empty where there is none."""
    if name not in attributes.lower():
        return ""
    found = (match for match in _ATTRIBUTE.finditer(attributes) if match[1].lower() == name)
    match = next(found, None)
    return (match[2] or match[3] or match[4] or "").strip().lower() if match else ""


def _end_of_raw(content: str, name: str, start: int, stop: int) -> int:
    match = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(content, start, stop)
    return match.start() if match else stop


def _text(content: str, start: int, end: int) -> Iterator[HtmlToken]:
    for match in _REFERENCE.finditer(content, start, end):
        if start < match.start():
            yield HtmlToken("text", start, match.start())
        yield HtmlToken("reference", *match.span())
        start = match.end()
    if start < end:
        yield HtmlToken("text", start, end)
