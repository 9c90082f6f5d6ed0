"""XML of other programs, and ours: a document type is refused, so no entity can swell or reach another file."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from qa.errors import FormatError
from qa.i18n import _

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
FORBIDDEN = re.compile("[^\t\n\r\N{SPACE}-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 has no way to write."""
_DOCTYPE = re.compile(r"<!DOCTYPE\s[^\[>]*(?P<subset>\[)?[^>]*>", re.IGNORECASE)


def parse(text: str, name: str) -> Element:
    """The root element of the XML ``text``, of which messages speak as ``name``; a bare DOCTYPE is taken out.

    Raises:
        FormatError: it is not well formed, or declares entities.
    """
    doctype = _DOCTYPE.search(text)
    if (doctype and doctype["subset"]) or "<!ENTITY" in text.upper():
        message = _("{name}: its document type declares entities; remove the DOCTYPE and import again")
        raise FormatError(message.format(name=name))
    if doctype:
        text = text[: doctype.start()] + text[doctype.end() :]
    try:
        return ElementTree.fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text))  # noqa: S314 - no DTD reaches it
    except ElementTree.ParseError as error:
        raise FormatError(_("{name}: not well-formed XML ({reason})").format(name=name, reason=error)) from None


def write(root: Element) -> str:
    """The document with its declaration, indented."""
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def content(element: Element) -> str:
    """The text of an element with that of its children."""
    return "".join(element.itertext()).strip()
