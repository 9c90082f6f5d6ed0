"""The check ``rider-gender``."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._typography import begins_sentence
from qa.french.euphony import starts_with_vowel_sound
from qa.french.morphology import Pos
from qa.french.predicates import is_direct_object, predicates
from qa.french.ranks import ranks
from qa.grammar import agreeing, agreeing_rank, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.naming.clauses import person_subjects
from qa.naming.mentions import determiner, determiner_gender, gender_of, in_gender, mentions
from qa.naming.speech import carried_over, first_person, pronouns, teammates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.lexicon import Lexicon
    from qa.model import Segment, Text
    from qa.naming.mentions import Mention
    from qa.view import View


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
    adjective after *être*; where a quotation with its speaker, or the paragraph after it that is all quotation, says
    *je suis*; where *il* follows a woman who is the only person in question; and *ses coéquipiers* where only women
    are named. Only for names that no person of the other gender bears in the register, or whose bearer the document
    has named in full.

    Wrong:
        fr: Le Polonais Kasia Niewiadoma a attaqué dans la dernière côte.

        fr: La victoire revient au coureur Demi Vollering.

        fr: Demi Vollering est arrivé avec dix secondes d'avance.

        fr: Demi Vollering est arrivée premier au sommet, devant Lotte Kopecky.

        fr: Demi Vollering, championne nationale, a été battu au sprint.

        fr: Demi Vollering et Lotte Kopecky sont partis ensemble.

        fr: Demi Vollering a été le premier à réagir.

        fr: Demi Vollering a remercié ses coéquipiers.

        fr: Demi Vollering, le coureur de l'équipe néerlandaise, vise le général.

        fr: La Slovène Tadej Pogačar a attaqué au pied du col.

        fr: « Je suis très content de ma course », a déclaré Demi Vollering.

        fr: « Quel jour ! » a déclaré Demi Vollering. « Je suis si fier de nous. »

        fr: « Quel jour ! » a déclaré Demi Vollering.
        fr: « Je n'étais pas sûr de gagner. »

        fr: Demi Vollering souffrait du dos. Il a abandonné dans la dernière étape.

        fr: Demi Vollering a confirmé dimanche et déclaré qu'il disputera le Tour.

        fr: Le champion de Belgique Lotte Kopecky a attaqué.

        fr: Le coéquipier de Reusser, Liane Lippert, a chuté.

        fr: Elle a battu son rival Demi Vollering et son compatriote Lorena Wiebes.

        fr: « Je ne réalise pas », a soufflé un Vollering en larmes.

    Right:
        fr: La Polonaise Kasia Niewiadoma a attaqué dans la dernière côte.

        fr: La victoire revient à la coureuse Demi Vollering.

        fr: Demi Vollering est arrivée avec dix secondes d'avance.

        fr: Demi Vollering est arrivée première au sommet, devant Lotte Kopecky.

        fr: Demi Vollering, championne nationale, a été battue au sprint.

        fr: Demi Vollering et Lotte Kopecky sont parties ensemble.

        fr: Demi Vollering a été la première à réagir.

        fr: Demi Vollering a remercié ses coéquipières.

        fr: Demi Vollering, la coureuse de l'équipe néerlandaise, vise le général.

        fr: Le Slovène Tadej Pogačar a attaqué au pied du col.

        fr: « Je suis très contente de ma course », a déclaré Demi Vollering.

        fr: « Quel jour ! » a déclaré Demi Vollering. « Je suis si fière de nous. »

        fr: « Quel jour ! » a déclaré Demi Vollering.
        fr: « Je n'étais pas sûre de gagner. »

        fr: Demi Vollering souffrait du dos. Elle a abandonné dans la dernière étape.

        fr: Demi Vollering a confirmé dimanche et déclaré qu'elle disputera le Tour.

        fr: La championne de Belgique Lotte Kopecky a attaqué.

        fr: La coéquipière de Reusser, Liane Lippert, a chuté.

        fr: Elle a battu sa rivale Demi Vollering et sa compatriote Lorena Wiebes.

        fr: « Je ne réalise pas », a soufflé une Vollering en larmes.

        fr: Elle a suivi son équipière Demi Vollering, son adversaire Lotte Kopecky, son épouse Marianne Vos.

        fr: « Je suis très content pour elle », a déclaré l'entraîneur de Demi Vollering.

        fr: « Quel jour ! » a déclaré Demi Vollering à Tadej Pogačar.
        fr: « Je n'étais pas sûr de gagner. »

        fr: « Quel jour ! » a déclaré Demi Vollering.
        fr: Son entraîneur était ravi.
        fr: « Je n'étais pas sûr de gagner. »

        fr: Demi Vollering a suivi son frère. Il a abandonné dans la dernière étape.

        fr: L'équipier de Demi Vollering est arrivé avec dix secondes d'avance.

        fr: Le leader du classement, Demi Vollering, est intouchable.

        fr: Demi Vollering a laissé Tadej Pogačar à ses équipiers.

        fr: « Quel jour ! » a déclaré Demi Vollering. « Je suis si fier d'elle », dit son entraîneur.

        fr: Jonas Vingegaard, Demi Vollering et Lotte Kopecky sont attendus.

        fr: Après Demi Vollering, Tadej Pogačar est arrivé à son tour.

        fr: L'entraîneur du champion d'Europe, Demi Vollering et Lotte Kopecky étaient là.

        fr: Devant le champion de Belgique, Lotte Kopecky, impériale, a souri au coureur de l'équipe de Demi Vollering.

        fr: Le directeur sportif de Demi Vollering, Danny Stam, s'est dit surpris.
    """
    view = context.view(segment.target)
    for speaker, name, span, better in carried_over(segment.target, context):
        yield _finding(speaker, name, span, better)
    named = mentions(segment.target, context)
    if not named:
        return
    found = [
        (mention, span, better)
        for mention in named
        for span, better in (
            *_before(mention, view, context.lexicon),
            *_parted(mention, segment.target, context),
            *_apposition(mention, view, context.lexicon),
        )
    ]
    more = (f(segment.target, context) for f in (_predicates, first_person, pronouns, teammates))
    beside = [span for _mention, span, _better in found]
    others = (one for one in chain.from_iterable(more) if not any(span.contains(one[1]) for span in beside))
    for mention, span, better in (*found, *others):
        yield _finding(mention, view.prose[mention.span.start : mention.span.end], span, better)


def _finding(mention: Mention, name: str, span: Span, better: str) -> Finding:
    message = _("{name} is a woman") if mention.gender == "f" else _("{name} is a man")
    fixes = (better,) if better else ()
    return Finding(span, message.format(name=name), fixes, concept=mention.identifier, confidence=0.9)


def _before(mention: Mention, view: View, lexicon: Lexicon) -> Iterator[tuple[Span, str]]:
    """The nationality or role right before the name, with its article; or the article alone: *un Vollering fatigué*."""
    if not mention.first or view.words[mention.first][1] - view.words[mention.first - 1][2] != 1:
        return
    word, start, end = view.words[mention.first - 1]
    if word == "un" and mention.gender == "f":
        yield Span(start, end), "une"
    else:
        yield from _noun_at(mention.first - 1, mention, view, lexicon)


def _parted(mention: Mention, text: Text, context: Context) -> Iterator[tuple[Span, str]]:
    """The role before the name, parted from it by its own complement: *le champion de Belgique Lotte Kopecky*."""
    view, last = context.view(text), mention.first - 1
    if not mention.is_whole or last < 1 or view.plain[last] in _LINKING:
        return
    joint = view.prose[view.words[last][2] : mention.span.start]
    if joint not in (" ", ", ") or (joint == ", " and view.prose[mention.span.end : mention.span.end + 1] != ","):
        return
    for index in range(last - 1, max(last - _LONGEST, 0), -1):
        word, start, end = view.words[index]
        if set(view.prose[end : view.words[index + 1][1]]) - _JOINTS:
            return
        if not gender_of(word, is_capital=view.prose[start].isupper(), lexicon=context.lexicon):
            continue
        opens = begins_sentence(text, context, view.words[index - 1][1]) and view.plain[index - 1] in ("le", "la")
        described = view.plain[index + 1] in _COMPLEMENTS or (
            index + 1 == last and context.lexicon.parts(view.plain[last]) <= {Pos.ADJECTIVE, Pos.NOUN}
        )
        if described and (joint == " " or opens):
            yield from _noun_at(index, mention, view, context.lexicon)
        return


_LONGEST = 6
"""Words between a role and the name, at most."""
_JOINTS = frozenset(" -'\N{RIGHT SINGLE QUOTATION MARK}\N{EN DASH}")
_COMPLEMENTS = frozenset("de d du des en chez olympique national nationale".split())
_LINKING = frozenset("de du des d à au aux par pour avec sur chez et ou que qu où contre comme le la l les".split())


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
    if article in _BEFORE_VOWEL and starts_with_vowel_sound(word):
        of_article = ""
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


_BEFORE_VOWEL = frozenset({"son", "mon"})
"""Masculine forms that stand before feminine nouns too: *son équipière*."""


def _predicates(text: Text, context: Context) -> Iterator[tuple[Mention, Span, str]]:
    """The participle or adjective that must agree with a named subject: after *est*, *a été*, *s'est*, *a terminé*."""
    reading = reading_of(text, context)
    for mention, subject in person_subjects(text, context):
        for predicate in predicates(reading, (subject,)):
            form = reading.forms[predicate.at]
            if form.nominal & subject.mask:
                continue
            if predicate.reflexive and mention.gender == "f" and not is_direct_object(reading, predicate):
                continue
            better = agreeing(reading.tokens[predicate.at].text, subject.mask)
            yield mention, span_of(reading, predicate.at), better[0] if better else ""
        for rank in ranks(reading, (subject,)):
            if not rank.mask & subject.mask:
                better = agreeing_rank(reading, rank)
                yield mention, span_of(reading, rank.first, rank.at), better[0] if better else ""
