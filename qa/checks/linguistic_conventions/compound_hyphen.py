"""The check ``compound-hyphen``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.grammar import phrase_findings
from qa.i18n import _, marked
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_MESSAGE = marked("« {wrong} » is written « {better} »")


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
)
def compound_hyphen(segment: Segment, context: Context) -> Iterator[Finding]:
    """A compound without its hyphens, or hyphens where a phrase takes none: *vice champion*, *tout-à-fait*.

    The compounds are listed in ``qa/french/phrasebook/hyphens.txt``. Not attempted: compounds that the reform of 1990
    joins (*week-end*, *weekend*), and words that also stand side by side in free use (*face à face*, *après tout*).

    Wrong:
        fr: Le vice champion du monde est là.

        fr: Il part en week end.

        fr: L'avant dernière étape est plate.

        fr: Elle joue la demi finale.

        fr: Le contre la montre de vendredi sera décisif.

        fr: C'est un chef d'œuvre.

        fr: Il habite là bas.

        fr: Celui ci est plus lourd.

        fr: Il a vingt deux ans.

        fr: Il est au dessus de la mêlée.

        fr: C'est tout-à-fait vrai.

        fr: Son ex équipier l'attend.

        fr: Ils ont rendez vous à midi.

        fr: Le franco italien finit vingt deuxième.

        fr: Il est sous directeur du vélodrome.

    Right:
        fr: Le vice-champion du monde est là.

        fr: Il part en week-end.

        fr: L'avant-dernière étape est plate.

        fr: Elle joue la demi-finale.

        fr: Le contre-la-montre de vendredi sera décisif.

        fr: C'est un chef-d'œuvre.

        fr: Il habite là-bas.

        fr: Celui-ci est plus lourd.

        fr: Il a vingt-deux ans.

        fr: Il est au-dessus de la mêlée.

        fr: C'est tout à fait vrai.

        fr: Son ex-équipier l'attend.

        fr: Ils ont rendez-vous à midi.

        fr: Le franco-italien finit vingt-deuxième.

        fr: Il est sous-directeur du vélodrome.

        fr: Il roule contre la montre, il lutte contre le vent.

        fr: Un vélo et demi, la semaine et le week-end.

        fr: Il est avant tout grimpeur, le dernier avant la pause.

        fr: Là, bas de laine en main, elle attend ; ceux qui là-bas vivent.

        fr: Cent deux coureurs, mille trois cents mètres.

        fr: Il peut être là demain, il peut être sûr de lui.

        fr: Après tout, il a gagné ; après demain soir, on verra.

        fr: Le premier et l'avant-dernier sont là.

        fr: Vous même pas fatigués ?

        fr: Le port franco de Gênes ; les vingt premiers, le dix, septième de la liste.
    """
    yield from phrase_findings(segment.target, "hyphens", _MESSAGE, context)
    view = context.view(segment.target)
    for _index, start, end in view.raised:
        match = _CAPITAL.match(view.prose, start) if view.prose[end : end + 1] == "-" else None
        if match:
            better = _ASKING.sub(" ", match[0])
            yield Finding(Span(*match.span()), _(_MESSAGE).format(wrong=match[0], better=better), (better,))


_CAPITAL = regex(
    "(?:Tout-(?:de-suite|à-fait|à-coup)|Bien-(?:sûr|entendu)|Parce-que|Quelque-(?:chose|part)|Quand-même|Grâce-à|Compte-tenu|Peu-à-peu|Tout-à-l['’]heure"
    "|Petit-à-petit|Au-fur-et-à-mesure|Est-ce-que|Après-tout|Par-contre|Plus-tard)(?![\\w-])"
)
"""At the head of a sentence, where a capital keeps the whole together as if it were a name."""
_ASKING = regex("(?<!Est)-")
"""The hyphens that go; *Est-ce que* keeps its first."""
