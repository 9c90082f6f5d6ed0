"""How large and how old the glossary is, and what of it a corpus uses: ``qa glossary stats``."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa.i18n import _
from qa.view import View

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from qa.glossary import Glossary
    from qa.glossary.history import Event
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
    years: Counter[str]
    """Entries, by the year in which the history last speaks of them."""


def stats_of(glossary: Glossary, events: Iterable[Event] = ()) -> Stats:
    """The counts of ``glossary``, of which ``events`` are the history."""
    terms, names = glossary.terms, glossary.names
    changed: dict[str, str] = {}
    for event in sorted(events, key=lambda event: event.date):
        changed[event.entry] = event.date[:4]
    entries = {*(term.concept for term in terms), *(name.id for name in names)}
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
        years=Counter(changed.get(entry, "") for entry in entries),
    )


def used(glossary: Glossary, corpus: Iterable[Document]) -> Counter[str]:
    """The ids of which documents of ``corpus`` hold a term or name, right or wrong, and how often.

    The target is read as French, the source where there is one as English.
    """
    found: Counter[str] = Counter()
    for document in corpus:
        for segment in document.segments:
            for language, text in (("fr", segment.target), ("en", segment.source)):
                if text is not None:
                    view = View(text)
                    matches = glossary.find(language, view)
                    found.update(glossary.terms[match.row].concept for match in matches)
                    names = glossary.register.find(view)
                    found.update(glossary.names[name.row].id for name in names)
    return found


def coverage(glossary: Glossary, found: Mapping[str, int]) -> Iterator[str]:
    """What of the glossary a corpus uses, by theme and kind of name; then the entries that it never does, in order."""
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for term in glossary.terms:
        groups[term.theme][term.concept] = None
    for name in glossary.names:
        groups[name.kind][name.id] = None
    yield _("used in the corpus:")
    for group, entries in groups.items():
        count = sum(entry in found for entry in entries)
        yield f"  {count:6}  {_('{group}, of {total}').format(group=group, total=len(entries))}"
    unused = [entry for entries in groups.values() for entry in entries if entry not in found]
    yield _("unused in the corpus: {count}").format(count=len(unused))
    yield from (f"  {entry}" for entry in unused)


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
    yield _("entries by year of the last change:")
    years = sorted(stats.years.items(), reverse=True)
    yield from (f"  {count:6}  {year or _('before the history')}" for year, count in years)
