"""The check ``space-before-marks``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import SPACES
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_MARK = regex(rf"(?P<space>[{SPACES}]?)(?P<mark>[;!?]+)(?<=[\w»)\]”\"%'’.{SPACES}][;!?])(?![\w/=&;])")


@check(category="locale-conventions/spacing", fix="safe", profiles=("fr-FR",), characters=(";", "!", "?"))
def space_before_marks(segment: Segment, context: Context) -> Iterator[Finding]:
    """No no-break space before ; ! or ?.

    The Imprimerie nationale sets a narrow no-break space; a full no-break space is taken too, a plain one
    only noted. Addresses, code,
    smileys and marks in brackets (?) are left alone.

    Wrong:
        fr: Qui succédera au Belge?

        fr: Le départ a été retardé; personne ne s'en plaint.

        fr: Quelle course ! dit-il.

        fr: Vraiment?! Oui.

        fr: Qui vient?

        fr: Il pleut; elle sort.

        fr: Allez !

        fr: Vraiment? dit-il.

        fr: Il part ; tant pis.

        fr: Quoi?! Encore?

    Right:
        fr: Qui succédera au Belge\N{NNBSP}?

        fr: Le départ a été retardé\N{NNBSP}; personne ne s'en plaint.

        fr: Quelle course\N{NNBSP}! dit-il.

        fr: Vraiment\N{NNBSP}?! Oui.

        fr: Qui vient\N{NNBSP}?

        fr: Il pleut\N{NNBSP}; elle sort.

        fr: Allez\N{NNBSP}!

        fr: Vraiment\N{NNBSP}? dit-il.

        fr: Il part\N{NNBSP}; tant pis.

        fr: Quoi\N{NNBSP}?! Encore\N{NNBSP}?

        fr: L'adresse est https://exemple.fr/a?b=c;d pour tous.

        fr: Il a souri ;-) puis (!) il est parti [?] sans un mot.

        fr: Quelle course\N{NBSP}!

        fr: Il a 20 ans\N{NNBSP}; elle aussi\N{NNBSP}!
    """
    prose = segment.target.prose
    for match in _MARK.finditer(prose):
        if match["space"] not in {"", " "} or prose[match.end() : match.end() + 1] in {"-", ")"}:
            continue
        if match.start() and prose[match.start() - 1] not in SPACES:
            message = _("a narrow no-break space goes before « {mark} »").format(mark=match["mark"])
            severity = Severity.NEUTRAL if match["space"] else None
            yield Finding(Span(*match.span()), message, (f"\N{NNBSP}{match['mark']}",), severity=severity)
