"""The check ``rider-gender``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.euphony import starts_with_vowel_sound
from qa.french.inflection import agree
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.people_mentions import determiner, determiner_gender, disagrees, gender_of, in_gender, mentions
from qa.people_speech import first_person, pronouns

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.lexicon import Lexicon
    from qa.model import Segment
    from qa.people_mentions import Mention
    from qa.view import View

_BE = frozenset("est était fut sera serait soit".split())
_OPENING = _BE | {"qui", "s", "a", "avait", "aura"}
"""What may stand right after the name, before a participle or adjective that must agree with it."""
_BETWEEN = frozenset(
    "très trop plus aussi bien déjà encore finalement enfin ensuite alors vite rapidement longtemps toujours jamais pas"
    " logiquement seulement directement vraiment".split()
)
_REFLEXIVE = frozenset(
    "imposé échappé envolé détaché retrouvé montré classé qualifié emparé illustré relevé effondré arrêté installé"
    " rapproché contenté félicité réjoui hissé isolé extirpé glissé blessé distingué accroché replié lancé".split()
)
"""Participles that always agree with the subject after *s'est*."""
_NOT_SUBJECT = frozenset(
    "de d du des à au aux avec pour par chez sur sous contre derrière devant et ou que qu comme selon sans entre"
    " vers".split()
)


@check(
    category="linguistic-conventions/agreement",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("glossary", "lexicon"),
)
def rider_gender(segment: Segment, context: Context) -> Iterator[Finding]:
    """A woman of the register in the masculine, or a man in the feminine.

    English says neither in *the Pole*, *the rider* or *arrived*; engines take the masculine. Reported where the word
    that must agree stands right beside the name: article, nationality or role before it or in apposition, participle or
    adjective after *être*; where a quotation with its speaker says *je suis*; and where *il* follows a woman who is the
    only person in question. Only for names that no person of the other gender bears in the register.

    Wrong:
        fr: Le Polonais Kasia Niewiadoma a attaqué dans la dernière côte.

        fr: La victoire revient au coureur Demi Vollering.

        fr: Demi Vollering est arrivé avec dix secondes d'avance.

        fr: Demi Vollering, le coureur de l'équipe néerlandaise, vise le général.

        fr: La Slovène Tadej Pogačar a attaqué au pied du col.

        fr: « Je suis très content de ma course », a déclaré Demi Vollering.

        fr: Demi Vollering souffrait du dos. Il a abandonné dans la dernière étape.

        fr: Demi Vollering a confirmé dimanche et déclaré qu'il disputera le Tour.

    Right:
        fr: La Polonaise Kasia Niewiadoma a attaqué dans la dernière côte.

        fr: La victoire revient à la coureuse Demi Vollering.

        fr: Demi Vollering est arrivée avec dix secondes d'avance.

        fr: Demi Vollering, la coureuse de l'équipe néerlandaise, vise le général.

        fr: Le Slovène Tadej Pogačar a attaqué au pied du col.

        fr: « Je suis très contente de ma course », a déclaré Demi Vollering.

        fr: Demi Vollering souffrait du dos. Elle a abandonné dans la dernière étape.

        fr: Demi Vollering a confirmé dimanche et déclaré qu'elle disputera le Tour.

        fr: « Je suis très content pour elle », a déclaré l'entraîneur de Demi Vollering.

        fr: Demi Vollering a suivi son équipier. Il a abandonné dans la dernière étape.

        fr: L'équipier de Demi Vollering est arrivé avec dix secondes d'avance.

        fr: Le leader du classement, Demi Vollering, est intouchable.
    """
    view = context.view(segment.target)
    named = mentions(segment.target, context)
    if not named:
        return
    found = [
        (mention, span, better)
        for mention in named
        for span, better in (
            *_before(mention, view, context.lexicon),
            *_apposition(mention, view, context.lexicon),
            *_predicate(mention, view, context.lexicon),
        )
    ]
    for mention, span, better in (*found, *first_person(segment.target, context), *pronouns(segment.target, context)):
        name = view.prose[mention.span.start : mention.span.end]
        message = _("{name} is a woman") if mention.gender == "f" else _("{name} is a man")
        yield Finding(
            span, message.format(name=name), (better,) if better else (), concept=mention.identifier, confidence=0.9
        )


def _before(mention: Mention, view: View, lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """The nationality or role right before the name, with its article."""
    if mention.first and view.words[mention.first][1] - view.words[mention.first - 1][2] == 1:
        yield from _noun_at(mention.first - 1, mention, view, lexicon)


def _apposition(mention: Mention, view: View, lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """``, le coureur de …`` after the name."""
    at = mention.last + 2
    if at + 1 >= len(view.words) or view.prose[mention.span.end : view.words[at - 1][1]] != ", ":
        return
    noun, article = view.words[at], view.words[at - 1][0]
    following = view.prose[noun[2] : noun[2] + 1]
    complement = view.words[at + 1][0] in {"de", "d", "du", "des"}
    role = not view.prose[noun[1]].isupper()
    if determiner_gender(article) and (following == "," or (role and complement and following == " ")):
        yield from _noun_at(at, mention, view, lexicon)


def _noun_at(index: int, mention: Mention, view: View, lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """The noun at ``index`` and its article, where one of them has the wrong gender; with them in the right one."""
    word, start, end = view.words[index]
    gender = gender_of(word, is_capital=view.prose[start].isupper(), lexicon=lexicon)
    if not gender or view.prose[end : end + 1] in "-'":
        return
    article, article_start, article_end = view.words[index - 1] if index else ("", 0, 0)
    between = view.prose[article_end:start]
    of_article = determiner_gender(article) if index and between == " " else ""
    if mention.gender in gender and (gender != "mf" or not of_article or of_article == mention.gender):
        return
    noun = in_gender(word, mention.gender)
    if view.prose[start].isupper():
        noun = noun[:1].upper() + noun[1:]
    if not noun:
        yield Span(start, end), ""
    elif of_article and not starts_with_vowel_sound(noun):
        better = determiner(article, mention.gender)
        better = better[:1].upper() + better[1:] if view.prose[article_start].isupper() else better
        yield Span(article_start, end), f"{better} {noun}"
    elif article in {"l", "d", "double", "triple", "quadruple"} or between not in {" ", ""}:
        yield Span(start, end), noun
    else:
        yield Span(start, end), "" if of_article else noun


def _predicate(mention: Mention, view: View, lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """The participle or adjective after *est*, *a été* or *s'est* that follows the name, the subject of the clause."""
    words = view.words
    at = mention.last + 1
    if at >= len(words) or words[at][0] not in _OPENING or not _is_subject(mention, view):
        return
    if words[at][0] == "qui" and view.prose[mention.span.end : words[at][1]] in {" ", ", "}:
        at += 1
    elif words[at][1] - mention.span.end != 1:
        return
    reflexive = words[at][0] == "s"
    at += reflexive
    if [word for word, _, _ in words[at : at + 2]] in (["a", "été"], ["avait", "été"], ["aura", "été"]):
        at += 2
    elif at < len(words) and words[at][0] in _BE:
        at += 1
    else:
        return
    while at < len(words) and words[at][0] in _BETWEEN:
        at += 1
    if at < len(words) and view.prose[mention.span.end : words[at][2]].count(",") <= 1:
        word, start, end = words[at]
        if (not reflexive or word in _REFLEXIVE or mention.gender == "m") and disagrees(word, mention.gender, lexicon):
            better = agree(word, mention.gender, "s")
            yield Span(start, end), better or ""


def _is_subject(mention: Mention, view: View) -> bool:
    """Whether nothing before the name makes it a complement or one of several."""
    if not mention.first:
        return True
    before, _start, end = view.words[mention.first - 1]
    gap = view.prose[end : mention.span.start]
    if view.sentence_at(mention.span.start).start == mention.span.start:
        return True
    return before not in _NOT_SUBJECT and (gap.strip() == "" or gap in {", ", " : ", "\N{NBSP}: "})
