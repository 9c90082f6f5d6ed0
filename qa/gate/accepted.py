"""What a change adds to the accepted issues, and what was accepted at its base."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from qa.acceptance import baseline, suppression_file
from qa.acceptance.apply import Accepted
from qa.directives import directives
from qa.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa.acceptance.apply import Project
    from qa.gate.scope import Base
    from qa.model import Document
    from qa.run import Run


def accepted_at(base: Base, project: Project) -> Accepted:
    """The suppression file and the baseline at the ``base``; what could not be read there accepted nothing."""
    names = [project.place(name) for name in (suppression_file.NAME, baseline.NAME)]
    data = base.read(names)
    suppressions, entries = (data.get(name, b"").decode("utf-8", "replace") for name in names)
    try:
        file, rows = suppression_file.parse_suppressions(suppressions, names[0])
    except ConfigurationError:
        file, rows = suppression_file.parse_suppressions("", names[0])
    try:
        held = baseline.parse_baseline(entries, names[1]) if entries else ()
    except ConfigurationError:
        held = ()
    return Accepted(project, file, rows, held)


def suppressions_added(now: Accepted, before: Accepted, changed: Iterable[tuple[Document, Run | None]]) -> int:
    """How many suppressions the change adds, in the suppression file and in the ``changed`` texts.

    Each text comes with its run at the base, none if it is new.
    """
    here: Counter[str] = Counter(entry.directive.text for entry in now.entries)
    there: Counter[str] = Counter(entry.directive.text for entry in before.entries)
    for document, was in changed:
        here.update(each.text for each in directives(document))
        if was is not None:
            there.update(each.text for each in directives(was.documents[0]))
    return (here - there).total()


def baseline_added(now: Accepted, before: Accepted) -> int:
    """By how many entries the baseline grows; an entry whose article was renamed is the one it was."""
    here, there = (Counter(entry.fingerprint for entry in each.baseline) for each in (now, before))
    return (here - there).total()
