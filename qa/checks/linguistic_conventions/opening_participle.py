"""The check ``opening-participle``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.forms import GRAMMATICAL, Trait
from qa.french.phrases import noun_phrase
from qa.french.words import DETERMINERS, STOPS, SUBJECTS
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
    "certifié lu ajouté rappelé comparé".split()
)
_ARTICLES = frozenset("le la l' les un une ce cet cette ces son sa ses leur leurs".split())
"""After the participle they open its own subject: *une fois repérée la cible, ils…*."""
_THIRD = frozenset("il elle ils elles".split())


@check(
    category="linguistic-conventions/grammar/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    characters=",",
)
def opening_participle(segment: Segment, context: Context) -> Iterator[Finding]:
    """A participle at the head of a sentence that does not agree with the subject after the comma.

    *Une fois terminé, la réunion…*, *fatiguée par le voyage, il…*. Before a noun only after *une fois*, *à peine*,
    *aussitôt* or *bien que*, since elsewhere the participle may hang loose. Not attempted: *vu*, *passé*, *étant donné*
    and the like, which stay as they are.

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
        while start >= 0 and reading.lowers[start] not in STOPS and reading.lowers[start] != "," and comma - start < 9:
            start -= 1
        if start >= 0 and reading.lowers[start] not in STOPS:
            continue
        introduced = _introduced(reading, start + 1)
        at = start + 1 + introduced
        form = reading.forms[at]
        if not form.participle or form.lower in _INVARIABLE or (not introduced and comma - at < 2):
            continue
        if form.traits & GRAMMATICAL or (form.noun and not introduced) or reading.lowers[at + 1] in _ARTICLES:
            continue
        if any(reading.forms[i].lower in ("et", "ou") for i in range(at, comma)):
            continue
        mask = _subject(reading, comma + 1, introduced=bool(introduced))
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
    return 1 if pair[0] in ("aussitôt", "sitôt") else 0


def _subject(reading: Reading, start: int, *, introduced: bool) -> int:
    """The cells of the subject that begins at an index, where it leaves no doubt; else 0."""
    word = reading.lowers[start]
    if word in _THIRD:
        return SUBJECTS[word][0] if reading.lowers[start + 1] not in ("-même", "et", ",") else 0
    if not introduced or word not in DETERMINERS or word in ("du", "des", "au", "aux"):
        return 0
    phrase = noun_phrase(reading, start)
    if phrase is None or reading.lowers[phrase.end] in ("et", "ou", ","):
        return 0
    head = reading.forms[phrase.head]
    following = reading.forms[phrase.end + (reading.lowers[phrase.end] in ("ne", "n'"))]
    if head.traits & Trait.CAPITAL or head.adjective or not following.finite:
        return 0
    return phrase.mask & phrase.head_mask
