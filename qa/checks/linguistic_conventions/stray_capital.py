"""The check ``stray-capital``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._fragments import COMMON, FUNCTION, GENERIC, JOINERS, PREPOSITIONS, TITLE_CONTEXT, is_verb
from qa.checks._typography import begins_sentence
from qa.glossary.racing import STRONG, WEAK
from qa.i18n import _
from qa.model import Finding, Fix, Severity, Span
from qa.terminology import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_CAPITAL = re.compile(r" (?P<word>[A-ZÀ-Ý][a-zà-ÿ]*)(?![\w'’.-])")
_WORDS = frozenset(word.capitalize() for word in FUNCTION | GENERIC | COMMON)
_OBJECT = re.compile(r" (?:le|la|les|un|une|son|sa|ses|leurs?) (?=[a-zà-ÿ])")
_BREAK = re.compile(r"[^\w-]")
_AFTER = re.compile(r" ([\w-]+)(?: (\w+))?")
_DETERMINERS = frozenset(
    """
    le la les l un une du des au aux ce cet cette ces son sa ses mon ma mes leur leurs notre nos
    """.split()
)
_POSSESSIVES = frozenset("notre son sa ses leur leurs cette ces".split())
_RACING = STRONG | WEAK
_AUXILIARIES = (" a", " ont", " est", " sont", "'a", "'est", "’a", "’est")
_ARTICLES = frozenset("le la les un une".split())


@check(category="linguistic-conventions/grammar", severity=Severity.MAJOR, needs=("lexicon", "glossary"))
def stray_capital(segment: Segment, context: Context) -> Iterator[Finding]:
    """A capital in mid-sentence on a word that is no name: the seam of a link.

    The words of a link are translated apart from their sentence and keep a sentence's capital: dans une Encore un Grand
    Tour, au Netflix Série. Names of the glossary, titles of works and newspapers, and what follows a quotation mark,
    a colon or a number are left alone; so is any sentence that speaks of films, books or songs, unless a determiner
    stands before.

    Wrong:
        fr: Le coureur a gagné La course malgré une chute.

        fr: Les négociations entre Les deux pays ont repris.

        fr: Le film ressemble au Netflix Série sur le Tour.

        fr: Il a remporté Une étape et porté le maillot.

        fr: Il n'a jamais voulu être leader dans une Encore un Grand Tour.

        fr: Elle rejoint le Une équipe italienne pour deux ans.

        fr: Le nouveau Amazon Une série documentaire suit l'équipe.

        fr: Après Sa chute, il a repris l'entraînement.

        fr: Le vainqueur de Milan-San Remo Et de Paris-Roubaix a fini cinquième.

        fr: Elle est en tête du Classement provisoire.

    Right:
        fr: Le coureur a gagné la course malgré une chute.

        fr: Les négociations entre les deux pays ont repris.

        fr: Le film ressemble au Netflix série sur le Tour.

        fr: Il a remporté une étape et porté le maillot.

        fr: Le quotidien Le Monde consacre sa Une à la réforme.

        fr: Il a vu La Haine et Le Grand Bleu le même soir.

        fr: Dans Un singe en hiver, Gabin donne la réplique.

        fr: Son livre s'intitule Le vélo, la montagne et moi.

        fr: M. Le Pen, Mme La Fontaine et Les Républicains ont plaidé.

        fr: Il court à La Panne et à Le Mans, à la Une de L'Équipe.

        fr: Les trois jours de course : Une étape par jour.

        fr: Après Son Lux, le festival accueille un duo belge.
    """
    text = segment.target
    prose = text.prose
    if segment.kind == "heading" and _is_title_case(prose):
        return
    for match in _CAPITAL.finditer(prose):
        word, span = match["word"], Span(*match.span("word"))
        if not (_is_stray_word(text, context, span) if word in _WORDS else _is_stray_verb(text, context, span)):
            continue
        if begins_sentence(text, context, span.start) or _in_name(text, context, span):
            continue
        mends = word.lower() not in FUNCTION or _previous(prose, span.start).lower() not in _DETERMINERS
        yield Finding(
            span,
            _("capital in mid-sentence on « {word} »").format(word=word),
            (word.lower(),) if mends else (),
            fix=Fix.UNSAFE,
        )


def _previous(prose: str, start: int) -> str:
    """The word that ends right before the space at ``start - 1``."""
    return _BREAK.split(prose[max(0, start - 40) : start - 1])[-1]


def _is_stray_word(text: Text, context: Context, span: Span) -> bool:
    word = text.prose[span.start : span.end].lower()
    if not text.prose[span.start - 2 : span.start - 1].isalnum():
        return False
    return (_is_stray_function_word if word in FUNCTION else _is_stray_noun)(text, context, span)


def _is_stray_function_word(text: Text, context: Context, span: Span) -> bool:
    prose = text.prose
    word, previous = prose[span.start : span.end].lower(), _previous(prose, span.start)
    after = _AFTER.match(prose, span.end)
    is_front_page = word == "une" and previous in {"la", "en", "de", "sa", "leur", "cette", "à"}
    if after is None or not after[1].islower() or is_front_page or not previous:
        return False
    if begins_sentence(text, context, span.start - 1 - len(previous)):
        return word in _POSSESSIVES and previous.lower() in PREPOSITIONS
    if word in JOINERS:
        return not _speaks_of_works(text, context, span, (after[1], after[2]))
    if previous.lower() in _DETERMINERS:
        return previous.islower() or word in _ARTICLES
    if previous[0].isupper():
        fits = word in {"un", "une"} and after[1] in GENERIC
    elif previous in PREPOSITIONS or (previous == "dans" and not _RACING.isdisjoint(context.view(text).word_set)):
        fits = word in _ARTICLES or word in _POSSESSIVES
    else:
        fits = is_verb(previous, context.lexicon)
    return fits and not _speaks_of_works(text, context, span, (after[1], after[2]))


def _is_stray_noun(text: Text, context: Context, span: Span) -> bool:
    """« au Netflix Série sur », « la série Documentaire suit »: between a name or noun and a lower-case word."""
    prose = text.prose
    previous = _previous(prose, span.start)
    after = _AFTER.match(prose, span.end)
    if after is not None and not after[1].islower():
        return False
    if previous[:1].isupper():
        start = span.start - 1 - len(previous)
        return _previous(prose, start) in _DETERMINERS and previous != "Prime"
    if after is None or previous in GENERIC:
        return after is not None
    return previous in _DETERMINERS and text.prose[span.start : span.end].lower() in COMMON


def _is_stray_verb(text: Text, context: Context, span: Span) -> bool:
    """« Le musée Présente ses trésors »: a capitalised word that is nothing but a verb, before its object."""
    if text.prose[span.start - 5 : span.start - 1].endswith(_AUXILIARIES):
        return _is_participle(text.prose[span.start : span.end], context)
    if not _OBJECT.match(text.prose, span.end):
        return False
    word, previous = text.prose[span.start : span.end], _previous(text.prose, span.start)
    if not previous.islower():
        return False
    analyses = context.lexicon.analyses(word)
    if not analyses or any(analysis.pos != "verb" for analysis in analyses if analysis.lemma != "présent"):
        return word == "Présente" and context.lexicon.knows(previous)
    return any("3s" in analysis.persons or "3p" in analysis.persons for analysis in analyses)


def _is_participle(word: str, context: Context) -> bool:
    """« il a Remporté »: a past participle and nothing else but an adjective."""
    analyses = context.lexicon.analyses(word)
    others = {analysis.pos for analysis in analyses} - {"verb", "adjective"}
    return not others and any(analysis.mood == "past-participle" for analysis in analyses)


def _speaks_of_works(text: Text, context: Context, span: Span, after: tuple[str, str]) -> bool:
    """Whether the sentence, the words right after ``span`` apart, holds a word like film, roman, chante."""
    view = context.view(text)
    words = set(view.words_in(view.sentence_at(span.start))) - set(after)
    return not TITLE_CONTEXT.isdisjoint(words)


def _in_name(text: Text, context: Context, span: Span) -> bool:
    return any(name.span.overlaps(span) and name.role != "deprecated" for name in names_in(text, context))


def _is_title_case(prose: str) -> bool:
    """Whether most words bear a capital: a headline in the English manner."""
    words = [word for word in prose.split() if word[0].isalpha()]
    return sum(word[0].isupper() for word in words) * 2 > len(words)
