"""The check ``finite-for-infinitive``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._infinitives import CAUSING, MODALS, WHO_CAUSES
from qa.french.clauses import skip_adverbs
from qa.french.forms import GRAMMATICAL, Trait
from qa.french.lexicon import lexicon
from qa.french.words import AVOIR, CLITICS, ETRE, STOPS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_STRICT = frozenset(
    "peux peut pouvons pouvez peuvent pouvais pouvait pouvaient pourrais pourrait pourraient pourra pourront puisse "
    "puissent dois doit devons devez doivent devais devait devaient devrais devrait devraient devra devront faut "
    "faudra faudrait fallait devions deviez devrons devrez devrions devriez pouvions pouviez pourrons pourrez "
    "pourrions pourriez".split()
)
"""Verbs that no participle without auxiliary may follow."""
_GOING = frozenset("vais vas va allons allez vont allait allaient".split())
_PREPOSITIONS = frozenset(["pour", "sans", "de", "d'", "à"])


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words={*MODALS, *CAUSING, "laissé", "pu", "dû", "fallu", "pour", "sans", "de", "d", "à"},
)
def finite_for_infinitive(segment: Segment, context: Context) -> Iterator[Finding]:
    """A conjugated verb, or a participle such as *pris*, where *pouvoir* or a preposition asks for the infinitive.

    Only forms that are no noun or adjective. Participles in *-é* are told by `participle-for-infinitive`.
    Not attempted: participles after *vouloir* and *aimer* (*il le veut cuit*), and verbs that may end a relative clause
    (*ce qu'il peut vaut mieux*).

    Wrong:
        fr: Merci de répondez avant lundi.

        fr: Il n'a pas pu suivi le rythme.

        fr: Il se met à courait.

        fr: Elle doit finit son travail.

        fr: Afin de préservait ses forces, il roule à l'abri.

        fr: Il faut partit maintenant.

        fr: On peut compris sa colère.

        fr: Il risque de perdit son maillot.

        fr: Elle a dû attendu une heure.

        fr: Je n'arrive pas à dormis.

        fr: Ils veulent prennent le train de nuit.

        fr: Il va fini son travail.

        fr: Cela fait réfléchit tout le monde.

        fr: Il m'a fait ri aux larmes.

    Right:
        fr: Merci de répondre avant lundi.

        fr: Il n'a pas pu suivre le rythme.

        fr: Il se met à courir.

        fr: Elle doit finir son travail.

        fr: Afin de préserver ses forces, il roule à l'abri.

        fr: Il faut partir maintenant.

        fr: On peut comprendre sa colère.

        fr: Il risque de perdre son maillot.

        fr: Elle a dû attendre une heure.

        fr: Je n'arrive pas à dormir.

        fr: Ils veulent prendre le train de nuit.

        fr: Il va finir son travail.

        fr: Cela fait réfléchir tout le monde.

        fr: Il m'a fait rire aux larmes.

        fr: Ce qu'il fait vaut de l'or, ceux qu'il laisse partent ; le mal qu'il a fait perdure, il fait, dit-on, froid.

        fr: Ce qu'il peut vaut peu ; tout ce qu'il doit vient de là ; là où il faut vit un ours.

        fr: De Gaulle, de Vlaeminck, à suivre ; de là vient que, pour peu que, sans doute.

        fr: Qui veut voyager loin ménage sa monture, qui aime bien châtie bien.

        fr: Il doit son succès à Paul, il peut peu, il faut moins de temps.

        fr: On peut, dit-il, gagner ; il doit, paraît-il, partir ; que sais-je ?

        fr: Vous pouvez bien entendu partir ; à partir de n'importe quel point, à l'emporte-pièce.

        fr: Il voudrait coûte que coûte gagner, il doit vaille que vaille tenir.

        fr: Il est on ne peut plus déçu, il joue son va-tout, vit et meurt.

        fr: Le verbe « pouvoir » : il peut, ils peuvent.

        fr: Allez viens, on roule !
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(MODALS):
        at = skip_adverbs(reading, _past_clitics(reading, index + 1))
        if reading.word(index - 2) == "on" and reading.lowers[index : index + 2] == ["peut", "plus"]:
            continue  # on ne peut plus connu
        if reading.lowers[index] == "allez" and reading.word(index - 1) in ("", ".", "!", "?", ",", "«", "…", ":"):
            continue  # Allez, viens
        strict = reading.lowers[index] in _STRICT
        if reading.lowers[at].endswith("ez") or _is_compound(reading, index):
            continue  # told by participle-for-infinitive
        noun = (strict or reading.lowers[index] in _GOING) and at == index + 1 and _is_followed(reading, at)
        if (noun or _is_verb(reading, at, participles=strict)) and not _is_relative(reading, index):
            yield _finding(reading, index, at)
    for index in reading.at(("pu", "dû", "fallu")):
        at = _past_clitics(reading, index + 1)
        form = reading.forms[at]
        if reading.word(index - 1) not in AVOIR and reading.word(index - 2) not in AVOIR:
            continue
        if (form.participle or _is_verb(reading, at)) and not form.lower.endswith(("é", "és", "ée", "ées")):
            if not form.traits & (Trait.CAPITAL | Trait.ADVERB) and form.lower not in ("vu", "compris", "excepté"):
                yield _finding(reading, index, at)
    for index, at in _caused(reading):
        yield _finding(reading, index, at)
    lowers, forms = reading.lowers, reading.forms
    for index in reading.at(_PREPOSITIONS):
        if lowers[index + 1] in CLITICS or (forms[index + 1].finite and not forms[index + 1].nominal):
            at = _after_preposition(reading, index)
            if at:
                yield _finding(reading, index, at)


def _caused(reading: Reading) -> Iterator[tuple[int, int]]:
    """Each conjugated form or participle right after *faire* or *laisser*: *cela fait réfléchit*, *il m'a fait ri*."""
    for index in reading.at(CAUSING | {"fait", "laissé"}):
        form, at = reading.forms[index], index + 1
        auxiliary = form.participle and reading.word(index - 1) in AVOIR
        if not auxiliary and (index == 0 or reading.word(index - 1) not in WHO_CAUSES | {"cela", "ça"}):
            continue
        if reading.lowers[at] in _CAUSED_CLITICS:
            at += 1
        if _is_verb(reading, at) and not _is_relative(reading, index) and not _is_compound(reading, at):
            yield index, at


_CAUSED_CLITICS = frozenset("se s'".split())


def _finding(reading: Reading, index: int, at: int) -> Finding:
    word = reading.tokens[at].text
    found = lexicon().analyses(word)
    lemmas = dict.fromkeys(r.lemma for r in found if r.persons or r.mood == "past-participle")
    message = _("« {participle} » after « {word} »: the infinitive is needed").format(
        participle=word, word=reading.tokens[index].text
    )
    return Finding(span_of(reading, at), message, tuple(lemmas)[:1])


def _is_followed(reading: Reading, at: int) -> bool:
    """Whether a participle that may be a noun has an object or place after it: *il faudra suivi de près*."""
    form, following = reading.forms[at], reading.lowers[at + 1]
    if not form.participle or form.adjective or form.traits & (GRAMMATICAL | Trait.ADVERB | Trait.CAPITAL):
        return False
    if form.lower.endswith(("é", "és", "ée", "ées")) or form.lower in ("mort", "entendu"):
        return False
    return following in _OBJECTS or (following == "de" and reading.lowers[at + 2] == "près")


_OBJECTS = frozenset("le la l' les un une son sa ses mon ma mes leur leurs ce cet cette ces".split())


def _is_compound(reading: Reading, index: int) -> bool:
    """Whether a hyphen joins the word at an index to another: *son va-tout*."""
    return reading.is_hyphenated(index) or (index > 0 and reading.is_hyphenated(index - 1))


def _past_clitics(reading: Reading, index: int) -> int:
    while reading.lowers[index] in CLITICS:
        index += 1
    return index


def _after_preposition(reading: Reading, index: int) -> int:
    """Where a form that is a conjugated verb and nothing else stands after the preposition at an index; else 0."""
    at = _past_clitics(reading, index + 1)
    if not _is_verb(reading, at, participles=False):
        return 0
    if reading.forms[index].traits & Trait.CAPITAL and reading.lowers[index] not in ("pour", "sans"):
        return 0
    if _is_compound(reading, index):
        return 0
    lower = reading.lowers[at]
    if lower == "importe" or (reading.lowers[index] != "pour" and not lower.endswith(_ENDINGS)):
        return 0  # n'importe qui; a noun misspelt: l'appuie, de la recopie
    if at == index + 1 or reading.lowers[at - 1] not in _TONIC or reading.word(index - 1) in _ASKING:
        return at
    return 0


_ENDINGS = ("ez", "ais", "ait", "aient", "it", "ut", "is", "us", "ons", "ent")
_TONIC = frozenset("nous vous lui leur en y".split())
"""What may follow a preposition and end there."""
_ASKING = frozenset("merci prie prions prient".split())


def _is_verb(reading: Reading, at: int, *, participles: bool = True) -> bool:
    """Whether a form is a conjugated verb, or a participle not in -é, and nothing else."""
    form = reading.forms[at]
    if form.lower.endswith(("é", "és", "ée", "ées")) or reading.lowers[at + 1].startswith("-"):
        return False
    if form.traits & ~(Trait.KNOWN | Trait.TRANSITIVE | Trait.ETRE) or form.lower in AVOIR or form.lower in ETRE:
        return False
    if form.noun or form.adjective or form.lower in ("entendu", "coûte", "vaille", "peut"):
        return False
    if reading.is_hyphenated(at - 1) or reading.is_hyphenated(at):
        return False
    return bool(form.finite or (participles and form.participle)) and not (form.participle and not participles)


def _is_relative(reading: Reading, index: int) -> bool:
    """Whether a verb may end a relative clause, so that what follows is the verb of another: *ce qu'il peut vaut*."""
    for before in range(index - 1, max(index - 9, -1), -1):
        lower = reading.lowers[before]
        if lower in _OPENING_CLAUSES:
            return True
        if lower in STOPS or lower == ",":
            return False
    return False


_OPENING_CLAUSES = frozenset("que qu' qui dont où quand si comme".split())
