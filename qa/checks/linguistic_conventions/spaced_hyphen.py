"""The check ``spaced-hyphen``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.i18n import _
from qa.model import Finding, Fix, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_DASH = regex(r" [–—](?<=[^\W\d_] .)(?=[^\W\d_])|[–—] (?<=[^\W\d_]. )(?=[^\W\d_])")
"""« le Tour –une légende – repart »."""
_CHAIN = regex(r"(?<![\w-])[^\W\d_]+(?:-[^\W\d_]+)*(?: - ?| -|- )[^\W\d_]+(?:(?: ?- ?)[^\W\d_]+)*(?![\w-])")

_LOPSIDED = regex(
    r"(?<=[^\W\d_]) -(?=t-(?:il|elle|on)\b)|(?<=\w)- (?=t-(?:il|elle|on)\b)|(?<=-t)(?:- | -)(?=(?:il|elle|on)\b)"
    r"|(?<=[^\W\d_]{2}) -(?=[^\W\d_]{2})(?![^\n]*\w-(?: |,|$))|(?<=[a-zà-ÿ]{2})- (?=[A-ZÀ-Ý][a-zà-ÿ])"
)
"""« Gand -Wevelgem », « Liège- Bastogne »; not -incise- nor avant- et après-guerre."""
_ASIDE = regex(
    r"(?<=[a-zà-ÿ]{3})- (?=[a-zà-ÿ])(?!(?:et|ou|ni|voire|puis|mais|à|aux?|and)\b)(?![^\n]*-(?: |,|$))"
    r"|(?<=[^\W\d_]{3}) -(?=[ldcnsjm]['’][^\W\d_])(?![^\n]*\w-(?: |,|$))"
)
"""« Le favori- malade depuis lundi – a renoncé », « la course -l'une des plus belles »: a dash is meant."""


@check(category="linguistic-conventions/spelling", fix="safe", needs=("lexicon",), characters=("-", "–", "—"))
def spaced_hyphen(segment: Segment, context: Context) -> Iterator[Finding]:
    """Spaces about the hyphen of a compound word.

    Only where the words together are a compound of the lexicon; a hyphen used as a dash is another matter.

    Wrong:
        fr: Le demi - frère du président a refusé de témoigner.

        fr: Il gagne le contre - la - montre.

        fr: Nous partirons peut -être demain.

        fr: Un arc - en - ciel barre la vallée.

        fr: Viendra- t-il, ou préfère-t- elle attendre ?

        fr: Le Tour –une légende – repart.

        fr: Le favori- malade depuis lundi – a renoncé.

        fr: Assurez- vous que tout va bien.

    Right:
        fr: Le demi-frère du président a refusé de témoigner.

        fr: Il gagne le contre-la-montre.

        fr: Nous partirons peut-être demain.

        fr: Un arc-en-ciel barre la vallée.

        fr: Viendra-t-il, ou préfère-t-elle attendre ?

        fr: Le Tour – une légende – repart.

        fr: Le favori – malade depuis lundi – a renoncé.

        fr: Assurez-vous que tout va bien.

        fr: Paris - Nice se court en mars.

        fr: Le Tour - une légende - repart.

        fr: Les phases d'avant- et d'après-guerre.

        fr: Course - Le peloton est reparti.

        fr: Les pré- et post-formations, la moto- puis l'autocross, le tout -dit-il- hier.

        fr: Choisissez -aucun- pour effacer la ligne.
    """
    prose = segment.target.prose
    for match in _DASH.finditer(prose) if "–" in prose or "—" in prose else ():
        yield Finding(
            Span(*match.span()),
            _("a space on one side of a dash"),
            (f" {match[0].strip()} ",),
            severity=Severity.NEUTRAL,
            fix=Fix.UNSAFE,
        )
    if " -" not in prose and "- " not in prose:
        return
    joined_at: list[Span] = []
    for match in _CHAIN.finditer(prose):
        joined = match[0].replace(" ", "")
        if joined[1:].islower() and context.lexicon.knows(joined):
            joined_at.append(Span(*match.span()))
            yield Finding(
                Span(*match.span()), _("no space about the hyphen of « {word} »").format(word=joined), (joined,)
            )
    for match in _LOPSIDED.finditer(prose):
        span = Span(*match.span())
        if not any(other.overlaps(span) for other in joined_at):
            yield Finding(span, _("a space on one side of a hyphen"), ("-",), fix=Fix.UNSAFE)
    for match in _ASIDE.finditer(prose):
        span = Span(*match.span())
        word = prose[: span.start].rpartition(" ")[2]
        if word[0] not in "-–—" and not any(other.overlaps(span) for other in joined_at):
            is_dash = any(mark in prose[span.end :] for mark in ("–", "—", " - ", "- "))
            right = " \N{EN DASH} " if is_dash or match[0][0] == " " else "-"
            yield Finding(span, _("a space on one side of a hyphen"), (right,), fix=Fix.UNSAFE)
