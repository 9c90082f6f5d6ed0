"""The check ``missing-word``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import APOSTROPHE
from qa.french.clauses import skip_clitics
from qa.french.forms import PERSONS, Trait
from qa.french.words import AVOIR, DETERMINERS, PREPOSITIONS, STOPS, SUBJECTS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_LEADING = frozenset("le la les au aux du son sa ses mon ma mes nos cette ces cet".split())
"""Determiners that want a noun: un and des may stand alone (un de nous), ce too (ce à quoi)."""
_FOLLOWING = frozenset(
    "de d' du à au aux dans avec chez pendant depuis malgré selon et ou qui que dont lors sur".split()
)
_CLASHES = {
    "de": frozenset("à"),
    "à": frozenset("au aux".split()),
    "sur": frozenset("à au aux dans avec".split()),
    "dans": frozenset("à au aux sur avec".split()),
    "par": frozenset("à au aux dans sur avec".split()),
    "pour": frozenset("sur au aux".split()),
    "en": frozenset("dans sur avec au aux".split()),
    "chez": frozenset("de à dans sur avec".split()),
    "du": frozenset("le les au aux du à dans sur avec".split()),
    "avec": frozenset({"sur"}),
}
"""Prepositions right after which another cannot stand."""
_TIGHT = frozenset("de d' du à au aux par chez dans".split())
_STOPS = frozenset([".", ",", ";", ")", "!", "?"])
_AFTER = _FOLLOWING.union(*_CLASHES.values(), _STOPS, {"en"})
_EASY = frozenset("peine mesure place nouveau moins plus minimum".split())
"""Where these follow, two prepositions are right: en à peine une heure, du sur mesure."""
_CARRIED = frozenset("dos tête épaules épaule bras visage genoux plan papier côté".split())
"""Avec sur le dos un sac, avec sur les bras un procès."""
_BARE = regex(rf"\b[lLdD]{APOSTROPHE} (?:d[eu]|à|au|et|dans|sur|pour|par|avec|en|qui|que)\b")
_THINKING = frozenset(
    "pense penses pensait pensais crois croit croyait croyais espère espères espérait suppose trouve trouves dis dit "
    "disait disent pensent croient espèrent sais savais pensé cru dit espéré promis annoncé affirmé".split()
)
"""Verbs and participles whose clause *que* opens."""
_SUBJECTS = frozenset("je j' tu il ils on".split())
_WORDS = _LEADING | _CLASHES.keys() | _TIGHT | {"l", "d"}
_ARTICLES_AND_PREPOSITIONS = _WORDS
_WORDS = _WORDS | _THINKING | {"pas"}


@check(category="accuracy/omission", severity=Severity.MAJOR, needs=("lexicon",), words=_WORDS)
def missing_word(segment: Segment, context: Context) -> Iterator[Finding]:
    """A determiner or a preposition without its noun.

    The word that was linked, or that the engine did not know, is gone: *il a remporté la de dimanche*. Not attempted:
    a missing verb, and gaps that leave a sentence in order.

    Wrong:
        fr: Le Slovène a remporté la de dimanche devant deux Italiens.

        fr: Le peloton a repris les dans la dernière montée.

        fr: Les organisateurs ont modifié le de la dernière étape.

        fr: Elle a levé les bras devant ses sur la ligne.

        fr: Le coureur a parlé de à la presse.

        fr: La victoire revient à l' de Patrick Lefevere.

        fr: Il a fini troisième de la, devant son équipier.

        fr: Elle court pour, dans et chez les Belges, au de la saison.

        fr: Il a franchi cette en tête du groupe et des, à Nice.

        fr: La chute a mis fin aux de l'équipe.

        fr: Je pense tu as raison.

        fr: Il a dit il viendrait demain.

        fr: Il ne pas content de son sort.

    Right:
        fr: Le Slovène a remporté la course de dimanche devant deux Italiens.

        fr: Fais-le à ta façon, prends-les avec toi et garde-la pour demain.

        fr: Le pour et le contre, les avant et les après, le sans-faute et le sur-mesure.

        fr: Un son de cloche, ce son et cette lumière.

        fr: Le ou les vainqueurs, la ou les équipes, du ou des coureurs.

        fr: Il l'a fait en à peine dix minutes, avec à ses côtés son frère.

        fr: Ce à quoi il pense, ce dont il parle, l'un de ceux qui comptent.

        fr: La prépositions de, le verbe à, l'article le, les mots la et les.

        fr: Donner le la, puis chanter le si et le mi.

        fr: Le Giro et son pendant de septembre plaisent.

        fr: Le patron de Cyclo SA, fier de sa SARL, attend de, par exemple, deux ou trois clients un avis.

        fr: Je pense que tu as raison.

        fr: Il a dit qu'il viendrait demain.

        fr: Il n'est pas content de son sort.

        fr: Que crois-tu ? Il croit, je sais. Tu sais quand il vient, il dit : il mouille. Elle a préféré ne pas venir.

        fr: Comme il dit ; tu vois, il sait, je crois.

        fr: Cochez la case Ranger dans, puis donnez (la liste de) mots.

        fr: Un Rolls de la de Havilland, la de Dion-Bouton.

        fr: Il en va de même, c'est de là qu'il vient, il est d'à côté.

        fr: Ces fichiers ne contiennent pas de son et suffisent.
    """
    for match in _BARE.finditer(segment.target.prose):
        yield Finding(Span(*match.span()), _("a word is missing after « {word} »").format(word=match[0].split()[0]))
    reading = reading_of(segment.target, context)
    for index in (*_without_que(reading), *_without_verb(reading)):
        yield Finding(
            span_of(reading, index, index + 1),
            _("a word is missing after « {word} »").format(word=reading.tokens[index].text),
        )
    for index in reading.at(_ARTICLES_AND_PREPOSITIONS):
        after = reading.lowers[index + 1]
        if after not in _AFTER:
            continue
        is_name = bool(reading.forms[index + 1].traits & Trait.CAPITAL)
        if reading.word(index - 1) == reading.lowers[index]:
            continue  # la la la; un mot deux fois is another matter
        if index + 1 >= len(reading.tokens) or is_name or reading.word(index - 1) in _SPOKEN_OF:
            continue
        if _is_of_title(reading, index) or _is_parenthetic(reading, index, after):
            continue
        if _lacks_noun(reading, index, after) or _clashes(reading, index, after) or _stops(reading, index, after):
            yield Finding(
                span_of(reading, index, index + 1),
                _("a word is missing after « {word} »").format(word=reading.tokens[index].text),
            )


_SPOKEN_OF = frozenset('article préposition prépositions mot mots verbe lettre particule note ( « " “ “ / or'.split())


def _is_of_title(reading: Reading, index: int) -> bool:
    """Whether the word is, or ends, a name in mid-sentence: *Falcot SA,*, *la commande Coller dans.*"""
    for at in (index, index - 1):
        form = reading.forms[at]
        if at > 0 and form.traits & Trait.CAPITAL and reading.lowers[at - 1] not in STOPS:
            return at == index or bool(form.traits & Trait.INFINITIVE)
    return False


def _is_parenthetic(reading: Reading, index: int, after: str) -> bool:
    """*de, par exemple, deux kilos*; *(la liste de) mot(s)*: the noun comes after an aside."""
    if after == ",":
        return reading.lowers[index + 2] in _ASIDES and "," in reading.lowers[index + 3 : index + 7]
    return after == ")" and "(" in reading.lowers[max(index - 4, 0) : index] and bool(reading.forms[index + 2].noun)


_ASIDES = frozenset(
    "par disons notamment voire surtout peut-être si selon environ mettons hem euh hum enfin bref".split()
)


def _without_que(reading: Reading) -> Iterator[int]:
    """The verbs of thinking and saying, with their subjects, right after which another clause begins."""
    for index in reading.at(_THINKING):
        pronoun = reading.lowers[index + 1]
        if pronoun not in _SUBJECTS:
            continue
        verb = reading.forms[skip_clitics(reading, index + 2)[0]]
        if not verb.persons & PERSONS[SUBJECTS[pronoun][1]] or verb.lower.startswith("-"):
            continue
        start = index - 1
        if reading.word(start) in AVOIR and reading.forms[index].participle:
            start -= 1
        elif not reading.forms[index].finite:
            continue
        start -= reading.word(start) in ("le", "l'", "ne", "n'", "lui", "m'", "me")
        if reading.word(start) in _SUBJECTS and start >= 0 and reading.word(start - 1) in ("", ".", "!", "?", "et"):
            yield index


def _without_verb(reading: Reading) -> Iterator[int]:
    """The *pas* right after its subject pronoun, or after that and *ne*."""
    for index in reading.at(("pas",)):
        ne = reading.word(index - 1) in ("ne", "n'")
        if reading.word(index - 1 - ne) in ("je", "tu", "il", "ils") and reading.lowers[index + 1] != "-":
            yield index - 1 - ne if not ne else index - 1


def _lacks_noun(reading: Reading, index: int, after: str) -> bool:
    """« la de dimanche », « les dans la montée »."""
    word, next_word = reading.lowers[index], reading.lowers[index + 2]
    is_pair = after in _FOLLOWING or (after == "en" and word in _DEMONSTRATIVE)
    if word not in _LEADING or not is_pair or next_word in _EASY or reading.is_hyphenated(index + 1):
        return False
    if reading.forms[index].traits & Trait.CAPITAL and reading.tokens[index].text.isupper():
        return False
    if after == "pendant" and (next_word in PREPOSITIONS or next_word in _STOPS):
        return False  # son pendant dans les arts
    if after in {"et", "ou"} and (next_word in DETERMINERS or next_word in PREPOSITIONS or next_word == "/"):
        return False
    if reading.forms[index + 2].traits & Trait.CAPITAL and after in {"de", "d'", "du"}:
        return False  # la de Havilland
    before = reading.word(index - 1)
    if word == "son" and before in ("de", "d'", "avec", "sans"):
        return False  # un fichier ne contient pas de son et suffit
    return not (before in DETERMINERS and word in {"son", "la", "mes", "le"}) and before not in _NOTED


_DEMONSTRATIVE = frozenset("cette ces cet sa ses ma mes nos".split())
_NOTED = frozenset("y en".split())


def _clashes(reading: Reading, index: int, after: str) -> bool:
    """« de à la presse », « avec sur le peloton »."""
    word, next_word = reading.lowers[index], reading.lowers[index + 2]
    if after not in _CLASHES.get(word, ()) or next_word in _EASY or reading.is_hyphenated(index + 1):
        return False
    if word == "avec":
        return next_word in {"le", "la", "les"} and reading.word(index + 3) not in _CARRIED
    return not reading.lowers[index].startswith("-") and reading.word(index - 1) not in {"t'", "-"}


def _stops(reading: Reading, index: int, after: str) -> bool:
    """« troisième de la, devant »: a mark where a noun is due."""
    word = reading.lowers[index]
    if after not in _STOPS or (word not in _LEADING and word not in _TIGHT) or word in {"son", "le", "à", "par"}:
        return False
    return reading.word(index - 1) not in {",", "et", "ou", "le", "un", "du", "au"}
