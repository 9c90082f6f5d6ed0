"""The check ``relative-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.forms import GRAMMATICAL, Trait
from qa.french.words import AVOIR, ETRE
from qa.grammar import antecedents_of, conjugated, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("qui",),
)
def relative_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """A verb after *qui* in another number or person than the word before: *les coureurs qui attaque*, *moi qui a*.

    The word before *qui* is a noun with its determiner, *ceux*, *celle*, *moi*, *nous* and the like. Not attempted:
    chains of nouns of both numbers (*un groupe de coureurs qui*), *l'un des … qui*, collectives, names.

    Wrong:
        fr: Les coureurs qui attaque ici gagnent souvent.

        fr: Ceux qui part tôt évitent la pluie.

        fr: C'est moi qui a gagné.

        fr: C'est vous qui décide.

        fr: Il cite le coureur qui ont chuté.

        fr: Celle qui gagnent aura la prime.

        fr: Les routes qui mène au col sont fermées.

        fr: C'est nous qui a choisi.

        fr: Ce sont des erreurs qui se répète souvent.

        fr: L'équipier qui les attendaient a crevé.

        fr: Toi qui connaît la route, guide-nous.

        fr: Ce sont les Belges qui a roulé.

    Right:
        fr: Les coureurs qui attaquent ici gagnent souvent.

        fr: Ceux qui partent tôt évitent la pluie.

        fr: C'est moi qui ai gagné.

        fr: C'est vous qui décidez.

        fr: Il cite le coureur qui a chuté.

        fr: Celle qui gagne aura la prime.

        fr: Les routes qui mènent au col sont fermées.

        fr: C'est nous qui avons choisi.

        fr: Ce sont des erreurs qui se répètent souvent.

        fr: L'équipier qui les attendait a crevé.

        fr: Toi qui connais la route, guide-nous.

        fr: Ce sont les Belges qui ont roulé.

        fr: L'un des coureurs qui a chuté est reparti.

        fr: Un groupe de coureurs qui roule vite est revenu.

        fr: Un groupe de coureurs qui roulent vite est revenu.

        fr: Le père et la mère qui attendent sont venus.

        fr: Une partie des spectateurs qui étaient là est partie.

        fr: Il ne sait pas qui viennent de partir.

        fr: Il parle à ceux à qui il doit tout.

        fr: C'est lui qui est parti, c'est elle qui a gagné.

        fr: Qui sont ces gens qui nous suivent ?

        fr: Le directeur des équipes qui a démissionné.

        fr: Ce qui compte, c'est le maillot qu'il porte.

        fr: Le plus grand des champions qui aient couru.

        fr: L'un des Belges qui a roulé est rentré.
    """
    reading = reading_of(segment.target, context)
    for antecedent in antecedents_of(segment.target, context):
        at = skip_clitics(reading, antecedent.qui + 1)[0]
        form = reading.forms[at]
        if not form.finite or form.finite & antecedent.persons or not _is_sure(reading, at):
            continue
        message = _("« {verb} » does not agree with « {antecedent} » before « qui »").format(
            verb=form.text, antecedent=reading.tokens[antecedent.word].text
        )
        yield Finding(span_of(reading, at), message, conjugated(reading, at, antecedent.persons))


def _is_sure(reading: Reading, at: int) -> bool:
    form = reading.forms[at]
    if form.traits & (GRAMMATICAL | Trait.CAPITAL) and form.lower not in AVOIR | ETRE:
        return False
    return not form.traits & Trait.ADVERB and not reading.lowers[at + 1].startswith("-")
