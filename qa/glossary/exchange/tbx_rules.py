"""The rules of TBX-Basic (ISO 30042:2019), as data.

Structure from the published core schema ``TBXcoreStructV03.rng``; data categories, their levels and values from
``TBX-Basic_DCA.sch`` 1.2 and the integrated schema of the TBX-Basic dialect, all by LTAC Global. They are written anew
here, since those files state no licence.
"""

from __future__ import annotations

from typing import NamedTuple

CORE = "urn:iso:std:iso:30042:ed-2"
MODULES = ("http://www.tbxinfo.net/ns/min", "http://www.tbxinfo.net/ns/basic")
"""Namespaces of the data categories in style DCT."""
_AUXILIARY = "(descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref)*"
_LINKS = "(admin|adminGrp|transacGrp|note|ref|xref)*"
_INLINE = "(hi|foreign|sc|ec|ph)*"
CONTENT = {
    "tbx": "tbxHeader text",
    "tbxHeader": "fileDesc encodingDesc? revisionDesc?",
    "fileDesc": "titleStmt? publicationStmt? sourceDesc+",
    "titleStmt": "title note*",
    "publicationStmt": "p+",
    "sourceDesc": "p+",
    "encodingDesc": "p+",
    "revisionDesc": "change+",
    "change": "p+",
    "text": "body back?",
    "body": "conceptEntry+",
    "back": "refObjectSec*",
    "refObjectSec": "refObject+",
    "refObject": "(itemSet|itemGrp|item)+",
    "itemSet": "(item|itemGrp)+",
    "itemGrp": f"item {_LINKS}",
    "conceptEntry": f"{_AUXILIARY} langSec+",
    "langSec": f"{_AUXILIARY} termSec+",
    "termSec": f"term (termNote|termNoteGrp)* {_AUXILIARY}",
    "termNoteGrp": f"termNote {_LINKS}",
    "descripGrp": f"descrip {_LINKS}",
    "adminGrp": "admin (note|ref|xref)*",
    "transacGrp": "transac (transacNote|date|note|ref|xref)*",
    "term": "hi*",
    **dict.fromkeys(("title", "transac", "transacNote", "ref", "xref", "date", "hi", "sc", "ec", "ph"), ""),
    **dict.fromkeys(("p", "note", "admin", "descrip", "termNote", "item", "foreign"), _INLINE),
}
"""Element → the elements in it, in order, written as a regular expression over their names."""
WORDS = frozenset({"title", "term", "transac", "transacNote", "ref", "xref", "date", "hi", "sc", "ec", "ph",
                   "p", "note", "admin", "descrip", "termNote", "item", "foreign"})  # fmt: skip
"""Elements that may hold text of their own."""
_PLAIN = ("id", "xml:lang", "target", "datatype", "type", "module")
ATTRIBUTES = {
    "tbx": ("type", "style", "xml:lang"),
    **dict.fromkeys(("admin", "descrip", "termNote", "transac", "transacNote", "ref"), _PLAIN),
    "xref": ("id", "target", "type", "module"),
    "hi": ("target", "xml:lang", "type"),
    "p": ("id", "xml:lang", "type"),
    "refObjectSec": ("id", "type"),
    **dict.fromkeys(("item", "itemSet"), ("id", "type")),
    **dict.fromkeys(("foreign", "note", "title", "titleStmt", "sourceDesc", "revisionDesc", "change"),
                    ("id", "xml:lang")),
    "langSec": ("xml:lang",),
    "sc": ("id", "type", "subType", "target", "isolated"),
    "ec": ("id", "type", "subType", "target", "startRef", "isolated"),
    "ph": ("type",),
}  # fmt: skip
"""Element → its attributes; every other may have an ``id``."""
REQUIRED = {"tbx": ("type", "style", "xml:lang"), "langSec": ("xml:lang",), "xref": ("target",)}


class Category(NamedTuple):
    """A data category."""

    element: str
    levels: tuple[str, ...] = ("conceptEntry", "langSec", "termSec")
    values: tuple[str, ...] = ()
    """The values allowed; none: any text."""


_CONCEPT_OR_TERM = ("conceptEntry", "termSec")
CATEGORIES = {
    "customerSubset": Category("admin", _CONCEPT_OR_TERM),
    "projectSubset": Category("admin", _CONCEPT_OR_TERM),
    "source": Category("admin"),
    "subjectField": Category("descrip", ("conceptEntry",)),
    "definition": Category("descrip", ("conceptEntry", "langSec")),
    "context": Category("descrip", ("termSec",)),
    "administrativeStatus": Category("termNote", ("termSec",), (
        "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts", "supersededTerm-admn-sts")),
    "partOfSpeech": Category("termNote", ("termSec",), ("adjective", "noun", "other", "verb", "adverb")),
    "grammaticalGender": Category("termNote", ("termSec",), ("masculine", "feminine", "neuter", "other")),
    "geographicalUsage": Category("termNote", ("termSec",)),
    "termLocation": Category("termNote", ("termSec",), (
        "checkBox", "comboBox", "comboBoxElement", "dialogBox", "groupBox", "informativeMessage", "interactiveMessage",
        "menuItem", "progressBar", "pushButton", "radioButton", "slider", "spinBox", "tab", "tableText", "textBox",
        "toolTip", "user-definedType")),
    "termType": Category("termNote", ("termSec",), (
        "fullForm", "acronym", "abbreviation", "shortForm", "variant", "phrase")),
    "transactionType": Category("transac", values=("origination", "modification")),
    "responsibility": Category("transacNote"),
    "crossReference": Category("ref", _CONCEPT_OR_TERM),
    "externalCrossReference": Category("xref"),
    "xGraphic": Category("xref", ("conceptEntry", "langSec")),
}  # fmt: skip
"""The value of ``type`` (DCA), or the element's name (DCT) → what it is."""
TYPED = frozenset(category.element for category in CATEGORIES.values())
"""Elements that must say of which category they are."""
