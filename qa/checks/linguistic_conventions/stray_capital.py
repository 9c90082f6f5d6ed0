"""The check ``stray-capital``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._capital_names import follows_rubric, is_in_name, is_role, is_title_case
from qa.checks._capital_nouns import DETERMINERS, is_common, is_stray_noun, may_be_stray_noun, previous_word
from qa.checks._capital_turns import is_stray_turn
from qa.checks._capital_words import (
    is_stray_after_comma,
    is_stray_elision,
    is_stray_function_word,
    is_stray_opening,
    is_stray_verb,
    may_be_stray_verb,
)
from qa.checks._fragments import ADVERBS, COUNTED, FUNCTION, INSTRUCTIONS, OPENING_PREPOSITIONS, PARTICLES, PRONOUNS
from qa.checks._source_capitals import added_capitals
from qa.checks._typography import begins_sentence
from qa.i18n import _
from qa.memo import Memo
from qa.model import Finding, Fix, Severity, Span
from qa.regex import regex
from qa.terms.matches import named_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment, Text

_CAPITAL = regex(
    r"(?P<word>[A-ZÀ-Ý][a-zà-ÿ]*(?:-[a-zà-ÿ]+)*)(?![\w'’-]|\.\w|(?<=\b\w)\.)"
    r"|(?<=[a-zà-ÿÀ] )(?P<elided>[LDNSCJMQ]u?['’](?=[a-zà-ÿ]))"
)
_OPENINGS = OPENING_PREPOSITIONS | ADVERBS | PRONOUNS | PARTICLES


@check(category="linguistic-conventions/grammar", severity=Severity.MAJOR, needs=("lexicon", "glossary"))
def stray_capital(segment: Segment, context: Context) -> Iterator[Finding]:
    """A capital in mid-sentence on a word that is no name: the seam of a link.

    The words of a link are translated apart from their sentence and keep a sentence's capital: dans une Encore un Grand
    Tour, au Netflix Série. Names of the glossary, titles of works and newspapers, and what follows a quotation mark,
    a colon or a number are left alone; so is any sentence that speaks of films, books or songs, unless a determiner
    stands before. Common nouns are those of racing and the press; verbs and adverbs, any that are nothing else.

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

        fr: Le Danois a répondu À toutes les questions.

        fr: Elle avait Déjà remporté cette course.

        fr: Les équipes doivent Choisir leurs coureurs.

        fr: Il a été victime d'un Accident en Espagne.

        fr: Notre test du Nouveau vélo de la marque.

        fr: Les équipes ont reconnu L'étape de demain.

        fr: Les résultats De la première étape sont connus.

        fr: Voici Pourquoi le col fait peur.

        fr: Les Cinq étapes de montagne seront décisives.

        fr: Elle Doit encore progresser dans les cols.

        fr: Le vélo, Que nous avons testé, est léger.

        fr: Pour La première fois, il gagne ici.

        fr: Il a gagné ; Mais il est fatigué.

        fr: Il est le plus Jeune vainqueur du Tour.

        fr: Le sprinteur belge A remporté la course.

        fr: Le maillot jaune Porté par Pogačar a changé d'épaules.

        fr: Elle a gagné sa Troisième Vuelta, elle a fini Deuxième du Giro.

        fr: Il a manqué les pavés En raison d'une chute.

        fr: Après Avoir gagné, il a pleuré, la dernière Étape est loin.

        fr: Les deux hommes ont été Amende et points retirés.

        fr: La course, qui Commencé à Florence, passe par Nice.

        fr: L'équipe Annoncé lundi qu'il partirait.

        fr: Il a remporté la course Pour la troisième fois.

        fr: Il est Hors de la course, la liste peut être trouvée Ici.

        en: He won his second Il Lombardia with a long attack.
        fr: Il a gagné son Deuxième Tour de Lombardie par une longue attaque.

    Right:
        fr: Le coureur a gagné la course malgré une chute.

        fr: Les négociations entre les deux pays ont repris.

        fr: Le film ressemble au Netflix série sur le Tour.

        fr: Il a remporté une étape et porté le maillot.

        fr: Le Danois a répondu à toutes les questions.

        fr: Elle avait déjà remporté cette course.

        fr: Les équipes doivent choisir leurs coureurs.

        fr: Il a été victime d'un accident en Espagne.

        fr: Notre test du nouveau vélo de la marque.

        fr: Les équipes ont reconnu l'étape de demain.

        fr: Les résultats de la première étape sont connus.

        fr: Voici pourquoi le col fait peur.

        fr: Les cinq étapes de montagne seront décisives.

        fr: Elle doit encore progresser dans les cols.

        fr: Le vélo, que nous avons testé, est léger.

        fr: Pour la première fois, il gagne ici.

        fr: Il a gagné ; mais il est fatigué.

        fr: Il est le plus jeune vainqueur du Tour.

        fr: Le sprinteur belge a remporté la course.

        fr: Le maillot jaune porté par Pogačar a changé d'épaules.

        fr: Elle a gagné sa troisième Vuelta, elle a fini deuxième du Giro.

        fr: Il a manqué les pavés en raison d'une chute.

        fr: Après avoir gagné, il a pleuré, la dernière étape est loin.

        fr: Le groupe A qualifié hier, la Troisième République et la Deuxième Guerre mondiale.

        fr: L'émission En thérapie et le film En attendant demain.

        en: He won his second Il Lombardia with a long attack.
        fr: Il a gagné son deuxième Tour de Lombardie par une longue attaque.

        en: He won the first stage on May 1.
        fr: Il a remporté la première étape le 1er mai.

        en: The head of state flew north to the council of ministers.
        fr: Le chef de l'État a pris l'avion vers le Nord pour le Conseil des ministres.

        en: She read the Green Book and the Northern Gazette on the way.
        fr: Elle a lu le Livre vert et la Gazette du Nord en chemin.

        fr: L'association Pour la vie et la marque Ose soutiennent Arnaud De Lie et David De la Cruz.

        fr: Le Premier ministre, la Première dame et le Second Empire.

        fr: Le quotidien Le Monde consacre sa Une à la réforme.

        fr: Il a vu La Haine et Le Grand Bleu le même soir. Dans Un singe en hiver, Gabin donne la réplique.

        fr: Son livre s'intitule Le vélo, la montagne et moi.

        fr: M. Le Pen, Mme La Fontaine et Les Républicains ont plaidé.

        fr: Il court à La Panne et à Le Mans, à la Une de L'Équipe.

        fr: Les trois jours de course : Une étape par jour.

        fr: Après Son Lux, le festival accueille un duo belge ; Lille attend le Grand Départ avec impatience.

        fr: La commande Effacer la trace et le mode Partager une sortie sont dans Gérer le compte.

        fr: Cliquez sur Tous les tours. Le ministre du Travail lit le quotidien régional L'union.

        fr: Il a gagné deux titres chez les Espoirs.
    """
    text = segment.target
    found = set(_stray(text, context))
    if found and not _OF_COMMANDS.isdisjoint(context.view(text).word_set):
        found.clear()
    found.update(added_capitals(segment, context))
    if found and is_title_case(text.prose):
        return
    for span in sorted(found):
        word = text.prose[span.start : span.end]
        mends = word.lower() not in FUNCTION or previous_word(text.prose, span.start).lower() not in DETERMINERS
        yield Finding(
            span,
            _("capital in mid-sentence on « {word} »").format(word=word),
            (word[0].lower() + word[1:],) if mends else (),
            fix=Fix.UNSAFE,
        )


_OF_COMMANDS = INSTRUCTIONS | {"cliquez", "cliquer", "bouton", "boutons"}


def _stray(text: Text, context: Context) -> Iterator[Span]:
    """The words that cannot have a capital where they stand, whatever the source says."""
    for span, is_elided in _capitals(text, context):
        is_stray = is_stray_elision if is_elided else _is_stray
        if is_stray(text, context, span) and not begins_sentence(text, context, span.start):
            if not is_in_name(text, context, span):
                yield span


def _capitals(text: Text, context: Context) -> Iterator[tuple[Span, bool]]:
    """The capitalised words behind another word that may be no names, and whether they are elided."""
    prose = text.prose
    named = named_words(text, context)
    for at, start, end in context.view(text).raised:
        lead = prose[start - 2 : start] if start > 1 else ""
        if lead[1:] not in _LEADS or not (lead[0].isalnum() or lead in (", ", "; ")):
            continue
        if (at in named and not is_role(text, context, start, end)) or (
            prose[end : end + 1] not in _GOES_ON and not _MAY_BE_STRAY[prose[start:end]]
        ):
            continue
        if match := _CAPITAL.match(prose, start):
            yield Span(*match.span(match.lastgroup or 0)), match.lastgroup == "elided"


_LEADS = frozenset(" '’")
_GOES_ON = frozenset("-'’")
"""What may stand between the parts of one word."""


def _may_be_stray(word: str) -> bool:
    """Whether a capital on ``word`` may be stray somewhere: of most names, nations and inhabitants it is not."""
    lower = word.lower()
    return (
        lower in FUNCTION
        or lower in _OPENINGS
        or lower in ("en", "hors")
        or may_be_stray_noun(word, lower)
        or may_be_stray_verb(word)
    )


_MAY_BE_STRAY = Memo(_may_be_stray)


def _is_stray(text: Text, context: Context, span: Span) -> bool:
    word = text.prose[span.start : span.end].lower()
    if text.prose[span.start - 2 : span.start] in (", ", "; "):
        return is_stray_after_comma(text, context, span)
    if not text.prose[span.start - 2 : span.start - 1].isalnum() or follows_rubric(text, span):
        return False
    if text.prose[span.start - 1] == " " and is_stray_turn(text, context, span):
        return True
    if text.prose[span.start - 1] != " ":
        numbered = word in COUNTED and text.prose[span.end + 1 : span.end + 2].isdigit()
        return (is_common(word) or word in _ARTICLES or numbered) and _follows_elision(text, span)
    if word in FUNCTION and is_stray_function_word(text, context, span):
        return True
    if word in _OPENINGS:
        return is_stray_opening(text, context, span)
    if not context.lexicon.knows(word):
        return False  # a name
    return word not in FUNCTION and (is_stray_noun(text, context, span) or is_stray_verb(text, context, span))


_ARTICLES = frozenset({"un", "une"})


def _follows_elision(text: Text, span: Span) -> bool:
    """« d'un Accident », « l'Attaque »: what follows is in small letters, or nothing follows but a mark."""
    before = text.prose[max(0, span.start - 3) : span.start - 1].lower()
    after = text.prose[span.end : span.end + 2]
    return before[-1:] in {"l", "d"} and not before[:1].isalpha() and not after[1:].isupper()
