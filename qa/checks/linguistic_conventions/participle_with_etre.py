"""The check ``participle-with-etre``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.more_predicates import against_auxiliary
from qa.french.predicates import COPULAS, is_direct_object
from qa.french.words import AVOIR, ETRE
from qa.grammar import agreeing, predicates_of, reading_of, span_of, subject_text
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.french.predicates import Predicate
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=AVOIR | ETRE | COPULAS,
)
def participle_with_etre(segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle after *être* that does not agree with the subject.

    With *se*, it is reported only where *se* is surely the direct object. Not attempted: *on*, *vous*, *je* and *tu* in
    gender; subjects that are names, or that follow, beyond the number that the verb tells.

    Wrong:
        fr: Elle est tombé à deux kilomètres du but.

        fr: Les coureuses sont arrivé groupées.

        fr: Les routes ont été fermé par la préfecture.

        fr: Le village a été évacuée dans la nuit.

        fr: La décision sera prise demain et annoncé jeudi.

        fr: La Française s'est imposé au sprint.

        fr: Les enfants sont rentrée de l'école.

        fr: La statue a été installés devant la gare.

        fr: Les preuves ont été détruit.

        fr: Ils se sont retrouvé au sommet.

        fr: L'étape est terminé depuis une heure.

        fr: Il termine devant la Belge, qui est tombé dans le final.

        fr: Nous sommes resté à la maison.

        fr: Hier sont arrivé les premiers invités.

        fr: Les clés ont-elles été retrouvé ?

        fr: La voiture ayant été réparé, il repartit.

    Right:
        fr: Elle est tombée à deux kilomètres du but.

        fr: Les coureuses sont arrivées groupées.

        fr: Les routes ont été fermées par la préfecture.

        fr: Le village a été évacué dans la nuit.

        fr: La décision sera prise demain et annoncée jeudi.

        fr: La Française s'est imposée au sprint.

        fr: Les enfants sont rentrés de l'école.

        fr: La statue a été installée devant la gare.

        fr: Les preuves ont été détruites.

        fr: Ils se sont retrouvés au sommet.

        fr: L'étape est terminée depuis une heure.

        fr: Il termine devant la Belge, qui est tombée dans le final.

        fr: Nous sommes restés à la maison.

        fr: Hier sont arrivés les premiers invités.

        fr: Les clés ont-elles été retrouvées ?

        fr: La voiture ayant été réparée, il repartit.

        fr: Le coéquipier de la Belge, qui est tombé dans le final, a gagné.

        fr: On est arrivées les premières, sourient les deux sœurs.

        fr: Ils se sont succédé à la tête du club, elles se sont plu.

        fr: Elle s'est lavé les mains, elle s'est cassé la jambe.

        fr: Elles se sont fait surprendre, elle s'est laissé tomber.

        fr: Elle s'est rendu compte de rien, elle s'est dit que oui.

        fr: La côte et le col ont été gravis d'une traite, le frein et les roues ont été vantés.

        fr: Le nombre de cartes dans la boîte et la caisse est connu, un mot ou une date est ajouté.

        fr: La liaison entre la gare et le port est faite, les cols, les côtes et les pentes sont connus.

        fr: Nous sommes convaincu de notre bon droit, écrit l'auteur.

        fr: Une dizaine de blessés ont été soignés, la plupart sont rentrés.

        fr: Étant donné la chaleur, la sortie est reportée.

        fr: La main qu'ils se sont serrée, les coups qu'elle s'est donnés.

        fr: Elle s'est vu refuser l'entrée, ils se la sont partagée.

        fr: Les connexions sur un serveur LTSP et un poste léger LTSP sont interdites.
    """
    reading = reading_of(segment.target, context)
    for predicate in predicates_of(segment.target, context):
        form = reading.forms[predicate.at]
        fits = form.nominal if form.lower != "mort" else form.participle
        if not form.participle or fits & predicate.subject.mask:
            continue
        if predicate.reflexive and (not is_direct_object(reading, predicate) or _takes_up(reading, predicate)):
            continue
        message = _("« {participle} » does not agree with the subject « {subject} »").format(
            participle=reading.tokens[predicate.at].text, subject=subject_text(reading, predicate.subject)
        )
        replacements = agreeing(reading.tokens[predicate.at].text, predicate.subject.mask)
        yield Finding(span_of(reading, predicate.at), message, replacements[:2])
    for verb, at, mask in against_auxiliary(reading):
        message = _("« {participle} » is not in the number of « {verb} »").format(
            participle=reading.tokens[at].text, verb=reading.tokens[verb].text
        )
        yield Finding(span_of(reading, at), message, agreeing(reading.tokens[at].text, mask)[:2])


def _takes_up(reading: Reading, predicate: Predicate) -> bool:
    """Whether a participle agrees with the word before the *que* that its clause begins with: *la main qu'ils se sont
    serrée*."""
    que = predicate.subject.start - 1
    if reading.word(que) not in ("que", "qu'"):
        return False
    return bool(reading.forms[que - 1].nominal & reading.forms[predicate.at].participle)
