"""The check ``attribute-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.predicates import COPULAS
from qa.french.ranks import RANKS, ranks
from qa.french.words import AVOIR, ETRE
from qa.grammar import agreeing, agreeing_rank, predicates_of, reading_of, span_of, subject_text, subjects_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=AVOIR | ETRE | COPULAS | RANKS,
)
def attribute_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """An adjective after *être* in another gender or number than the subject.

    Not attempted: *on*, *vous*, the *nous* of an author; subjects that are names; nouns used without article (*elle est
    champion*).

    Wrong:
        fr: Ma sœur est très heureux de sa victoire.

        fr: Ces fraises sont délicieux.

        fr: Le peloton est nerveuse avant le secteur pavé.

        fr: La salle était plein à craquer.

        fr: Le ciel devient grise au-dessus du lac.

        fr: Elles étaient prêt à tout.

        fr: La réponse semble négatif.

        fr: Ils sont inquiet pour leur avenir.

        fr: Les nuits sont court en juin.

        fr: Ces écarts ne sont pas nouveau.

        fr: La descente et la côte sont dangereux.

        fr: Les coureurs se montrent prudent.

        fr: La route est longue et dangereux.

        fr: Cette loi me paraît dangereux.

        fr: Elle a terminé premier de sa série.

        fr: La Néerlandaise a été le premier à attaquer.

        fr: Les conséquences pourraient être néfaste.

        fr: La rue est restée désert.

        fr: Les candidats se disent confiant.

        fr: Ma mère doit rester discret.

        fr: Cette victoire est son troisième de la saison ; cette médaille est son 5e.

        fr: La Suissesse a roulé seul dans la vallée, elle a franchi seul la ligne.

        fr: Nous sommes prêt à partir.

        fr: Est-elle content de son vélo ?

        fr: La plage, en été, est toujours bruyant.

        fr: La fille dont je t'ai parlé est très gentil.

    Right:
        fr: Ma sœur est très heureuse de sa victoire.

        fr: Ces fraises sont délicieuses.

        fr: Le peloton est nerveux avant le secteur pavé.

        fr: La salle était pleine à craquer.

        fr: Le ciel devient gris au-dessus du lac.

        fr: Elles étaient prêtes à tout.

        fr: La réponse semble négative.

        fr: Ils sont inquiets pour leur avenir.

        fr: Les nuits sont courtes en juin.

        fr: Ces écarts ne sont pas nouveaux.

        fr: La descente et la côte sont dangereuses.

        fr: Les coureurs se montrent prudents.

        fr: La route est longue et dangereuse.

        fr: Cette loi me paraît dangereuse.

        fr: Elle a terminé première de sa série.

        fr: La Néerlandaise a été la première à attaquer.

        fr: Les conséquences pourraient être néfastes.

        fr: La rue est restée déserte.

        fr: Les candidats se disent confiants.

        fr: Ma mère doit rester discrète.

        fr: Cette victoire est sa troisième de la saison ; cette médaille est sa 5e.

        fr: La Suissesse a roulé seule dans la vallée, elle a franchi seule la ligne.

        fr: Nous sommes prêts à partir.

        fr: Est-elle contente de son vélo ?

        fr: La plage, en été, est toujours bruyante.

        fr: La fille dont je t'ai parlé est très gentille.

        fr: La course est son premier objectif, la loi autorise seul le maire, elles parlent seul à seul.

        fr: Elle veut devenir médecin, elles vont rester seules, la route est devenue chemin.

        fr: Ils se croient tout permis, elle se dit bonjour, cela doit être plus clair.

        fr: Le fait ou sa cause est devenu public ; l'angle, l'inclinaison du fil, peut être droit.

        fr: On est contentes d'avoir gagné, dit la capitaine.

        fr: Elles sont debout, elles sont bien, elles sont quatre.

        fr: La vérité est autre, l'important est la santé.

        fr: La plupart sont absents, une partie des élus est furieuse.

        fr: Tout est bon, rien n'est sûr, personne n'est parfait.

        fr: La ministre est maire de sa ville, elle est témoin du drame.

        fr: L'équipe d'Espagne, dont les joueuses sont jeunes, est favorite.

        fr: Nous sommes convaincu de notre bon droit, écrit l'auteur.

        fr: Les deux sont bons, mais l'une est meilleure.

        fr: Elle est toujours aussi sûre d'elle.

        fr: Elle est le premier témoin du drame, elles ont fini première et deuxième.

        fr: La pluie est le dernier de ses soucis, elle est passée premier ministre.

        fr: Les majuscules et les minuscules sont importantes, la quasi-totalité des cols sont durs.

        fr: Le choix d'une tablette plutôt que d'une souris, plutôt qu'un clavier, s'avère bon.

        fr: Ces règles sont juste une façon de voir.
    """
    reading = reading_of(segment.target, context)
    message = _("« {adjective} » does not agree with the subject « {subject} »")
    for predicate in predicates_of(segment.target, context):
        form = reading.forms[predicate.at]
        if form.participle or (form.adjective | form.noun) & predicate.subject.mask:
            continue
        adjective = reading.tokens[predicate.at].text
        told = message.format(adjective=adjective, subject=subject_text(reading, predicate.subject))
        yield Finding(span_of(reading, predicate.at), told, agreeing(adjective, predicate.subject.mask)[:2])
    for rank in ranks(reading, subjects_of(segment.target, context)):
        if not rank.mask & rank.subject.mask:
            told = message.format(adjective=reading.tokens[rank.at].text, subject=subject_text(reading, rank.subject))
            yield Finding(span_of(reading, rank.first, rank.at), told, agreeing_rank(reading, rank))
