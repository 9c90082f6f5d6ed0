"""``qa glossary check FILE.tbx``: what of a file breaks the rules of TBX-Basic."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from qa.glossary.exchange.tbx_rules import (
    ATTRIBUTES,
    CATEGORIES,
    CONTENT,
    CORE,
    MODULES,
    REQUIRED,
    TYPED,
    WORDS,
)
from qa.glossary.exchange.xml import LANG, content
from qa.glossary.problem import Problem
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*")
"""The type ``language`` of XML Schema."""
_ID = re.compile(r"[^\W\d][\w.\-]*")
"""A name without a colon, as XML wants an ``id``."""
_ADDRESS = re.compile(r"https?://.+")
_LEVELS = ("conceptEntry", "langSec", "termSec")


def tbx_problems(root: Element, file: str) -> list[Problem]:
    """Every rule of TBX-Basic that the document breaks, in the order of the file; ``file`` is what messages call it."""
    return list(_Checker(root, file).problems())


class _Checker:
    def __init__(self, root: Element, file: str) -> None:
        self.root = root
        self.file = file
        self.is_dct = root.get("style") == "dct"
        self.ids = Counter(identifier for element in root.iter() if (identifier := element.get("id")))
        self.entry = ""

    def problems(self) -> Iterator[Problem]:
        if self.root.tag != f"{{{CORE}}}tbx":
            yield self._problem("root", "", _("the root element is {tag}, not tbx of {space}").format(
                tag=self.root.tag, space=CORE))  # fmt: skip
            return
        if self.root.get("type") != "TBX-Basic":
            message = _("type is {value}, not TBX-Basic").format(value=self.root.get("type"))
            yield self._problem("dialect", "tbx", message)
        if self.root.get("style") not in {"dca", "dct"}:
            yield self._problem("dialect", "tbx", _("style is neither dca nor dct"))
        for identifier, count in self.ids.items():
            if count > 1:
                message = _("the id {id} stands there {count} times").format(id=identifier, count=count)
                yield self._problem("id", "", message)
        yield from self._walk(self.root, "")

    def _walk(self, element: Element, level: str) -> Iterator[Problem]:
        name = self._name(element)
        if name == "conceptEntry":
            self.entry = element.get("id", "")
        if name not in CONTENT:
            yield self._problem("element", name, _("TBX-Basic has no such element"))
            return
        inside = [self._name(child) for child in element]
        if not _pattern(name).fullmatch("".join(f"{child} " for child in inside)):
            message = _("holds {found}; wanted: {wanted}")
            found = " ".join(dict.fromkeys(inside)) or _("nothing")
            yield self._problem("content", name, message.format(found=found, wanted=CONTENT[name]))
        texts = (element.text, *(child.tail for child in element))
        if name not in WORDS and any(text and text.strip() for text in texts):
            yield self._problem("content", name, _("holds text of its own"))
        yield from self._attribute_problems(element, name)
        if name in TYPED:
            yield from self._category_problems(element, name, level)
        if name == "term" and not content(element):
            yield self._problem("content", name, _("is empty"))
        for child in element:
            yield from self._walk(child, name if name in _LEVELS else level)

    def _attribute_problems(self, element: Element, name: str) -> Iterator[Problem]:
        given = {key.replace(LANG, "xml:lang"): value for key, value in element.attrib.items()}
        for key in given.keys() - set(ATTRIBUTES.get(name, ("id",))):
            yield self._problem("attribute", name, _("has the attribute {name}").format(name=key))
        for key in REQUIRED.get(name, ()):
            if key not in given:
                yield self._problem("attribute", name, _("lacks the attribute {name}").format(name=key))
        if (language := given.get("xml:lang")) is not None and not _LANGUAGE.fullmatch(language):
            yield self._problem("attribute", name, _("{value!r} is no language code").format(value=language))
        if (identifier := given.get("id")) is not None and not _ID.fullmatch(identifier):
            yield self._problem("id", name, _("{value!r} is no id of XML").format(value=identifier))
        target = given.get("target")
        if target is not None and not _ADDRESS.fullmatch(target) and (name == "xref" or target not in self.ids):
            message = _("the target {value} is no address and no id of the file").format(value=target)
            yield self._problem("target", name, message)
        if name == "date" and not _is_date(content(element)):
            yield self._problem("value", name, _("{value!r} is no date").format(value=content(element)))

    def _category_problems(self, element: Element, name: str, level: str) -> Iterator[Problem]:
        kind = element.get("type", "") if element.tag.startswith(f"{{{CORE}}}") else element.tag.rpartition("}")[2]
        category = CATEGORIES.get(kind)
        if category is None or category.element != name:
            yield self._problem("category", name, _("has no category {kind!r}").format(kind=kind))
            return
        if level not in category.levels:
            message = _("{kind} stands in {level}; allowed in {levels}")
            levels = ", ".join(category.levels)
            yield self._problem("category", name, message.format(kind=kind, level=level, levels=levels))
        value = content(element)
        if category.values and value not in category.values:
            message = _("{kind} is {value!r}; use one of {known}")
            known = ", ".join(category.values)
            yield self._problem("value", name, message.format(kind=kind, value=value, known=known))

    def _name(self, element: Element) -> str:
        """The element's name; of a category as a tag, that of the element which carries it in style DCA."""
        if not isinstance(element.tag, str):
            return "comment"
        space, _brace, name = element.tag.removeprefix("{").rpartition("}")
        if space == CORE:
            return name
        if self.is_dct and space in MODULES and name in CATEGORIES:
            return CATEGORIES[name].element
        return element.tag

    def _problem(self, kind: str, name: str, message: str) -> Problem:
        return Problem(f"tbx-{kind}", self.file, self.entry, name, message)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """What :data:`CONTENT` says, over names that each end in a space."""
    words = re.sub(r"\w+", r"(?:\g<0>\\s)", CONTENT[name])
    return re.compile(words.replace(" ", ""))


def _is_date(text: str) -> bool:
    try:
        datetime.datetime.strptime(text, "%Y-%m-%d")
    except ValueError:
        return False
    return True
