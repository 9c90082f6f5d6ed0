"""A table a theme, to read or to publish: English, French, and what not to write."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from qa.glossary.exchange import Exported
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa.glossary.model import Name, Term


def export(terms: Sequence[Term], names: Sequence[Name]) -> Exported:
    """The concepts by theme; names are left out."""
    themes: dict[str, dict[str, list[Term]]] = defaultdict(lambda: defaultdict(list))
    for term in terms:
        themes[term.theme][term.concept].append(term)
    lines: list[str] = []
    for theme, concepts in themes.items():
        lines += [f"## {theme}", "", f"| {_('English')} | {_('French')} | {_('not')} |", "|---|---|---|"]
        for rows in concepts.values():
            english = _cell(row for row in rows if row.language == "en")
            right = _cell(row for row in rows if row.language == "fr" and row.status != "deprecated")
            wrong = _cell(row for row in rows if row.status == "deprecated")
            lines.append(f"| {english} | {right} | {wrong} |")
        lines.append("")
    left_out = Counter({_("is a name"): len(names)}) if names else Counter[str]()
    return Exported("\n".join(lines), len(terms), left_out)


def _cell(rows: Iterable[Term]) -> str:
    return ", ".join(row.term for row in rows).replace("\\", "\\\\").replace("|", "\\|").replace("~", "\\~")
