"""The check ``subject-verb-agreement``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._inverted_subjects import resumed, turned
from qa.checks._parted_verbs import compared, fronted, hyphenated, names, past_appositions
from qa.checks._sure_verbs import is_sure
from qa.french.clauses import verb_of
from qa.french.forms import PERSONS
from qa.french.joined import joined_subjects
from qa.french.words import DETERMINERS, SUBJECTS
from qa.grammar import conjugated, reading_of, span_of, subject_text, subjects_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_WORDS = frozenset(
    "personne rien tout cela ça ceci plusieurs certains certaines beaucoup peu trop chacun chacune".split()
)


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words={*DETERMINERS, *SUBJECTS, "j", "l", "et", *_WORDS},
)
def subject_verb_agreement(segment: Segment, context: Context) -> Iterator[Finding]:
    """A verb in another person or number than its subject.

    The subject is a pronoun, joined names or persons (*mon frère et moi*), or a noun phrase at the head of its clause
    with its complements and a short relative clause, right before the verb; or a noun right after the verb in a
    question or a relative clause. Not attempted: other inverted subjects, subjects without determiner, single names,
    quantities (*une dizaine de blessés ont*).

    Wrong:
        fr: Les coureurs roule vers les Pyrénées.

        fr: Ils est arrivés en retard.

        fr: Tu vas bien mais tu dort mal.

        fr: Le film racontent la vie d'un berger.

        fr: Ils peut encore espérer.

        fr: Vous avons raison de vous méfier.

        fr: L'équipe ont perdu ses deux grimpeurs.

        fr: On vont tout faire pour gagner.

        fr: J'a couru sous la pluie.

        fr: Le maire et son adjointe inaugure la bibliothèque.

        fr: La voiture que mes parents ont achetée consomment peu.

        fr: Mon frère et moi sont allés au cinéma.

        fr: Toi et moi avez le même âge.

        fr: Plus d'un coureur ont abandonné.

        fr: Personne n'ont vu l'accident.

        fr: Que fait les secours ?

        fr: À la fin du mois arrive les factures.

        fr: Pierre et Marie est partis en vacances.

        fr: Le vainqueur des deux dernières éditions sont absent.

        fr: Les parents de la victime demande justice.

        fr: Elles court ensemble depuis cinq ans.

        fr: Les joueuses était épuisées.

        fr: Nous partiront demain matin.

        fr: Les voisins lui prête leur échelle.

        fr: Le nombre de victimes augmentent.

        fr: Tu fait du bruit.

        fr: Les médecins nous conseille de patienter.

        fr: Dans la rue passe des camions.

        fr: Le groupe a attaqué et le peloton ont réagi.

        fr: Peut-tu venir demain ?

        fr: Que fait-ils dans la cour ?

        fr: Le coureur, lâché par ses équipiers, terminent loin.

        fr: Plusieurs d'entre eux a refusé.

        fr: Cela font dix ans.

        fr: Ça marchent bien.

        fr: Les coureurs partirons de Nice.

        fr: Chacun d'eux ont reçu une médaille.

        fr: Comme le montre les images, le choc fut rude.

        fr: Le livre que lit les élèves est long.

        fr: Quels est tes projets ?

        fr: Marie viendra-t-il demain ?

        fr: Nous vous remercie de votre visite. Les vacances approche. Toi et ta sœur viennent avec nous.

        fr: Quelle que soient la réponse, il partira.

        fr: Les voitures, en hiver, démarre mal.

    Right:
        fr: Les coureurs roulent vers les Pyrénées.

        fr: Ils sont arrivés en retard.

        fr: Tu vas bien mais tu dors mal.

        fr: Le film raconte la vie d'un berger.

        fr: Ils peuvent encore espérer.

        fr: Vous avez raison de vous méfier.

        fr: L'équipe a perdu ses deux grimpeurs.

        fr: On va tout faire pour gagner.

        fr: J'ai couru sous la pluie.

        fr: Le maire et son adjointe inaugurent la bibliothèque.

        fr: La voiture que mes parents ont achetée consomme peu.

        fr: Mon frère et moi sommes allés au cinéma.

        fr: Toi et moi avons le même âge.

        fr: Plus d'un coureur a abandonné.

        fr: Personne n'a vu l'accident.

        fr: Que font les secours ?

        fr: À la fin du mois arrivent les factures.

        fr: Pierre et Marie sont partis en vacances.

        fr: Le vainqueur des deux dernières éditions est absent.

        fr: Les parents de la victime demandent justice.

        fr: Elles courent ensemble depuis cinq ans.

        fr: Les joueuses étaient épuisées.

        fr: Nous partirons demain matin.

        fr: Les voisins lui prêtent leur échelle.

        fr: Le nombre de victimes augmente.

        fr: Tu fais du bruit.

        fr: Les médecins nous conseillent de patienter.

        fr: Dans la rue passent des camions.

        fr: Le groupe a attaqué et le peloton a réagi.

        fr: Peux-tu venir demain ?

        fr: Que font-ils dans la cour ?

        fr: Le coureur, lâché par ses équipiers, termine loin.

        fr: Plusieurs d'entre eux ont refusé.

        fr: Cela fait dix ans.

        fr: Ça marche bien.

        fr: Les coureurs partiront de Nice.

        fr: Chacun d'eux a reçu une médaille.

        fr: Comme le montrent les images, le choc fut rude.

        fr: Le livre que lisent les élèves est long.

        fr: Quels sont tes projets ?

        fr: Marie viendra-t-elle demain ?

        fr: Nous vous remercions de votre visite. Les vacances approchent. Toi et ta sœur venez avec nous.

        fr: Quelle que soit la réponse, il partira.

        fr: Les voitures, en hiver, démarrent mal.

        fr: Les villes étape. Chaque garçon et chaque fille reçoit un prix. Nous attend un autre défi.

        fr: Toi et elle êtes amies, lui et elle est un mystère.

        fr: Puis-je entrer ? Dussé-je perdre, aimé-je ?

        fr: Va-t-il bien ? Les coureurs, le maire et le public, fatigués, applaudissent.

        fr: Vous permet de basculer entre deux vues.

        fr: Nous attendent dix cols. Nous seront présentés deux projets. Vous manque un seul mot.

        fr: Le nombre de mots dans le titre et la légende est affiché, ainsi que le nombre de pages lues peuvent l'être.

        fr: Un vent violent souffle. Il s'est tu hier. La mère et le père ont réagi.

        fr: Une dizaine de blessés ont été soignés, la plupart sont rentrés.

        fr: Que pensent les voisins de ce projet ? Le livre que nous a donné Paul est là.

        fr: C'est nous qui avons gagné, c'est vous qui le niez.

        fr: Ses amis, il les garde ; ses ennemis, il les oublie.

        fr: Tout cela nous est égal, ce qui nous attend aussi.

        fr: Le nombre des coureurs est limité, la moitié des sièges sont vides.

        fr: Les Quatre Cents Coups est un film de Truffaut.

        fr: Le Belge, comme ses équipiers, a souffert ; tous les jours part un train.

        fr: Aux abords du stade règne une atmosphère de fête.

        fr: L'un des plus beaux cols qui soient se trouve ici.

        fr: Le directeur, le maire et le préfet ont parlé.

        fr: Plus d'un million de coureurs ont roulé, moins d'une heure suffit ; moins de deux heures suffisent.

        fr: L'idée que les gens se font d'un col est fausse, le fait que les coureurs ont peur montre tout.

        fr: Entre toi et moi est née une amitié. Ma femme et moi, nous partons. Dans la vallée vient le soir.

        fr: Les deux qui ont attaqué ensemble, rien ne les arrête, cela les étonne, ça fait dix ans.

        fr: Le guide ainsi que la carte peuvent être achetés ; c'est ainsi que la course s'achève.

        fr: L'écart entre Pogačar et les autres favoris grandit, les fichiers source restent, les lettres a-z aussi.

        fr: Comme nous l'a dit le médecin, elle ou lui sont guéris.

        fr: Ne protéger que nos favoris ne suffit plus.

        fr: Comme le montre cette image, deux d'entre eux ont chuté.

        fr: Un grand nombre ont abandonné.
    """
    reading = reading_of(segment.target, context)
    found = subjects_of(segment.target, context)
    for subject in (*found, *joined_subjects(reading, found), *names(segment, context)):
        verb = verb_of(reading, subject)
        if verb is None or reading.forms[verb.at].finite & subject.persons:
            continue
        if is_sure(reading, subject, verb):
            message = _("« {verb} » does not agree with its subject « {subject} »").format(
                verb=reading.tokens[verb.at].text, subject=subject_text(reading, subject)
            )
            yield Finding(span_of(reading, verb.at), message, conjugated(reading, verb.at, subject.persons))
    for index, subject_at, persons in (*hyphenated(reading), *past_appositions(segment, context)):
        message = _("« {verb} » does not agree with its subject « {subject} »").format(
            verb=reading.tokens[index].text, subject=reading.tokens[subject_at].text
        )
        capital = reading.tokens[index].text[0].isupper()
        made = conjugated(reading, index, persons)
        better = tuple(form.capitalize() for form in made) if capital else made
        yield Finding(span_of(reading, index), message, better)
    for index, noun, mask in resumed(reading, found):
        pronoun = next(word for word in ("il", "elle", "ils", "elles") if SUBJECTS[word][0] & mask)
        message = _("« {word} » does not agree with « {noun} »").format(
            word=reading.tokens[index].text, noun=reading.tokens[noun].text
        )
        yield Finding(span_of(reading, index), message, (pronoun,))
    plurals = ((index, phrase, PERSONS["3p"]) for index, phrase in (*fronted(reading), *compared(reading)))
    for index, phrase, persons in (*turned(reading), *plurals):
        message = _("« {verb} » does not agree with its subject « {subject} »").format(
            verb=reading.tokens[index].text, subject=reading.tokens[phrase.head].text
        )
        yield Finding(span_of(reading, index), message, conjugated(reading, index, persons))
