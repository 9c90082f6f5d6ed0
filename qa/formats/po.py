"""Gettext PO: an entry's string, or each plural form of it, is a segment beside its msgid."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa.alignment.texts import cut
from qa.errors import FormatError
from qa.formats.base import Parsed
from qa.formats.builder import TextBuilder, empty_text
from qa.formats.codes import firm_codes
from qa.i18n import _
from qa.model import Segment, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.model import File, Text

_LINE = re.compile(r"[^\n]+")
_FIELD = re.compile(r"(?P<name>msgctxt|msgid_plural|msgid|msgstr(?:\[\d+\])?)?[ \t]*\"(?P<text>(?:[^\"\\]|\\.)*)\"\s*$")
_ESCAPE = re.compile(r"\\(?:[0-7]{1,3}|x[0-9a-fA-F]{1,2}|.)")
_NPLURALS = re.compile(r"nplurals\s*=\s*([1-6])")
_CHARACTERS = {"n": "\n", "t": "\t", "r": "\r", "a": "\a", "b": "\b", "f": "\f", "v": "\v"}


@dataclass(slots=True)
class _Entry:
    line: int
    is_fuzzy: bool = False
    fields: dict[str, list[Span]] = field(default_factory=dict)


def parse(file: File) -> Parsed:
    """The entries of ``file``, its header and obsolete entries apart; a fuzzy one has the state ``needs-review``.

    Raises:
        FormatError: A line is neither a comment, nor a string, nor a keyword and a string.
    """
    segments: list[Segment] = []
    forms = 2
    for entry in _entries(file):
        if not segments and "msgid" in entry.fields and not _text(file, entry.fields["msgid"]).value:
            forms = _forms(_text(file, entry.fields.get("msgstr", [])).value)
        segments.extend(_segments(file, entry, forms))
    return Parsed(tuple(segments))


def escape(replacement: str, content: str, span: Span) -> str:  # noqa: ARG001 - the protocol's signature
    """``replacement`` as it stands between the quotes of a PO string."""
    return replacement.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")


def _entries(file: File) -> Iterator[_Entry]:
    entry = _Entry(file.first_line)
    spans: list[Span] | None = None
    for number, match in _lines(file):
        line = match[0].strip()
        if not line or line.startswith("#"):
            if entry.fields:
                yield entry
                entry, spans = _Entry(number), None
            entry.is_fuzzy |= line.startswith("#,") and "fuzzy" in line
            continue
        string = _FIELD.match(match[0].lstrip())
        if not string or (spans is None and not string["name"]):
            message = _('{path}:{line}: not a PO line; a keyword and a "string" are expected')
            raise FormatError(message.format(path=file.path, line=number))
        name = string["name"]
        if name in {"msgctxt", "msgid"} and "msgstr" in "".join(entry.fields):
            yield entry
            entry = _Entry(number)
        if name:
            spans = entry.fields.setdefault(name, [])
        indent = match.start() + len(match[0]) - len(match[0].lstrip())
        if spans is not None:
            spans.append(Span(indent + string.start("text"), indent + string.end("text")))
    if entry.fields:
        yield entry


def _lines(file: File) -> Iterator[tuple[int, re.Match[str]]]:
    number, place = file.first_line, 0
    for match in _LINE.finditer(file.content):
        number += file.content.count("\n", place, match.start())
        place = match.start()
        yield number, match


def _forms(header: str) -> int:
    """How many plural forms the header asks for; two, as French has them, where it does not say."""
    match = _NPLURALS.search(header)
    return int(match[1]) if match else 2


def _segments(file: File, entry: _Entry, forms: int) -> Iterator[Segment]:
    source = _without_comment(_text(file, entry.fields.get("msgid", [])))
    if not source.value:
        return  # the header
    context = _text(file, entry.fields.get("msgctxt", [])).value
    plural = _text(file, entry.fields.get("msgid_plural", []))
    fields = dict(entry.fields)
    if "msgid_plural" in fields:
        end = next(reversed(fields.values()))[-1].end
        fields = {f"msgstr[{form}]": [Span(end, end)] for form in range(forms)} | fields
    for name, spans in fields.items():
        if not name.startswith("msgstr"):
            continue
        form = name.removeprefix("msgstr")
        target = _text(file, spans)
        state = "" if not target.value else "needs-review" if entry.is_fuzzy else "translated"
        identity = f"{context}\x04{source.value}{form}" if context else f"{source.value}{form}"
        origin = plural if form not in {"", "[0]"} or _counts(source, plural, target) else source
        yield Segment(identity, target, origin, kind="string", state=state)


def _counts(source: Text, plural: Text, target: Text) -> bool:
    """Whether the first form has the number of the plural where the singular has none: in French it is for zero too."""
    return bool(firm_codes(plural.value) and firm_codes(target.value) and not firm_codes(source.value))


def _without_comment(text: Text) -> Text:
    """``text`` without the comment for translators that old catalogues of KDE put before it."""
    if not text.value.startswith("_:") or "\n" not in text.value:
        return text
    return cut(text, Span(text.value.index("\n") + 1, len(text.value)))


def _text(file: File, spans: list[Span]) -> Text:
    """The strings at ``spans`` of the content, one after the other."""
    if all(span.start == span.end for span in spans):
        return empty_text(spans[0].start + file.first_offset if spans else file.first_offset)
    builder = TextBuilder(file.content, file.first_offset)
    for start, end in spans:
        place = start
        for match in _ESCAPE.finditer(file.content, start, end):
            builder.copy(place, match.start())
            builder.put(_decoded(match[0][1:]), *match.span())
            place = match.end()
        builder.copy(place, end)
    return builder.build(is_string=True)


def _decoded(escape: str) -> str:
    if escape[0] == "x" and len(escape) > 1:
        return chr(int(escape[1:], 16))
    if escape[0] in "01234567":
        return chr(int(escape, 8))
    return _CHARACTERS.get(escape, escape)
