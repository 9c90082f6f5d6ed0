"""Function words and verbs with a capital in mid-sentence: which of them cannot begin a title or a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa.checks._capital_nouns import DETERMINERS, FOLLOWING, is_common, previous_word
from qa.checks._fragments import (
    COUNTED,
    JOINERS,
    LEADING,
    NAMERS,
    OPENING_PREPOSITIONS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    TITLE_CONTEXT,
    is_verb,
)
from qa.checks._typography import begins_sentence
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import NUMERALS
from qa.memo import Memo
from qa.regex import regex

if TYPE_CHECKING:
    from qa.context import Context
    from qa.model import Span, Text

_OBJECT = regex(
    r" (?:le|la|les|un|une|des|son|sa|ses|leurs?|à|au|aux|en|sur|dans|par|pour|avec"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|hier) (?=[\w])"
)
_POSSESSIVES = frozenset("notre son sa ses leur leurs cette ces".split())
_AUXILIARIES = frozenset(
    "a ont est sont avait avaient était étaient avoir être été sera seront ai suis ayant étant".split()
)
_ARTICLES = frozenset("le la les un une".split())
_SAFE_OPENINGS = frozenset("selon malgré depuis pendant entre contre lors après".split())
"""Prepositions that seldom lead a title at the beginning of a sentence."""
_NEGATIONS = frozenset("pas plus jamais aussi encore toujours souvent".split())
_COPULAS = frozenset("est sont était étaient sera seront reste restent devient deviennent semble paraît".split())
_SUBJECTS = frozenset("cela ça ceci il elle ils elles on nous vous je qui".split())
_CONJUNCTIONS = frozenset("si quand lorsque comme mais et car puis que où".split())
_GOVERNING = frozenset("grâce face quant suite jusqu".split())
_BETWEEN = frozenset("toujours déjà jamais bien enfin souvent pas plus aussi encore également finalement".split())
"""Adverbs between an auxiliary and its participle."""
_PRESENTING = frozenset("voici voilà".split())


def is_stray_after_comma(text: Text, context: Context, span: Span) -> bool:
    """« le vélo, Que nous avons testé »: after a comma or a semicolon and small letters, no list of titles."""
    after = FOLLOWING.match(text.prose, span.end)
    mark = len(text.prose[: span.start - 2].rstrip())
    previous = previous_word(text.prose, mark + 1)
    if after is None or not after[1].islower() or not previous.islower():
        return False
    word = text.prose[span.start : span.end].lower()
    return word in _AFTER_COMMA and not _speaks_of_works(text, context, span, (after[1], after[2]))


_AFTER_COMMA = frozenset(
    """
    que qui dont où mais et plus moins avec pour dans sur après avant sans ce cette il elle ils elles nous on âgé âgée
    déjà encore puis ainsi
    """.split()
)


def is_stray_opening(text: Text, context: Context, span: Span) -> bool:
    """« a répondu À toutes », « avait Déjà remporté »: small words of a link, between words in small letters."""
    prose = text.prose
    word, previous = prose[span.start : span.end].lower(), previous_word(prose, span.start)
    after = FOLLOWING.match(prose, span.end)
    if after is None or not after[1].islower() or not previous[:1].isalpha() or previous.lower() in NAMERS:
        return False
    if begins_sentence(text, context, span.start - 1 - len(previous)):
        return (
            (previous.lower() in _SUBJECTS or previous.lower() in _CONJUNCTIONS)
            if word in PRONOUNS
            else (word == "à" and previous.lower() in _GOVERNING)
        )
    if previous.lower() in DETERMINERS:
        return False  # le Sous, un Contre: a name of something
    if previous[0].isupper() and word not in OPENING_PREPOSITIONS:
        return False
    if word in PARTICLES and ((after[2] or "")[:1].isupper() or not context.lexicon.knows(previous)):
        return False  # the coureur De la Cruz
    return not _speaks_of_works(text, context, span, (after[1], after[2]))


def is_stray_elision(text: Text, context: Context, span: Span) -> bool:
    """« ont reconnu L'étape »: an elided word with a capital before a word in small letters."""
    previous = previous_word(text.prose, span.start)
    if previous in NAMERS or previous_word(text.prose, span.start - 1 - len(previous)) in NAMERS:
        return False  # le journal régional L'union
    found = re.match(r"[\w-]+", text.prose[span.end :])
    word = found[0] if found else ""
    if begins_sentence(text, context, span.start - 1 - len(previous)):
        return previous.lower() in _SUBJECTS or (previous.lower() in PREPOSITIONS and is_common(word))
    return context.lexicon.knows(word) and not _speaks_of_works(text, context, span, ("", ""))


def is_stray_function_word(text: Text, context: Context, span: Span) -> bool:
    """« entre Les deux », « a gagné Une étape », « Les Cinq étapes »: no title or name begins so there."""
    prose = text.prose
    word, previous = prose[span.start : span.end].lower(), previous_word(prose, span.start)
    after = FOLLOWING.match(prose, span.end)
    is_front_page = word == "une" and previous in {"la", "en", "de", "sa", "leur", "cette", "à"}
    if after is None or not after[1].islower() or is_front_page or not previous:
        return False
    if word in {"le", "la", "les"} and after[1] in {"plus", "moins"} and previous.islower():
        return True  # la course La plus longue
    if word in NUMERALS and previous.lower() in DETERMINERS:
        return after[1] in COUNTED or is_common(after[1])
    if previous.lower() in NAMERS:
        return False
    if begins_sentence(text, context, span.start - 1 - len(previous)):
        fits = _fits_after_opening(word, previous.lower(), (after[1], after[2] or ""), context)
    elif word in JOINERS:
        fits = True
    elif previous.lower() in DETERMINERS:
        return previous.islower() or word in _ARTICLES
    elif previous[0].isupper():
        fits = word in {"un", "une"} and Pos.NOUN in context.lexicon.parts(after[1])
    elif previous in PREPOSITIONS or previous in ("dans", "comme"):
        fits = word in _ARTICLES or word in _POSSESSIVES
    else:
        is_negation = previous in _NEGATIONS
        fits = is_negation or is_verb(previous, context.lexicon) or context.lexicon.parts(previous) == {Pos.ADVERB}
    return fits and not _speaks_of_works(text, context, span, (after[1], after[2]))


def _fits_after_opening(word: str, previous: str, after: tuple[str, str], context: Context) -> bool:
    """Whether ``previous``, the first word of its sentence, is no verb of watching nor a preposition before a title."""
    if previous in PREPOSITIONS or previous == "dans":
        noun = after[1] if after[0] in LEADING else after[0]
        if word in _ARTICLES and (noun in COUNTED or (bool(noun) and is_common(noun))):
            return True  # Pour La première fois
        return word in _POSSESSIVES or previous in _SAFE_OPENINGS
    return previous in _PRESENTING or (previous.endswith("ez") and is_verb(previous, context.lexicon))


_ASKING = frozenset("comment pourquoi où quand".split())


def may_be_stray_verb(word: str) -> bool:
    """Whether :func:`is_stray_verb`, or :func:`is_stray_after_comma`, may hold of a word somewhere."""
    readings = lexicon().analyses(word)
    parts = {reading.pos for reading in readings}
    if word.lower() in _AFTER_COMMA or parts == {Pos.ADVERB}:
        return True
    return any(reading.mood for reading in readings) or (bool(parts) and parts <= {Pos.ADJECTIVE, Pos.VERB})


def is_stray_verb(text: Text, context: Context, span: Span) -> bool:
    """« Le musée Présente ses trésors », « a Remporté », « doit Choisir »: what is nothing but a verb or an adverb."""
    word, previous = text.prose[span.start : span.end], previous_word(text.prose, span.start)
    if (previous in _AUXILIARIES or previous in _BETWEEN) and _is_participle(word, context):
        before = previous_word(text.prose, span.start - 1 - len(previous))
        return previous in _AUXILIARIES or before in _AUXILIARIES
    readings = context.lexicon.analyses(word)
    is_subject = previous.lower() in _SUBJECTS
    is_said = is_subject and (any(reading.persons for reading in readings) or _is_participle(word, context))
    if is_said or (previous.lower() in _ASKING and any(reading.mood == "infinitive" for reading in readings)):
        return True  # il Gagne, qui Commencé, Comment Regarder le Tour
    after = FOLLOWING.match(text.prose, span.end)
    if after is None or not after[1].islower() or previous in DETERMINERS:
        return False
    is_title = any(reading.mood == "infinitive" for reading in readings) and _titles(text, context, span, previous)
    if is_title or (previous.lower() in NAMERS and _has_verb(text, context, span.end)):
        return False  # la marque Ose soutient
    has_object = _OBJECT.match(text.prose, span.end) is not None
    if not _reads_as_verb(word, previous, context, has_object=has_object):
        return False
    return context.lexicon.knows(previous) and not _speaks_of_works(text, context, span, (after[1], after[2]))


def _titles(text: Text, context: Context, span: Span, previous: str) -> bool:
    """Whether an infinitive is one of two titles, or names what stands before: *Accepter et Refuser*, *la partie Régler
    la selle*."""
    before = previous_word(text.prose, span.start - 1 - len(previous))
    if previous in JOINERS:
        return before[:1].isupper()
    return before.lower() in DETERMINERS and Pos.NOUN in context.lexicon.parts(previous)


def takes_infinitive(word: str) -> bool:
    """Whether an infinitive may follow a lower-case word: a preposition, an adverb, a pronoun, *doivent*, *laisse*."""
    return _TAKES_INFINITIVE[word]


def _takes_infinitive(word: str) -> bool:
    if word in _BEFORE_INFINITIVE:
        return True
    if word in PREPOSITIONS or not lexicon().knows(word):
        return False
    parts = lexicon().parts(word)
    return Pos.ADVERB in parts or not _WITH_INFINITIVE.isdisjoint(lexicon().lemmas(word, Pos.VERB))


_TAKES_INFINITIVE = Memo(_takes_infinitive)
_BEFORE_INFINITIVE = frozenset(
    """
    de à pour sans par après et ou puis mais ne pas plus jamais rien tout bien mieux y en le la les lui leur
    se me te nous vous où comment pourquoi quoi soit
    """.split()
)
_WITH_INFINITIVE = frozenset(
    """
    aller avoir compter courir croire daigner descendre désirer détester devoir dire écouter emmener entendre entrer
    envoyer espérer estimer être faillir faire falloir laisser mener monter oser paraître partir penser pouvoir préférer
    prétendre regarder rentrer retourner revenir savoir sembler sentir sortir souhaiter valoir venir voir vouloir aimer
    """.split()
)
"""Verbs that an infinitive follows without a preposition."""


def _has_verb(text: Text, context: Context, start: int) -> bool:
    """Whether a finite verb that is nothing else follows in the sentence."""
    view = context.view(text)
    end = view.sentence_at(start).end
    later = (word for word, place, _ in view.words if start <= place < end)
    return any(
        parts == {Pos.VERB} and any(analysis.persons for analysis in context.lexicon.analyses(word))
        for word in later
        if (parts := context.lexicon.parts(word))
    )


def _reads_as_verb(word: str, previous: str, context: Context, *, has_object: bool) -> bool:
    """Whether ``word`` can be nothing but an adverb in -ment, an infinitive, or a finite verb in its place."""
    analyses = context.lexicon.analyses(word)
    parts = {analysis.pos for analysis in analyses}
    follows_word = previous.islower() or previous.lower() in PREPOSITIONS
    if previous in _COPULAS and Pos.ADJECTIVE in parts and parts <= {Pos.ADJECTIVE, Pos.VERB}:
        return True
    if word == "Présente":
        return has_object and follows_word
    if parts != {Pos.VERB}:
        return parts == {Pos.ADVERB} and word.endswith("ment") and follows_word
    if any(analysis.mood == "infinitive" for analysis in analyses):
        return follows_word and takes_infinitive(previous.lower())  # else a title: la commande Ouvrir
    if word == "Est" or not any("3s" in analysis.persons or "3p" in analysis.persons for analysis in analyses):
        return False
    is_named = not follows_word and not context.lexicon.parts(previous).isdisjoint({Pos.GIVEN_NAME, Pos.SURNAME})
    is_subject = previous.islower() and Pos.NOUN in context.lexicon.parts(previous) and previous not in PREPOSITIONS
    return not is_named and (has_object or is_subject)


def _is_participle(word: str, context: Context) -> bool:
    """« il a Remporté »: a past participle and no name."""
    analyses = context.lexicon.analyses(word)
    others = {analysis.pos for analysis in analyses} - {Pos.VERB, Pos.ADJECTIVE, Pos.NOUN}
    return not others and any(analysis.mood == "past-participle" for analysis in analyses)


def _speaks_of_works(text: Text, context: Context, span: Span, after: tuple[str, str]) -> bool:
    """Whether the sentence, the words right after ``span`` apart, holds a word like film, roman, chante."""
    view = context.view(text)
    words = set(view.words_in(view.sentence_at(span.start))) - set(after)
    return not TITLE_CONTEXT.isdisjoint(words)
