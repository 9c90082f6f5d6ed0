"""The check ``imperative-form``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_clitics
from qa.french.forms import PERSONS, SINGULAR, Trait
from qa.french.inflection import conjugate_like
from qa.french.lexicon import lexicon
from qa.french.morphology import Analysis, Pos
from qa.french.words import CLITICS, DETERMINERS, STOPS
from qa.grammar import reading_of, swap
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


@check(
    category="linguistic-conventions/grammar/word-form",
    severity=Severity.MINOR,
    fix="unsafe",
    needs=("lexicon",),
)
def imperative_form(segment: Segment, context: Context) -> Iterator[Finding]:
    """An imperative with the wrong ending: *donnes-moi*, *manges ta soupe !*, *ne manges pas*, *va-y*, *va t-en*.

    Verbs in *-er* take no *s* in the singular, but before *-y* and *-en* they do; other verbs take one: *viens*.
    Not attempted: forms that may be a noun or adjective at the head of a sentence; *prend* and the like, unless the
    sentence is an exclamation or says *ton* or *toi*.

    Wrong:
        fr: Donnes-moi la clé.

        fr: Va-y doucement.

        fr: Parle-en à ton père.

        fr: Manges ta soupe !

        fr: Écoutes-le bien.

        fr: Va-t-en d'ici.

        fr: Arrêtes ce vacarme !

        fr: Regardes ce film.

        fr: Laisses tomber.

        fr: Restes-y une heure de plus, ou quittes-la.

        fr: Penses-y, mais parle-en aussi.

        fr: Achète-en trois et donnes-lui le reste.

        fr: Ne manges pas si vite.

        fr: Vas te coucher.

        fr: Regardes bien où tu marches.

        fr: Soit prudent sur la route !

        fr: Fait-moi confiance.

        fr: Prend ton casque avant de partir.

        fr: Attend une seconde !

        fr: Ne dit rien à tes parents.

    Right:
        fr: Donne-moi la clé.

        fr: Vas-y doucement.

        fr: Parles-en à ton père.

        fr: Mange ta soupe !

        fr: Écoute-le bien.

        fr: Va-t'en d'ici.

        fr: Arrête ce vacarme !

        fr: Regarde ce film.

        fr: Laisse tomber.

        fr: Restes-y une heure de plus, ou quitte-la.

        fr: Penses-y, mais parles-en aussi.

        fr: Achètes-en trois et donne-lui le reste.

        fr: Ne mange pas si vite.

        fr: Va te coucher.

        fr: Regarde bien où tu marches.

        fr: Sois prudent sur la route !

        fr: Fais-moi confiance.

        fr: Prends ton casque avant de partir.

        fr: Attends une seconde !

        fr: Ne dis rien à tes parents.

        fr: Vient ensuite ton tour ! Suit une pause, dit-elle. Fait rare ! Ne peut pas voter qui veut !

        fr: Vit-il encore ? Est-ce toi ? Fait-il froid !

        fr: Ne manges-tu pas ? Soit dit en passant, soit prudent, soit audacieux ! Vas-tu le voir ?

        fr: Manges bien trop ? Bonnes à tout faire. Belles comme le jour. Portes à vendre.

        fr: Tu manges ta soupe ! Quand manges-tu ?

        fr: Va-t-on partir ? Va-t-elle mieux ?

        fr: Finis-le, prends-la, dis-moi tout, fais-lui signe.

        fr: Les belles-lettres et les coureuses-là.

        fr: Y va-t-il en train ?

        fr: Quelles routes ! Toutes les belles routes !

        fr: Sommes-nous prêts ? Où sommes-nous ?

        fr: Vas-tu manger ? Où vas-tu !

        fr: Prends-en, vas-y, penses-y, donnes-en.
    """
    reading = reading_of(segment.target, context)
    for match in _GO.finditer(segment.target.prose) if reading.words & {"va", "vas"} else ():
        yield Finding(Span(*match.span()), _("write « va-t'en »"), (f"{match[1]}a-t'en",))
    for index in reading.at(_OBJECTS):
        verb = reading.word(index - 1)
        if (
            verb.endswith("es")
            and verb != "sommes"
            and _is_first_group(verb)
            and reading.tokens[index - 1].text[0].islower() | _opens(reading, index - 1)
        ):
            yield swap(reading, index - 1, verb[:-1])
    for index in reading.at(("-y", "-en")):
        verb = reading.word(index - 1)
        if (verb == "va" or _is_first_group(f"{verb}s")) and reading.lowers[index + 1] not in ("-t", "-il"):
            if verb.endswith(("e", "a")) and not reading.lowers[index - 1].startswith("-"):
                yield swap(reading, index - 1, f"{verb}s")
    for index in [index for word in reading.words if word.endswith("es") for index in reading.places[word]]:
        if not reading.forms[index].persons & PERSONS["2s"]:
            continue
        if _commands(reading, index) or _forbids(reading, index):
            yield swap(reading, index, reading.lowers[index][:-1])
    for index in reading.at(("vas",)):
        following, _clitics = skip_clitics(reading, index + 1)
        if _opens(reading, index) and reading.forms[following].traits & Trait.INFINITIVE:
            yield swap(reading, index, "va")
    for index in reading.at(("soit",)):
        if _opens(reading, index) and _is_wish(reading, index):
            yield swap(reading, index, "sois")
    for index in (*_before_objects(reading), *_third_persons(reading)):
        yield swap(reading, index, _imperative(reading.lowers[index]))


_GO = regex(
    r"\b([vV])as?(?:-t-|[ ]t-|[ ]t['\N{RIGHT SINGLE QUOTATION MARK}]|s-t['\N{RIGHT SINGLE QUOTATION MARK}])en\b"
)
_OBJECTS = frozenset(["-moi", "-le", "-la", "-les", "-lui", "-nous", "-leur"])


def _is_first_group(form: str) -> bool:
    """Whether a form in -es is the second person of a verb in -er."""
    found = lexicon().analyses(form) if form.endswith("es") else ()
    return any("2s" in reading.persons and reading.lemma.endswith(("er", "vrir", "ffrir")) for reading in found)


def _opens(reading: Reading, index: int) -> bool:
    return index == 0 or reading.word(index - 1) in STOPS


def _commands(reading: Reading, index: int) -> bool:
    """Whether a second person opens a sentence without its subject, and is no question."""
    form, following = reading.forms[index], reading.lowers[index + 1]
    if not form.lower.endswith("es") or not _opens(reading, index):
        return False
    infinitive = reading.forms[index + 1].traits & Trait.INFINITIVE and form.lower in ("laisses", "oses", "regardes")
    if following not in DETERMINERS and following not in _AFTER_COMMANDS and not infinitive:
        return False
    if not _is_first_group(form.lower) or (form.nominal and following not in ("ta", "ton", "tes") and not infinitive):
        return False
    if _is_said_to_you(reading, index + 1):
        return True
    return _mark(reading, index) in ("!", ".", "")


def _forbids(reading: Reading, index: int) -> bool:
    """Whether *ne* opens the sentence and a second person with *pas* follows: *ne manges pas*."""
    if not _is_first_group(reading.lowers[index]) or reading.lowers[index + 1] not in ("pas", "plus", "jamais", "rien"):
        return False
    start = index
    while reading.word(start - 1) in CLITICS:
        start -= 1
    return start < index and reading.lowers[start] in ("ne", "n'") and _opens(reading, start)


def _is_wish(reading: Reading, index: int) -> bool:
    """Whether *soit* opens an exclamation and an adjective follows, and no other *soit*."""
    following = reading.forms[index + 1]
    adjective = following.adjective & SINGULAR and not following.participle
    return bool(adjective) and reading.lowers.count("soit") == 1 and _mark(reading, index) == "!"


_OBJECTS_AND_SELF = _OBJECTS | {"-toi"}


def _before_objects(reading: Reading) -> Iterator[int]:
    """The third persons before a hyphen and an object, which only an imperative can have: *fait-moi*."""
    for index in reading.at(_OBJECTS_AND_SELF):
        verb = reading.tokens[index - 1].text
        if index and verb.lower().endswith(("t", "d")) and _imperative(verb.lower()):
            if verb[0].islower() or _opens(reading, index - 1):
                yield index - 1


def _third_persons(reading: Reading) -> Iterator[int]:
    """The third persons that open a sentence like an imperative, where it is an exclamation or is said to *tu*."""
    if _SAID_TO_YOU.isdisjoint(reading.words):
        return
    for index in [index for word in reading.words if word[-1:] in ("t", "d") for index in reading.places[word]]:
        start = index
        while reading.word(start - 1) in CLITICS:
            start -= 1
        if not _opens(reading, start) or (start < index and reading.lowers[start] not in ("ne", "n'")):
            continue
        if not _is_said_to_you(reading, index) or not _imperative(reading.lowers[index]):
            continue
        following = reading.lowers[index + 1]
        if start < index:
            sure = following in ("pas", "plus", "jamais", "rien") and reading.lowers[index] not in ("peut", "doit")
        elif reading.lowers[index] in _APPEARING:
            sure = following in ("avec", "ici", "chez", "vite", "me", "nous", "voir")
        elif reading.forms[index].nominal:
            sure = following in ("attention", "gaffe", "comme") or (
                following in DETERMINERS and following not in ("du", "des", "au", "aux", "de")
            )
        else:
            sure = following in DETERMINERS or following in _AFTER_COMMANDS
        if sure:
            yield index


def _is_said_to_you(reading: Reading, index: int) -> bool:
    """Whether the sentence from an index on is an exclamation or has a word of the second person."""
    for lower in reading.lowers[index:]:
        if lower in _SAID_TO_YOU:
            return True
        if not lower or lower in STOPS:
            return False
    return False


_SAID_TO_YOU = frozenset("! ton ta tes toi te t'".split())
_APPEARING = frozenset("vient revient part sort suit vit".split())
"""Verbs that may open a sentence before their subject."""


def _imperative(form: str) -> str:
    """The second person of the imperative of which a form is the third person of the indicative; else empty."""
    for analysis in lexicon().analyses(form):
        if analysis.persons == {"3s"} and (analysis.mood, analysis.tense) == ("indicative", "present"):
            if analysis.lemma in ("être", "avoir", "pouvoir", "devoir", "falloir", "plaire", "pleuvoir"):
                return ""
            like = Analysis("", Pos.VERB, mood="imperative", tense="present", persons=frozenset({"2s"}))
            return conjugate_like(analysis.lemma, like) or ""
    return ""


def _mark(reading: Reading, index: int) -> str:
    """The mark that ends the sentence; empty where the text ends first."""
    return next((lower for lower in reading.lowers[index:] if lower in STOPS), "")


_AFTER_COMMANDS = frozenset("bien où comme donc vite à dans sur pas plus moins toujours".split())
