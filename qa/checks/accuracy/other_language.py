"""The check ``other-language``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english import ENGLISH_ONLY, is_english_sentence, set_off
from qa.checks._languages import FRENCH, LANGUAGES, LEFTOVERS
from qa.french.lexicon import lexicon
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Severity, Span
from qa.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment
    from qa.view import View

_COMMON = {language: words.union(LEFTOVERS.get(language, ())) for language, words in LANGUAGES.items()}
_EVERY = frozenset().union(*_COMMON.values()) - FRENCH
_GERMAN = LANGUAGES["German"] - FRENCH
"""In German every noun has a capital."""
_PURE = FRENCH.difference(*_COMMON.values())
_FEW, _MANY = 3, 8
"""Words below which nothing is said of a sentence, and from which one without small words is asked of langdetect."""
_SHARE = 0.25
"""What share of a sentence the commonest words of its language make at least."""
_CERTAIN = 0.9
_OTHERS = {"pl": "Polish", "cs": "Czech", "sl": "Slovene", "fi": "Finnish", "hr": "Croatian", "ca": "Catalan",
           "hu": "Hungarian", "ro": "Romanian", "tr": "Turkish", "lt": "Lithuanian", "sk": "Slovak"}  # fmt: skip
"""Languages that langdetect is trusted with, by its codes; it takes lists of names for Norwegian or Welsh."""


@check(category="accuracy/untranslated", severity=Severity.CRITICAL, needs=("lexicon",))
def other_language(segment: Segment, context: Context) -> Iterator[Finding]:
    """A sentence that is not French at all.

    The engine left it as it was, or the text had it in a third language. The commonest words of nine languages decide;
    a long sentence without any is put to langdetect. Titles, mottoes, lists of names and results are left alone,
    and quotations that no verb of saying shows to be what somebody said.

    Wrong:
        fr: The organisers have decided to move the start of the race because of the wind.

        fr: Il a gagné à Gand. De Belg won de sprint voor zijn landgenoot. Il en est fier.

        fr: Il corridore della squadra italiana è caduto nella discesa.

        fr: El ciclista español ganó la etapa reina y se puso líder de la carrera.

        fr: Der Fahrer wurde nach dem Sturz ins Krankenhaus gebracht.

        fr: Rytteren fra Danmark vandt etapen foran to italienere og overtog den gule trøje.

        fr: Read our full review of the new bike here.

        fr: « It was a really hard day for all of us », a déclaré le Danois.

        fr: Он выиграл этап и надел жёлтую майку.

    Right:
        fr: Les organisateurs ont décidé de déplacer le départ de la course à cause du vent.

        fr: Il a gagné à Gand. Le Belge a réglé au sprint son compatriote. Il en est fier.

        fr: Le coureur de l'équipe italienne est tombé dans la descente.

        fr: Le coureur espagnol a gagné l'étape reine et pris la tête de la course.

        fr: Le coureur a été conduit à l'hôpital après sa chute.

        fr: Le coureur danois a gagné l'étape et pris le maillot jaune.

        fr: Non, non, non ! Le coureur proteste. Ha ha ha !

        fr: Lisez ici notre test du nouveau vélo.

        fr: Mathieu van der Poel, Wout van Aert, Jasper Philipsen et Tim Merlier.

        fr: Volta a la Comunitat Valenciana, Vuelta a España, Clásica de San Sebastián, Tour of the Alps.

        fr: « You never give up, and that is the most important thing in this sport. »

        fr: Le lead-out de la Lidl-Trek, le staff et le coach de la UAE.

        fr: Il chantait Gone with the Wind dans The Voice of the Alps.

        fr: Non, non, et non ! Vingegaard dit vrai.

        fr: Le Russe Владимир a gagné.

        fr: Son mot, « Just do it », et le film « The Best Years of Our Lives » l'ont marqué, a-t-il dit.

        fr: « Vamos, vamos », a crié la foule. Il a dit : « On y va, les gars. »

        fr: Constatez la diversité des logiciels ! → https://distrowatch.com
    """
    view = context.view(segment.target)
    if not view.prose.isascii() and _is_in_other_letters(view.prose):
        yield Finding(Span(0, len(view.prose)), _("this is not written in Latin letters"))
        return
    if _EVERY.isdisjoint(view.word_set) and not FRENCH.isdisjoint(view.word_set):
        return
    quoted: list[Span] | None = None
    for sentence in _doubtful(view):
        words = _plain_words(view, sentence)
        if len(words) < _FEW or len(set(words)) == 1 or "://" in view.prose[sentence.start : sentence.end][:12]:
            continue  # Non, non, non !, → https://site.com
        language = _language(words, context)
        if not language or (segment.source is not None and is_english_sentence(words)):
            continue  # the English of a known source is untranslated-segment's
        if quoted is None:
            quoted = set_off(view.prose)
        if not any(span.overlaps(sentence) for span in quoted):
            yield Finding(sentence, _("this sentence is {language}").format(language=_(language)))
    if segment.source is None and not _QUOTES.isdisjoint(view.characters):
        yield from _quotations(view, context)


def _is_in_other_letters(prose: str) -> bool:
    """Whether most letters are Cyrillic, Greek, Arabic, Chinese or the like."""
    others = sum(map(len, _OTHER_LETTERS.findall(prose)))
    return others > 1 and 2 * others >= sum(map(str.isalpha, prose))


def _quotations(view: View, context: Context) -> Iterator[Finding]:
    """What somebody says in another language, with a verb of saying beside it: no title, and no motto."""
    if len(_EVERY & view.word_set) < _FEW:
        return
    for match in _QUOTATION.finditer(view.prose):
        span = Span(*match.span(match.lastgroup or 0))
        within = view.words[view.words_within(span)]
        words = [word for word, start, _end in within if view.prose[start].islower() or word in _EVERY]
        if len(words) < _SPOKEN or 4 * len(words) < 3 * len(within):
            continue
        before, after = view.prose[max(0, match.start() - 30) : match.start()], view.prose[match.end() :]
        if not (_SAYS_BEFORE.search(before) or _SAYS_AFTER.match(after)):
            continue
        language = _language(words, context) or ("English" if len(ENGLISH_ONLY.intersection(words)) > 1 else "")
        if language and not any(word in _PURE for word in words):
            yield Finding(span, _("this quotation is {language}").format(language=_(language)))


_OTHER_LETTERS = regex("[\u0370-\u1cff\u2e80-\ud7ff\uf900-\ufaff\ufb1d-\ufdff\ufe70-\ufefe]+")
_SPOKEN = 4
"""Words of a quotation below which it may be a motto."""
_QUOTES = frozenset('«"\N{LEFT DOUBLE QUOTATION MARK}')
_QUOTATION = regex(
    r"«\s?(?P<said>[^«»]{12,400}?)\s?»"
    "|\N{LEFT DOUBLE QUOTATION MARK}(?P<curly>[^\N{RIGHT DOUBLE QUOTATION MARK}]{12,400})"
    "\N{RIGHT DOUBLE QUOTATION MARK}"
    '|"(?P<straight>[^"]{12,400})"'
)
_SAYS = (
    "dit|déclar|expliqu|ajout|confi|lanc|lâch|sour|insist|assur|affirm|racont|résum|conclu|not|précis|souffl|rappel|reconn|admet|"
    "admis|estim|répond|répét|écri|tweet|posté|gliss|réag"
)
_SAYS_BEFORE = regex(rf"\b(?:{_SAYS})\w*[^.!?«»]{{0,20}}[:,]\s?$")
_SAYS_AFTER = regex(rf"[\s,.]{{0,3}}(?:(?:a|ont|avait)(?:-t-(?:il|elle|on)|-ils|-elles)?\s)?(?:{_SAYS})")


def _doubtful(view: View) -> Iterator[Span]:
    """The sentences of which :func:`_language` may say something, as counting tells: few of a French text."""
    words = view.words
    sides = [_SIDES[word] for word, _start, _end in words]
    for at, _start, _end in view.raised:
        sides[at] = _NONE
    for sentence in view.sentences:
        within = view.words_within(sentence)
        inside = sides[within]
        if inside and inside[0] == _NONE:
            inside[0] = _SIDES[words[within.start][0]]
        plain = len(inside) - inside.count(_NONE)
        pure, foreign = inside.count(_FRENCH), inside.count(_FOREIGN)
        may_be_common = foreign >= max(_needed(plain), 3 * pure)
        may_be_rare = _MANY <= plain >= 8 * pure and 4 * (pure + inside.count(_KNOWN)) <= plain
        if plain >= _FEW and (may_be_common or may_be_rare):
            yield sentence


_KNOWN, _FRENCH, _FOREIGN, _UNKNOWN, _NONE = range(5)
"""What a word says of the language of its sentence: it is known to French, one of the commonest of French alone, one of
those of other languages, unknown; or it is no word of letters, or has a capital."""


def _side(word: str) -> int:
    if not word.isalpha():
        return _NONE
    if word in _EVERY:
        return _FOREIGN
    if word in _PURE:
        return _FRENCH
    return _KNOWN if lexicon().knows(word) else _UNKNOWN


_SIDES = Memo(_side)


def _plain_words(view: View, sentence: Span) -> list[str]:
    """The words of a sentence in small letters, and its first; none of a list of names."""
    prose = view.prose
    found = [(word, start) for word, start, _ in view.words[view.words_within(sentence)]]
    plain = [
        word
        for at, (word, start) in enumerate(found)
        if word.isalpha() and (prose[start].islower() or (not at and (word in _EVERY or lexicon().knows(word))))
    ]
    german = {word for word, _start in found if word in _GERMAN}
    return plain if 2 * len(plain) > len(found) or len(german) >= _FEW else []


def _language(words: list[str], context: Context) -> str:
    """The language of a sentence's lower-case words; empty for French, or where nothing is sure."""
    scores = {name: sum(word in common for word in words) for name, common in _COMMON.items()}
    language = max(scores, key=scores.__getitem__)
    common = _COMMON[language] - FRENCH
    own = min(sum(word in common for word in words), 2 * len({word for word in words if word in common}) - 1)
    french = sum(word in FRENCH - _COMMON[language] for word in words)
    unknown = sum(word in common or not context.lexicon.knows(word) for word in words)
    is_plain = scores[language] >= _SHARE * len(words) and 2 * unknown >= len(words)
    if is_plain and own >= max(_needed(len(words)), 3 * french):
        return language
    is_doubtful = len(words) >= _MANY and 8 * french <= len(words) and 4 * unknown >= 3 * len(words)
    return _detected(words) if is_doubtful else ""


def _needed(count: int) -> int:
    """How many words of a language alone show it in a sentence of ``count`` plain words."""
    return 2 if count > _FEW else 1


def _detected(words: list[str]) -> str:
    """What langdetect takes the words for, where it is one of the languages it is trusted with."""
    guess = _detector()(" ".join(words))
    return next((_OTHERS[found.lang] for found in guess[:1] if found.lang in _OTHERS and found.prob > _CERTAIN), "")


@cache
def _detector():  # type: ignore[no-untyped-def] # langdetect has no types
    """langdetect's function, seeded so that it always says the same; its first call takes 0.35 s."""
    from langdetect import DetectorFactory, detect_langs  # noqa: PLC0415

    DetectorFactory.seed = 0
    return detect_langs
