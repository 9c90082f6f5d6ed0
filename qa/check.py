"""What a check is: a documented generator. The decorator reads the rest off the function, so nothing is said twice."""

from __future__ import annotations

import enum
import inspect
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from qa.i18n import prose
from qa.model import Fix, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator


SCOPES = ("segment", "document", "suppressions", "change")
"""What a check looks at: one segment, one document, what came of a document's suppressions (asked after all other
checks), or a document beside what it was at the base of a change (asked by the gate alone)."""


class Need(enum.Enum):
    """What a check asks beyond the text.

    Without a source or a model it is skipped, and every report says so; the lexicon and a glossary are always there.
    """

    SOURCE = "source"
    GLOSSARY = "glossary"
    LEXICON = "lexicon"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Example:
    """One *Wrong* or *Right* example: a document of one or more segments, given as (source or none, target)."""

    pairs: tuple[tuple[str | None, str], ...]
    date: str = ""
    """ISO date of the article where the example depends on it."""
    kind: str = "paragraph"
    """The kind of the segments; in a ``string``, ``\\n``, ``\\t`` and ``\\s`` are a line break, a tab and a space."""


@dataclass(frozen=True, slots=True)
class Page:
    """A check's documentation, parsed from its docstring."""

    summary: str
    why: str
    wrong: tuple[Example, ...]
    right: tuple[Example, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """A check and all that is known of it. Each is equal only to itself, so that it hashes at once."""

    name: str
    """The function's name with hyphens; never changes."""
    category: str
    """MQM ``dimension/type``."""
    severity: Severity
    run: Callable[..., Iterator[Any]]
    scope: str
    """The first parameter of ``run``: one of :data:`SCOPES`."""
    needs: frozenset[Need]
    fix: Fix | None
    profiles: frozenset[str]
    """The typography profiles that turn it on; empty for every profile."""
    default: bool
    """Whether it runs unasked (in its profiles)."""
    words: frozenset[str]
    """If given, the check is called only on segments whose target holds one of these lower-case words."""
    characters: frozenset[str]
    """If given, the check is called only on segments whose target holds one of these code points."""
    marks: str
    """If given, the check is called only on segments in whose target something between two words, from its first mark
    on, matches this regular expression: see :attr:`qa.view.View.marks`."""
    tags: frozenset[str]
    documentation: str
    """The function's docstring, as it stands in the code."""

    @property
    def docstring(self) -> str:
        """The function's docstring without its indentation."""
        return inspect.cleandoc(self.documentation)

    @property
    def asks_engine(self) -> bool:
        """Whether it passes on what an engine out of process says."""
        return "engine" in self.tags

    @property
    def page(self) -> Page:
        """The documentation page with its examples."""
        return parse_page(self.docstring)


def check(  # noqa: PLR0913 - each is one property of a check, given by name
    *,
    category: str,
    severity: Severity = Severity.MINOR,
    fix: str | None = None,
    needs: Iterable[str] = (),
    profiles: Iterable[str] = (),
    default: bool = True,
    words: Iterable[str] = (),
    characters: Iterable[str] = (),
    marks: str = "",
    tags: Iterable[str] = (),
) -> Callable[[Callable[..., Iterator[Any]]], Check]:
    """Turn a generator ``(segment, context)`` or ``(document, context)`` into a :class:`Check`.

    A segment check yields :class:`qa.model.Finding`; a check of any other scope yields ``(segment, finding)``.
    ``words``, ``characters`` and ``marks`` are cheap preconditions on a segment's target; all given ones must be met.
    """

    def decorate(function: Callable[..., Iterator[Any]]) -> Check:
        scope = function.__code__.co_varnames[0]
        if scope not in SCOPES:
            raise TypeError(f"{function.__name__}: the first parameter of a check is one of {', '.join(SCOPES)}")
        return Check(
            name=function.__name__.replace("_", "-"),
            category=category,
            severity=severity,
            run=function,
            scope=scope,
            needs=frozenset(map(Need, needs)),
            fix=Fix(fix) if fix else None,
            profiles=frozenset(profiles),
            default=default,
            words=frozenset(words),
            characters=frozenset(characters),
            marks=marks,
            tags=frozenset(tags),
            documentation=function.__doc__ or "",
        )

    return decorate


def parse_page(docstring: str) -> Page:
    """Split a check's docstring into summary, why, *Wrong* and *Right* examples.

    Under ``Wrong:`` and ``Right:`` stand indented lines ``fr: …``, each optionally after its ``en: …``; a blank line
    begins the next example, so that lines without one between them are the segments of one document.
    """
    sections: dict[str, list[str]] = {"": [], "Wrong": [], "Right": []}
    current = ""
    for line in docstring.splitlines():
        if line in {"Wrong:", "Right:"}:
            current = line[:-1]
        else:
            sections[current].append(line)
    summary, _blank, why = "\n".join(sections[""]).strip().partition("\n\n")
    examples = (tuple(_examples(sections["Wrong"])), tuple(_examples(sections["Right"])))
    return Page(prose(summary), prose(why.strip()), *examples)


def _examples(lines: list[str]) -> Iterator[Example]:
    block: list[str] = []
    for line in [*lines, ""]:
        if line.strip():
            block.append(line.strip())
        elif block:
            yield _example(block)
            block = []


def _example(block: list[str]) -> Example:
    pairs: list[tuple[str | None, str]] = []
    source: str | None = None
    date, kind = "", "paragraph"
    for line in block:
        label, _, text = line.partition(":")
        text = text.strip()
        if label == "date":
            date = text
        elif label == "kind":
            kind = text
        elif label == "en":
            source = text
        elif label == "fr":
            pairs.append((source, text))
            source = None
        else:
            raise ValueError(f"an example line begins with `en: `, `fr: `, `kind: ` or `date: `, not {line!r}")
    if kind == "string":
        pairs = [(source and _unescaped(source), _unescaped(target)) for source, target in pairs]
    return Example(tuple(pairs), date, kind)


def _unescaped(text: str) -> str:
    return text.replace("\\n", "\n").replace("\\t", "\t").replace("\\s", " ")
