"""The check ``double-negation``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.complements import past_complements
from qa.french.forms import Trait
from qa.french.phrases import noun_phrase
from qa.french.words import CLITICS, ETRE, STOPS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("pas", "point", "sans"),
)
def double_negation(segment: Segment, context: Context) -> Iterator[Finding]:
    """Two words that deny where one is enough: *il n'a pas aucune chance*, *je n'ai pas jamais vu*.

    *Pas* does not go with *aucun*, *personne*, *jamais*, *nul*, *guère* or *nulle part*, on either side of it. Not
    attempted: *pas rien* without a participle, which is an idiom (*ce n'est pas rien*), and *sans que … ne*, which
    usage has taken in.

    Wrong:
        fr: Il n'a pas aucune chance.

        fr: Je n'ai pas jamais gagné ici.

        fr: Il ne connaît pas personne dans le peloton.

        fr: Elle ne va pas nulle part.

        fr: Ils n'ont pas aucun regret.

        fr: On n'a pas guère dormi.

        fr: Nous n'avons pas nul besoin de cela.

        fr: Ce n'est pas jamais facile.

        fr: Il n'y a pas aucun doute.

        fr: Elle ne voit pas aucune raison d'arrêter.

        fr: Personne n'a pas répondu.

        fr: Aucun coureur n'est pas tombé.

        fr: Je n'ai pas rien dit.

        fr: Aucun des favoris n'a pas perdu de temps.

        fr: Il est parti sans ne rien dire.

        fr: Elle l'a fait sans pas réfléchir.

        fr: Il n'a pas vu personne.

    Right:
        fr: Il n'a aucune chance.

        fr: Je n'ai jamais gagné ici.

        fr: Il ne connaît personne dans le peloton.

        fr: Elle ne va nulle part.

        fr: Ils n'ont aucun regret.

        fr: On n'a guère dormi.

        fr: Nous n'avons nul besoin de cela.

        fr: Ce n'est jamais facile.

        fr: Il n'y a aucun doute.

        fr: Elle ne voit aucune raison d'arrêter.

        fr: Personne n'a répondu.

        fr: Aucun coureur n'est tombé.

        fr: Je n'ai rien dit.

        fr: Aucun des favoris n'a perdu de temps.

        fr: Il est parti sans rien dire.

        fr: Elle l'a fait sans réfléchir.

        fr: Il n'a vu personne.

        fr: Aucun des coureurs qui n'a pas signé ne partira.

        fr: Non sans peine, sans pas de côté, sans que nul ne le sache. Il n'a pas dit que personne ne viendrait.

        fr: La personne n'a pas répondu, cette personne ne veut pas parler.

        fr: Il n'y a personne qui ne l'aime pas.

        fr: Ce n'est pas rien, ce n'est pas mal.

        fr: Il n'a aucune chance, pas une.

        fr: Il n'est plus jamais venu, personne ne l'a jamais vu.

        fr: Il ne dit pas que personne ne viendra.

        fr: Sans aucun doute, sans jamais faiblir.

        fr: Il n'avance pas, jamais il n'avance.

        fr: Il n'est pas venu ; aucun ami non plus.

        fr: Un pas, jamais deux.

        fr: Pas à pas, il gagne.

        fr: Rien n'est jamais perdu.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("sans",)):
        last = _denied_without(reading, index)
        if last:
            message = _("« {word} » is enough; « pas » denies a second time").format(word="sans")
            if reading.lowers[index + 1] in ("ne", "n'") and reading.lowers[index + 2] != "pas":
                message = _("« sans » takes no « ne » before an infinitive")
            yield Finding(span_of(reading, index, last), message, (reading.tokens[index].text,))
    for index in reading.at(("pas", "point")):
        following = reading.lowers[index + 1]
        if _is_object(reading, index):
            message = _("« {word} » is enough; « pas » denies a second time").format(word=reading.lowers[index + 2])
            yield Finding(span_of(reading, index, index + 1), message, (reading.tokens[index + 1].text,))
            continue
        if following == "rien" and reading.forms[index + 2].participle:
            pass  # je n'ai pas rien dit
        elif following not in _DENYING or (following in ("nul", "nulle") and reading.lowers[index + 2] in STOPS):
            continue
        if following == "personne" and reading.word(index - 1) in ETRE:
            continue
        if any(lower in ("ne", "n'") for lower in reading.lowers[max(index - 5, 0) : index]):
            message = _("« {word} » is enough; « pas » denies a second time").format(word=following)
            yield Finding(span_of(reading, index, index + 1), message, (following,))
    for index in reading.at(("personne", "rien", "aucun", "aucune", "nul", "nulle")):
        pas = _denied_again(reading, index)
        if pas:
            message = _("« {word} » is enough; « pas » denies a second time").format(word=reading.lowers[index])
            verb = reading.tokens[pas - 1]
            yield Finding(span_of(reading, pas - 1, pas), message, (verb.text,))


def _denied_without(reading: Reading, index: int) -> int:
    """The last of *ne*, *pas* or *ne pas* between *sans* at an index and an infinitive; else 0."""
    last = index
    while reading.lowers[last + 1] in ("ne", "n'", "pas"):
        last += 1
    after = last + 1
    while reading.lowers[after] in CLITICS or reading.lowers[after] in ("rien", "jamais", "plus"):
        after += 1
    form = reading.forms[after]
    return last if last > index and form.traits & Trait.INFINITIVE else 0


def _is_object(reading: Reading, index: int) -> bool:
    """Whether a participle and an object that denies follow *pas* at an index: *il n'a pas vu personne*."""
    if not reading.forms[index + 1].participle or reading.lowers[index + 2] not in ("personne", "aucun", "aucune"):
        return False
    return any(lower in ("ne", "n'") for lower in reading.lowers[max(index - 4, 0) : index])


def _denied_again(reading: Reading, index: int) -> int:
    """The *pas* after the verb of a subject that denies, right after *ne* and its verb; else 0."""
    if reading.word(index - 1) not in ("", ".", ",", "!", "?", ";", "que", "qu'", "mais", "car"):
        return 0
    phrase = noun_phrase(reading, index) if reading.lowers[index] in ("aucun", "aucune") else None
    ne = phrase.end if phrase is not None else index + 1
    if reading.lowers[ne] in ("de", "des", "d'", "du"):
        ne = past_complements(reading, ne)
    if reading.lowers[ne] not in ("ne", "n'"):
        return 0
    verb, _clitics = skip_clitics(reading, ne)
    return verb + 1 if reading.lowers[verb + 1] == "pas" and reading.forms[verb].finite else 0


_DENYING = frozenset("aucun aucune personne jamais nul nulle guère".split())
