"""Reads a file that ``qa glossary import`` is given, by its content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.errors import FormatError
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa.glossary.exchange.entries import Incoming


def read_incoming(text: str, name: str, mapping: Mapping[str, str], language: str = "") -> Incoming:
    """The entries of a TBX, TMX, CSV or TSV document; ``language`` is that of terms whose row has none.

    Raises:
        UsageError: the columns cannot be told.
        FormatError: the file is broken or of another kind.
    """
    if not text.lstrip().startswith("<"):
        from qa.glossary.exchange import read_delimited  # noqa: PLC0415 - one reader a file

        return read_delimited.read(text, name, mapping, language)
    from qa.glossary.exchange import read_tbx, read_tmx, xml  # noqa: PLC0415

    root = xml.parse(text, name)
    kind = xml.local(root)
    if kind in {"tbx", "martif", "TBX"}:
        return read_tbx.read(root)
    if kind == "tmx":
        return read_tmx.read(root)
    raise FormatError(_("{name}: <{kind}> is neither TBX nor TMX").format(name=name, kind=kind))
