"""How large the glossary is, and which of its entries a corpus never uses: ``qa glossary stats``."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.i18n import _
from qa.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa.glossary import Glossary
    from qa.model import Document


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of rows, but of entries where said so."""

    concepts: int
    """Entries."""
    names: int
    """Entries: a team that changed its name is one."""
    themes: Counter[str]
    """Concepts; one that stands in two files counts in both."""
    statuses: Counter[str]
    """French terms."""
    kinds: Counter[str]
    """Names, as entries."""
    sources: Counter[str]
    """Terms and names, by what stands before a colon in ``source``."""


def stats_of(glossary: Glossary) -> Stats:
    """The counts of ``glossary``."""
    terms, names = glossary.terms, glossary.names
    return Stats(
        concepts=len(glossary.concepts),
        names=len({name.id for name in names}),
        themes=Counter(theme for _concept, theme in {(term.concept, term.theme) for term in terms}),
        statuses=Counter(term.status for term in terms if term.language == "fr"),
        kinds=Counter(kind for _id, kind in {(name.id, name.kind) for name in names}),
        sources=Counter(
            source.partition(":")[0].strip() or _("none")
            for source in (*(term.source for term in terms), *(name.source for name in names))
        ),
    )


def unused(glossary: Glossary, corpus: Iterable[Document]) -> list[str]:
    """The ids of which no document of ``corpus`` holds a term or name, right or wrong, in order of the glossary.

    The target is read as French, the source where there is one as English.
    """
    used: set[str] = set()
    for document in corpus:
        for segment in document.segments:
            for language, text in (("fr", segment.target), ("en", segment.source)):
                if text is not None:
                    view = View(text)
                    matches = glossary.find(language, view.words, view.prose)
                    used.update(glossary.terms[match.row].concept for match in matches)
                    found = glossary.register.find(view.words, view.prose)
                    used.update(glossary.names[name.row].id for name in found)
    return [entry for entry in (*glossary.concepts, *dict.fromkeys(n.id for n in glossary.names)) if entry not in used]


def stats_page(stats: Stats) -> Iterator[str]:
    """The counts as lines, the largest first."""
    yield _("{concepts} concepts, {names} names").format(concepts=stats.concepts, names=stats.names)
    for title, counts in (
        (_("concepts by theme"), stats.themes),
        (_("French terms by status"), stats.statuses),
        (_("names by kind"), stats.kinds),
        (_("rows by source"), stats.sources),
    ):
        if counts:
            yield f"{title}:"
            yield from (f"  {count:6}  {key}" for key, count in sorted(counts.items(), key=lambda i: (-i[1], i[0])))
