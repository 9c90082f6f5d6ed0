"""The check ``markup-mismatch``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._codes import unlike
from qa.formats.alike import codes_of
from qa.formats.codes import LABEL
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.formats.codes import Code
    from qa.model import Segment

_MARKS = frozenset("bbcode role literal tick substitution link emphasis heading escape".split())
_TYPOGRAPHIC = frozenset(
    "&quot; &nbsp; &apos; &#39; &rsquo; &lsquo; &ldquo; &rdquo; &laquo; &raquo; &hellip; &ndash; &mdash; &#160; &#8217;"
    " &#8230; &#8211; &#8212; &#34; &shy; &zwnj; &thinsp;".split()
)
"""Entities for what French writes otherwise."""
_TORN = regex(r"\][ \N{NBSP}\N{NNBSP}]+\((?=https?:|/|\w+[./])|(?<!\S)\*\*[ ](?=[^*\n]{1,80}[ ]\*\*(?!\S))")


@check(category="design-and-markup/markup", severity=Severity.MAJOR, needs=("source",))
def markup_mismatch(segment: Segment, context: Context) -> Iterator[Finding]:
    """Marks of Markdown, reStructuredText or BBCode, entities or escapes that differ from the source's.

    Emphasis, links, code, roles and references must stand in the translation as often as in the source, in the same
    spelling; the text between them is translated, but for code and for the targets of references. An entity for a
    quotation mark, a dash or a space may be another in French.

    Wrong:
        en: See [the results](/results.html) for **all** stages.
        fr: Voir [les résultats] (/results.html) de **toutes** les étapes.

        en: See :ref:`results` for more.
        fr: Voir :ref:`resultats` pour en savoir plus.

        en: The [b]winner[/b] is here.
        fr: Le vainqueur est ici.

        en: Only **one** rider finished.
        fr: Seul un coureur a terminé.

        en: Run `race start` now.
        fr: Lancez `course départ` maintenant.

        en: Copyright &copy; the organisers
        fr: Copyright les organisateurs

    Right:
        en: See [the results](/results.html) for **all** stages.
        fr: Voir [les résultats](/results.html) de **toutes** les étapes.

        en: See :ref:`results` for more.
        fr: Voir :ref:`les résultats <results>` pour en savoir plus.

        en: The [b]winner[/b] is here.
        fr: Le [b]vainqueur[/b] est ici.

        en: Only **one** rider finished.
        fr: Seul **un** coureur a terminé.

        en: Run `race start` now.
        fr: Lancez `race start` maintenant.

        en: Copyright &copy; the organisers
        fr: Copyright &copy; les organisateurs

        en: He said &quot;yes&quot; and won.
        fr: Il a dit «&nbsp;oui&nbsp;» et a gagné.
    """
    if segment.source is None or not segment.target.value.strip():
        return
    source = [code for code in codes_of(segment.source.value) if _is_mark(code.kind, code.key)]
    torn = _TORN.search(segment.target.value)
    if not source:
        return
    if torn is not None and _TORN.search(segment.source.value) is None:
        yield Finding(Span(*torn.span()), _("a space tears this markup apart"))
        return
    target = [code for code in codes_of(segment.target.value) if _is_mark(code.kind, code.key)]
    source = [code for code in source if not _is_quoted(code, segment.target.value)]
    target = [code for code in target if not _is_quoted(code, segment.source.value)]
    is_parallel = [code.kind for code in source] == [code.kind for code in target]
    yield from unlike(source, target, segment, with_added=is_parallel)


def _is_mark(kind: str, key: str) -> bool:
    """Whether a code must be the same on both sides; what is quoted may be quoted otherwise."""
    if kind == "escape":
        return key[1] in "ntr"
    return (kind in _MARKS and key != LABEL) or (kind == "entity" and key not in _TYPOGRAPHIC)


def _is_quoted(code: Code, value: str) -> bool:
    """Whether what stands between backticks stands in the other text, maybe in quotation marks."""
    if code.kind not in {"tick", "literal"} or code.key.endswith("_"):
        return False
    return re.search(rf"(?<!\w){re.escape(code.key.strip('`'))}(?!\w)", value) is not None
