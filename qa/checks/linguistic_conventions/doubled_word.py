"""The check ``doubled-word``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import begins_sentence, is_gap
from qa.french.demonyms import demonyms
from qa.french.morphology import Pos
from qa.glossary.cells import KIND
from qa.glossary.model import PEOPLE
from qa.i18n import _
from qa.model import Finding, Span
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_FUNCTION = frozenset(
    """
    le la les l un une des du de d au aux à ce cet cette ces mon ma mes ton ta tes sa ses notre nos votre vos
    leurs et ou dans par pour sur avec sans chez vers dont où on il elle ils elles qui se
    """.split()
)
"""Words that are never meant twice: one may be taken away unseen."""
_MEANT = frozenset(
    """
    nous vous faire fait laisser bon très trop si non oui vite jamais tout bien loin lui leur moi toi
    toutes tous ah oh ha hé bla cha tam tss chut tic toc pop points son ton mon boum hip hop ouh leu
    ça tiens ouais allez allons voyons dis hein ho ouf doucement
    """.split()
)
"""Words that stand twice in good French, to insist or by grammar (nous nous levons, il fait faire, ah ah)."""
_WITH_AVOIR = {
    "nous": frozenset("avons avions aurons aurions".split()),
    "vous": frozenset("avez aviez aurez auriez".split()),
}
"""A reflexive verb has être: « nous nous avons » is one *nous* too many."""
_BEFORE_YEAR = frozenset(
    "en de depuis janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()
)
_POSSESSIVE_SOUNDS = frozenset({"son", "ton", "mon"})
_ARTICLES = frozenset("le un ce du au au quel".split())
"""Before « son » these make it a sound, or « ton » a tone."""
_AFTER_PRONOUN = frozenset({"est", "sont", "a", "ont", "était", "étaient", "avait", "font", "fut", "sera"})
"""Verbs that may follow themselves where the first ends a relative clause: ce qu'elle est est son affaire."""
_LONGEST = 4
"""Words of the longest phrase looked for."""
_BEFORE_NOUN = frozenset("le la les du au aux un une des ce cette ces".split())
_TOWARDS = frozenset("vers de à".split())
_HOOKS = frozenset("-'\N{RIGHT SINGLE QUOTATION MARK}&")
_SUBJECTS = frozenset({"il", "elle", "on", "ils", "elles", "qui", "c", "ce", "nous", "vous"})


@check(category="linguistic-conventions/duplication", fix="unsafe", needs=("lexicon", "glossary"))
def doubled_word(segment: Segment, context: Context) -> Iterator[Finding]:
    """A word, or a pair of words, written twice in a row.

    Links and line ends are translated apart and the word at the seam comes twice. What French doubles on purpose is
    left alone: nous nous, faire faire, très très, names (Walla Walla), numbers, and repetitions with a comma between.

    Wrong:
        fr: Il a fini dans dans le même temps que le vainqueur.

        fr: Le match match a été interrompu.

        fr: Il faudra attendre la fin la fin de l'enquête.

        fr: Il abrite deux cents espèces d'oiseaux d'oiseaux rares.

        fr: Le peloton a a roulé tranquillement.

        fr: Le Le Danois a craqué.

        fr: Nous nous avons gagné et il est en train en train de partir.

        fr: Le prix du prix du pain, c'est moi qui moi qui le paie.

        fr: Il refuse de d'ouvrir la route.

        fr: Elle sait que qu'on l'attend.

        fr: La La Vuelta part de Turin, puis le Le Giro de Gênes.

    Right:
        fr: Il a fini dans le même temps que le vainqueur.

        fr: Le match a été interrompu.

        fr: Il faudra attendre la fin de l'enquête.

        fr: Il abrite deux cents espèces d'oiseaux rares.

        fr: Le peloton a roulé tranquillement.

        fr: Le Danois a craqué.

        fr: Nous avons gagné et il est en train de partir.

        fr: Le prix du pain, c'est moi qui le paie.

        fr: Il refuse d'ouvrir la route.

        fr: Elle sait qu'on l'attend.

        fr: La Vuelta part de Turin, puis le Giro de Gênes.

        fr: De De Gendt à De De Lie, de La La Land aux autres.

        fr: Nous nous sommes levés, vous vous êtes assis.

        fr: Elle dit que ce qu'elle est est son affaire.

        fr: Sirhan Sirhan a séjourné à Walla Walla.

        fr: Il a pris les devants en en parlant le premier.

        fr: C'est un duel face à face à trois jours du départ.

        fr: Aïe aïe aïe, c'est loin, loin, loin.

        fr: Dis-le le matin, pas le soir ; prends-le l'an prochain, avant la mort de d'Artagnan.

        fr: La route vers l'est est fermée.

        fr: Oh la la, mais tiens tiens, qui voilà ?

        fr: Appelons un chat un chat.

        fr: La La Land n'est pas une course.
    """
    view = context.view(segment.target)
    words, prose = view.words, view.prose
    for index, gap in sorted(view.near):
        _word, start, end = words[index]
        if gap == 1:
            if is_gap(prose, end, words[index + 1][1]) and _is_error(segment.target, context, index):
                yield _finding(segment.target, Span(start, words[index + 1][2]), end)
        elif gap <= _LONGEST and _comes_again(view.plain, index, gap):
            if _is_doubled_phrase(segment.target, context, index, gap):
                yield _finding(segment.target, Span(start, words[index + 2 * gap - 1][2]), words[index + gap - 1][2])

    for index in sorted(index for elided in _ELIDED.keys() & view.word_set for index in view.places[elided]):
        elided, start, end = words[index]
        if index and words[index - 1][0] == _ELIDED[elided] and end + 1 < len(prose) and prose[end + 1].islower():
            _word, first, gap = words[index - 1]
            if prose[end] in _APOSTROPHES and is_gap(prose, gap, start) and prose[first - 1 : first] != "-":
                better = prose[start : end + 1]
                if prose[first].isupper():
                    better = better.capitalize()
                yield Finding(
                    Span(first, end + 1), _("« {word} » stands twice").format(word=prose[first:gap]), (better,)
                )


_ELIDED = {"d": "de", "qu": "que", "l": "le", "s": "se", "n": "ne", "j": "je", "m": "me", "t": "te"}
"""Words that lose their vowel: written out and then elided they stand twice (*de d'en parler*)."""
_APOSTROPHES = frozenset("'\N{RIGHT SINGLE QUOTATION MARK}")


def _finding(text: Text, span: Span, middle: int) -> Finding:
    return Finding(
        span,
        _("« {word} » stands twice").format(word=text.value[span.start : middle]),
        (text.value[span.start : middle],),
    )


def _is_error(text: Text, context: Context, index: int) -> bool:
    words, prose = context.view(text).words, text.prose
    word, start, _end = words[index]
    _word, next_start, next_end = words[index + 1]
    if word == "mon" or (word in _POSSESSIVE_SOUNDS and index and words[index - 1][0] not in _ARTICLES):
        return True
    if word in _WITH_AVOIR and index + 2 < len(words) and words[index + 2][0] in _WITH_AVOIR[word]:
        return True
    if word.isdecimal():
        return len(word) == len("2024") and index > 0 and words[index - 1][0] in _BEFORE_YEAR
    if word in _MEANT or not word.isalpha() or (len(word) == 1 and word not in "àay"):
        return False
    if len(word) == 1 and prose[start].isupper() and prose[next_start].islower() and start:
        return False  # depuis que la joueuse A a gagné
    if prose[start - 1 : start] in {"-", "&"} or prose[next_end : next_end + 1] in _HOOKS:
        return False
    if prose[next_start].isupper() and (prose[start].isupper() or word in _FUNCTION):
        return _is_doubled_name(text, context, index)  # else Duran Duran, de De Gendt
    if _is_grammatical([neighbour for neighbour, _, _ in words[max(index - 4, 0) : index + 3]], word):
        return False
    if word in _FUNCTION:
        return True
    is_thrice = word in {words[index - 1][0] if index else "", words[index + 2][0] if index + 2 < len(words) else ""}
    parts = context.lexicon.parts(word)
    return bool(parts) and Pos.INTERJECTION not in parts and not is_thrice


def _is_doubled_name(text: Text, context: Context, index: int) -> bool:
    """« Le Tour Tour d'Italie », « Pogačar Pogačar »: a common noun behind its article, or the name of a person."""
    words = context.view(text).words
    word, start, _end = words[index]
    if word in _FUNCTION and begins_sentence(text, context, start) and index + 2 < len(words):
        following = text.prose[words[index + 2][1] :]  # « La La voiture », « Le Le Danois », not La La Land
        return following[0].islower() or words[index + 2][0] in demonyms() or _names_race(text, context, index)
    if word in _LE and text.prose[start].islower() and index + 2 < len(words):
        return _names_race(text, context, index)
    if index and words[index - 1][0] in _BEFORE_NOUN and word not in _FUNCTION:
        return Pos.NOUN in context.lexicon.parts(word)
    rows = context.glossary.register.rows
    return any(name.span.start == start and rows[name.row][KIND] in PEOPLE for name in names_in(text, context))


def _names_race(text: Text, context: Context, index: int) -> bool:
    """Whether a race of the register begins after the two articles, or with the second: la La Vuelta."""
    starts = {start for _word, start, _end in context.view(text).words[index + 1 : index + 3]}
    rows = context.glossary.register.rows
    return any(name.span.start in starts and rows[name.row][KIND] == "race" for name in names_in(text, context))


_LE = frozenset({"le", "la", "les"})


def _is_grammatical(around: list[str], word: str) -> bool:
    """Whether ``around``, up to four words before the two and one after them, makes them right."""
    place = around.index(word)
    before, after = around[:place], around[place + 2 :]
    if word == "la" and before[-1:] in (["oh"], ["ah"], ["ô"], ["hou"]):
        return True
    if word == "est" and before[-1:] == ["l"] and any(w in _TOWARDS for w in before):
        return True  # la route vers l'est est fermée
    if word in _AFTER_PRONOUN:
        return any(w.startswith("qu") for w in before) and before[-1] in _SUBJECTS
    if word == "où":
        return bool(after) and after[0] in {"que", "qu"}
    return word == "en" and bool(after) and after[0].endswith("ant")


def _comes_again(plain: list[str], index: int, size: int) -> bool:
    """Whether the ``size`` words from ``index`` on stand once more right after."""
    after = index + size
    return plain[index + 1 : after] == plain[after + 1 : after + size]


def _is_doubled_phrase(text: Text, context: Context, index: int, size: int) -> bool:
    """Whether a repeated phrase is no figure of speech: deux par deux par la rue goes on, la fin la fin does not."""
    before = context.view(text).words[index - 1][0] if index else ""
    words, prose = context.view(text).words[index : index + 2 * size], text.prose
    if not is_gap(prose, words[size - 1][2], words[size][1]) or words[0][0].isdigit():
        return False
    if words[0][0] in {"un", "une"} and before.startswith("appel"):
        return False  # appelons un chat un chat
    glue = [prose[words[place][2] : words[place + 1][1]] for place in range(size - 1)]
    again = [prose[words[place + size][2] : words[place + size + 1][1]] for place in range(size - 1)]
    if glue != again or not set(glue) <= _GLUE:
        return False
    if prose[words[0][1]].isupper() and prose[words[-1][1]].isupper():
        return False  # New York New York
    if words[0][0] in {"nous", "vous"} and size == 2:
        return begins_sentence(text, context, words[0][1])
    return size > 2 or glue == ["-"] or words[0][0] in _OPENERS or words[1][0] in {"du", "des"}


_GLUE = frozenset({" ", "'", "\N{RIGHT SINGLE QUOTATION MARK}", "-"})
_OPENERS = _FUNCTION | frozenset("qu que n s c j m t si comme y je tu ne me te en moi toi lui eux ils elles".split())
"""Words that lead a phrase; where another one does (face à face à), the second half may lead on."""
