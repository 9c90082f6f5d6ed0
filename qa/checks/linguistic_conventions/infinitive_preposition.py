"""The check ``infinitive-preposition``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.euphony import starts_with_vowel_sound
from qa.french.government import INFINITIVES, REFLEXIVE_INFINITIVES
from qa.french.infinitives import BETWEEN, is_infinitive, preposition_of
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("de", "d", "à"),
)
def infinitive_preposition(segment: Segment, context: Context) -> Iterator[Finding]:
    """The wrong preposition between a verb and an infinitive: *il hésite de partir*, *elle a refusé à répondre*.

    The verbs are listed in ``qa/french/government.py``. Not attempted: verbs that take either preposition
    (*commencer*, *continuer*, *obliger*) and an infinitive far from its verb.

    Wrong:
        fr: Il hésite de répondre.

        fr: Elle a décidé à partir.

        fr: La pluie l'a empêché à sortir.

        fr: Ils essaient à comprendre.

        fr: Nous avons réussi de finir à temps.

        fr: Le maire a refusé à signer.

        fr: J'ai oublié à fermer la porte.

        fr: Le temps ne permet pas à sortir.

        fr: Il s'attend de gagner demain.

        fr: Elle apprend de nager.

        fr: Il peut de venir demain.

        fr: Les élèves ont été encouragés d'écrire.

    Right:
        fr: Il hésite à répondre.

        fr: Elle a décidé de partir.

        fr: La pluie l'a empêché de sortir.

        fr: Ils essaient de comprendre.

        fr: Nous avons réussi à finir à temps.

        fr: Le maire a refusé de signer.

        fr: J'ai oublié de fermer la porte.

        fr: Le temps ne permet pas de sortir.

        fr: Il s'attend à gagner demain.

        fr: Elle apprend à nager.

        fr: Il peut venir demain.

        fr: Les élèves ont été encouragés à écrire.

        fr: Il est décidé à gagner, il s'est décidé à partir, cela l'a décidé à venir.

        fr: Elle se refuse à répondre, il se risque à plonger, il s'essaie à peindre.

        fr: Il lui tarde de partir, il propose à boire, elle refuse à manger.

        fr: Il demande à parler et commence de pleuvoir, il continue à neiger.

        fr: Le pouvoir de nommer, le vouloir de plaire, la réussite d'avoir fini.

        fr: Il a appris de son père à lire, il a hésité, de peur de tomber.

        fr: Il choisit de rester à dîner, une décision prise à tête reposée.

        fr: C'est un risque à prendre, un choix à faire, des menaces à craindre.

        fr: Il prend le risque d'attaquer puis de tomber, il décide à partir de cela.

        fr: Il y a un accord à accepter, et rien à regretter ni à interdire.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("de", "d'", "à")):
        verb = index - 1 - (reading.word(index - 1) in BETWEEN)
        word, preposition = reading.word(verb), reading.lowers[index]
        if not word or word == "puis" or not (INFINITIVES[word] or REFLEXIVE_INFINITIVES[word]):
            continue
        if not is_infinitive(reading, index + 1):
            continue
        right = preposition_of(reading, verb)
        if not right or right == ("à" if preposition == "à" else "de"):
            continue
        message = _("« {verb} » takes « {right} » before an infinitive, not « {wrong} »")
        if right == "–":
            message = _("« {verb} » takes nothing before an infinitive, not « {wrong} »")
        following = reading.tokens[index + 1].text
        if right == "de" and starts_with_vowel_sound(following):
            span, better = span_of(reading, index, index + 1), f"d'{following}"
        elif right == "à":
            span, better = span_of(reading, index, index + 1), f"à {following}"
        else:
            span = span_of(reading, index, index + 1)
            better = following if right == "–" else f"de {following}"
        wrong = reading.tokens[index].text
        yield Finding(span, message.format(verb=reading.tokens[verb].text, right=right, wrong=wrong), (better,))
