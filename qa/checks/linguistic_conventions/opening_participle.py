"""The check ``opening-participle``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.complements import past_complements
from qa.french.demonyms import demonyms
from qa.french.forms import FEMININE, FS, GRAMMATICAL, MS, PLURAL, Trait
from qa.french.given_names import MEN, WOMEN
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.phrases import noun_phrase
from qa.french.slots import is_name
from qa.french.words import COLLECTIVES, DETERMINERS, STOPS, SUBJECTS, TIMES
from qa.grammar import agreeing, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_INVARIABLE = frozenset(
    "vu passé excepté attendu supposé entendu compris ôté étant donné mis fini dit approuvé considéré quitte sauf "
    "certifié lu ajouté rappelé comparé promis juré".split()
)
_ARTICLES = frozenset("le la l' les un une ce cet cette ces son sa ses leur leurs".split())
"""After the participle they open its own subject: *une fois repérée la cible, ils…*."""
_THIRD = frozenset("il elle ils elles".split())
_MOVED = frozenset("aller venir arriver partir rentrer entrer sortir monter descendre rester retourner revenir".split())
"""Verbs whose participle may hang loose before what the traveller sees: *arrivés au col, la vue est belle*."""
_ADJECTIVES = frozenset(
    "fier heureux malheureux content mécontent ravi seul furieux conscient soucieux désireux inquiet jaloux amoureux "
    "absent prêt las fou déterminé résolu privé assis certain sûr long originaire natif".split()
)
"""Adjectives that open a sentence as participles do."""
_WITHIN = frozenset("» ” ( ) [ ]".split())
"""Marks after which a sentence goes on."""
_BEFORE_VERBS = frozenset("ne n' se s' y".split())
_LOOSE = frozenset("son sa ses leur leurs du des au aux".split())
_SEASONS = frozenset("été hiver printemps automne après-midi".split())
_COMPLEMENTED = frozenset("à au aux de d' du des par dans en sur lors depuis comme sous chez pour devant ,".split())


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    characters=",",
)
def opening_participle(segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle at the head of a sentence that does not agree with the subject after the comma.

    *Une fois terminé, la réunion…*, *fatiguée par le voyage, il…*, *arrivé au sommet, la coureuse…*. A few adjectives
    besides: *fier de sa victoire*. Not attempted: *vu*, *passé*, *étant donné* and the like, which stay as they are;
    what may hang loose: verbs of motion before what is no person, subjects with *son* or *leur*, verbs with an object
    pronoun (*déçus, leur mère les console*).

    Wrong:
        fr: Une fois terminé, la réunion a laissé place au repas.

        fr: Fatiguée par le voyage, il s'est couché tôt.

        fr: Né à Gand, elle court depuis dix ans.

        fr: Bien que blessée, le coureur a fini.

        fr: Distancé dans le col, ils ont renoncé.

        fr: À peine arrivé, la délégation est repartie.

        fr: Une fois fermés, la boutique est vide.

        fr: Écarté du groupe, elle a repris le vélo.

        fr: Soutenus par son équipe, il attaque.

        fr: Aussitôt élu, la maire a démissionné.

        fr: Arrivé au sommet, la coureuse s'est retournée.

        fr: Construit en 1889, la tour attire des millions de visiteurs.

        fr: Épuisé, les randonneurs se sont arrêtés.

        fr: Fier de sa victoire, la championne salua le public.

        fr: Né à Lyon en 1950, Marie a grandi à Paris.

        fr: Surprise par l'attaque, le peloton n'a pas réagi.

    Right:
        fr: Une fois terminée, la réunion a laissé place au repas.

        fr: Fatigué par le voyage, il s'est couché tôt.

        fr: Née à Gand, elle court depuis dix ans.

        fr: Bien que blessé, le coureur a fini.

        fr: Distancés dans le col, ils ont renoncé.

        fr: À peine arrivée, la délégation est repartie.

        fr: Une fois fermée, la boutique est vide.

        fr: Écartée du groupe, elle a repris le vélo.

        fr: Soutenu par son équipe, il attaque.

        fr: Aussitôt élue, la maire a démissionné.

        fr: Arrivée au sommet, la coureuse s'est retournée.

        fr: Construite en 1889, la tour attire des millions de visiteurs.

        fr: Épuisés, les randonneurs se sont arrêtés.

        fr: Fière de sa victoire, la championne salua le public.

        fr: Née à Lyon en 1950, Marie a grandi à Paris.

        fr: Surpris par l'attaque, le peloton n'a pas réagi.

        fr: Battus hier, l'équipe veut se reprendre. Déçus, la foule les console. Entrée à dix euros, le tarif est fixe.

        fr: Vu la pluie, elle rentre. Passé le col, ils descendent. Compris, elle part.

        fr: Arrivés au sommet, la vue est belle. Une fois la ligne passée, il lève les bras.

        fr: Parti de rien, son équipe le suit. Blessée, on la transporte. Fatiguées, nous rentrons.

        fr: Une fois repéré la cible, ils attaquent. Partie la plus dure du col, il est raide. Tu sais, elle part.

        fr: Terminé, elle ne joue plus. Une fois assis, on mange.

        fr: Repris par le peloton, Paul et Marie ont souri, il a ri.
    """
    reading = reading_of(segment.target, context)
    for comma in reading.at((",",)):
        start = comma - 1
        while start >= 0 and reading.lowers[start] not in STOPS and reading.lowers[start] != "," and comma - start < 13:
            start -= 1
        if start >= 0 and (reading.lowers[start] not in STOPS or reading.lowers[start] in _WITHIN):
            continue
        introduced = _introduced(reading, start + 1)
        at = start + 1 + introduced
        if not _may_open(reading, at, introduced=bool(introduced)) or _has_clause(reading, at + 1, comma):
            continue
        mask = _pronoun(reading, comma + 1) if introduced or comma - at > 1 else 0
        mask = mask or _subject(reading, at, comma + 1, introduced=bool(introduced))
        form = reading.forms[at]
        if mask and not form.nominal & mask:
            message = _("« {participle} » does not agree with the subject after the comma").format(
                participle=reading.tokens[at].text
            )
            yield Finding(span_of(reading, at), message, agreeing(reading.tokens[at].text, mask)[:1])


def _introduced(reading: Reading, start: int) -> int:
    """How many words bring in the participle: *une fois*, *à peine*, *aussitôt*, *bien que*."""
    pair = (reading.lowers[start], reading.lowers[start + 1])
    if pair in (("une", "fois"), ("à", "peine"), ("bien", "que")):
        return 2
    if pair == ("ayant", "été"):
        return 2
    return 1 if pair[0] in ("aussitôt", "sitôt", "étant") else 0


def _may_open(reading: Reading, at: int, *, introduced: bool) -> bool:
    """Whether the word at an index is a participle, or one of a few adjectives, that opens a sentence."""
    form, following = reading.forms[at], reading.lowers[at + 1]
    if following[:1] == "-":
        return False  # Faites-la vôtre
    timed = reading.lowers[at + 2] in TIMES or reading.lowers[at + 2] in _SEASONS or reading.lowers[at + 2].isdigit()
    if form.lower in _INVARIABLE or form.traits & GRAMMATICAL or (following in _ARTICLES and not timed):
        return False
    if form.participle:
        if introduced or not form.noun or following == "par":
            return True
        return following in _COMPLEMENTED and not form.noun & FEMININE  # élu en mai; but: entrée à dix euros
    return bool(form.adjective) and not _ADJECTIVES.isdisjoint(lexicon().lemmas(form.lower, Pos.ADJECTIVE))


def _has_clause(reading: Reading, start: int, end: int) -> bool:
    """Whether there is a finite verb, or anything joined by *et* or *ou*, between two indices."""
    for index in range(start, end):
        form = reading.forms[index]
        ago = reading.lowers[index - 2 : index] == ["il", "y"]
        if form.lower in ("et", "ou") or (
            not ago and form.persons & ~3 and not (form.nominal or form.traits & GRAMMATICAL)
        ):
            return True
    return False


def _pronoun(reading: Reading, start: int) -> int:
    word = reading.lowers[start]
    return SUBJECTS[word][0] if word in _THIRD and reading.lowers[start + 1] not in ("-même", "et", ",") else 0


def _subject(reading: Reading, participle: int, start: int, *, introduced: bool) -> int:
    """The cells of the noun or given name that begins at an index, where it leaves no doubt; else 0."""
    lowers = reading.lowers
    if lowers[start] in DETERMINERS:
        phrase = noun_phrase(reading, start)
        if lowers[start] in _LOOSE or phrase is None:
            return 0
        head, mask = reading.forms[phrase.head], phrase.mask & phrase.head_mask
        if (
            (head.lower in COLLECTIVES and lowers[phrase.end] in ("de", "d'", "des"))
            or (head.traits & Trait.CAPITAL and head.lower not in demonyms())
            or not mask
        ):
            return 0
        if head.lower in _SEVERAL and reading.forms[participle].nominal & PLURAL:
            return 0
        moved = not introduced and not _MOVED.isdisjoint(lexicon().lemmas(lowers[participle], Pos.VERB))
        if moved and (head.participle or not (head.traits & Trait.CAPITAL or _is_person(head.lower))):
            return 0
        end = past_complements(reading, phrase.end)
    else:
        mask = FS if lowers[start] in WOMEN else MS if lowers[start] in MEN else 0
        end = start + 1
        while mask and is_name(reading, end):
            end += 1
    while lowers[end] in _BEFORE_VERBS:
        end += 1
    verb = reading.forms[end]
    return mask if verb.finite & 0b100100 and not verb.traits & GRAMMATICAL else 0


_SEVERAL = frozenset("équipe groupe peloton foule duo trio couple public famille formation sélection quatuor".split())
"""Nouns of several people, to whom a plural may refer."""


def _is_person(noun: str) -> bool:
    """Whether a noun has both genders, as most of those that name people."""
    return (
        noun in _PEOPLE
        or lexicon().genders(noun, Pos.NOUN) == {"m", "f"}
        or any(
            lexicon().genders(form, Pos.NOUN) != lexicon().genders(noun, Pos.NOUN)
            for lemma in lexicon().lemmas(noun, Pos.NOUN)
            for form, _analysis in lexicon().forms(lemma, Pos.NOUN)
        )
    )


_PEOPLE = frozenset(
    "fille filles femme femmes dame dames mère mères sœur sœurs homme hommes garçon garçons père frère frères fils "
    "reine princesse maîtresse hôtesse héroïne jeunesse duchesse comtesse".split()
)
