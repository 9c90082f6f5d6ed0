"""Common nouns with a capital in mid-sentence: which of them cannot begin a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.checks._fragments import COMMON, COUNTED, GENERIC, LEADING, NAMERS
from qa.french.demonyms import demonyms
from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.french.words import NUMERALS, TIMES
from qa.regex import regex

if TYPE_CHECKING:
    import re

    from qa.context import Context
    from qa.model import Span, Text

DETERMINERS = frozenset(
    """
    le la les l un une du des au aux ce cet cette ces son sa ses mon ma mes leur leurs notre nos
    """.split()
)
FOLLOWING = regex(r" ([\w-]+)(?: (\w+))?")
"""The two words after a word, only blanks between."""
_BREAK = regex(r"[^\w-]")
_INDEFINITE = frozenset(
    """
    un une son sa ses leur leurs ce cet cette ces mon ma mes notre nos votre vos plusieurs quelques chaque aucun
    aucune
    """.split()
)
"""Determiners after which a name seldom stands: institutions have the definite article."""
_TITLES = frozenset(["grand départ", "grande boucle", "petite reine", "grand bornand", "six jours"])
"""What is written with two capitals where it stands for one event or thing."""
_NAMING = frozenset(
    """
    père lady
    état états église majesté sainteté altesse excellence coca martini porto ricard bourse mémoires histoire nation
    république constitution tour tours monument monuments classique classiques grand mondial mondiaux championnat
    championnats jeux coupe trophée ligue reine roi dieu lune soleil terre oscar palme césar noël pâques internet
    web tsar pape président présidente ministre premier première européen européens bleu bleus bleue bleues vert
    verts jaune rouge rouges blanc blancs noir noirs américaine ardennaise ronde flèche vuelta giro habitat habitats
    tory tories lion lions aigle aigles diable diables dragon dragons loup loups taureau taureaux requin requins
    tigre tigres galles new union fédération comité conseil commission parlement assemblée sénat congrès chambre cour
    palais maison musée opéra hôtel école université faculté institut académie grande nord sud est ouest occident orient
    moyen extrême âge renaissance révolution libération résistance toussaint ascension pentecôte gravel enduro
    cyclo-cross
    """.split()
)
"""Nouns that bear a capital as names of bodies, races, teams, feasts, brands or ideas."""


_OFFICE = regex(
    r"\b(?:[Mm]inist(?:re|ères?)|[Ss]ecrétaire|[Ss]ecrétariat|[Cc]ommissaire)(?: \w+| d['’]État)?"
    r" (?:de la |du |des |de l['’]|à la |au |aux )$"
)
"""What stands before the first word of an office: *le ministre du Travail*."""


_EVENTS = frozenset("jour jours heure heures".split())
"""Les Six Jours de Gand, les Vingt-Quatre Heures."""
_INSTITUTIONS = frozenset(
    """
    école écoles prix dame monde vague ministre guerre mosquée conseil maison parti duc duchesse maître électeur lac
    lacs siècle soir reporter tour tours ligue division amérique garde région armée croix ours
    """.split()
)
"""Nouns with which a capitalised adjective makes a name: une Grande école."""


_OF = frozenset("de des du".split())


def previous_word(prose: str, start: int) -> str:
    """The word that ends right before the space at ``start - 1``."""
    return _BREAK.split(prose[max(0, start - 40) : start - 1].rpartition(" ")[2])[-1]


def is_common(word: str) -> bool:
    """Whether a lower-case word is one of the common nouns, in either number."""
    return word in COMMON or (word[-1] in "sx" and any(lemma in COMMON for lemma in lexicon().lemmas(word)))


def may_be_stray_noun(word: str, lower: str) -> bool:
    """Whether :func:`is_stray_noun` may hold of a word somewhere."""
    if lower in LEADING or lower in GENERIC or lower in TIMES or is_common(lower):
        return True
    return lexicon().parts(word).isdisjoint(_NO_PLAIN_NOUN) and Pos.NOUN in lexicon().parts(word)


def is_stray_noun(text: Text, context: Context, span: Span) -> bool:
    """« au Netflix Série sur », « une Victoire au sprint », « son Ancien équipier »: no name goes on so."""
    prose = text.prose
    word, previous = prose[span.start : span.end].lower(), previous_word(prose, span.start)
    after = FOLLOWING.match(prose, span.end)
    before = previous_word(prose, span.start - 1 - len(previous))
    if _is_title(prose, span, after) or (before in NAMERS and previous in ("le", "la", "les")):
        return False
    if f"{previous.lower()} {word}" in _TITLES or (previous in _OF and before[:1].isupper() and before[1:].islower()):
        return False  # l'Île des Larmes
    predicated = previous in _PREDICATING and Pos.ADJECTIVE not in context.lexicon.parts(word)
    if is_common(word) and (predicated or (word[-1] == "s" and previous in _WITHOUT_ARTICLE)):
        return True  # ont été Amende et points retirés, selon Reportages dans la presse
    if previous in _INDEFINITE and _is_plain_noun(prose[span.start : span.end], context):
        return True
    if word in LEADING:
        is_noun = after is not None and (after[1] in COUNTED or is_common(after[1]))
        if not is_noun and previous in _INDEFINITE and after is not None and after[1] not in _INSTITUTIONS:
            is_noun = context.lexicon.parts(after[1]) == {Pos.NOUN}
        return is_noun and previous.lower() in DETERMINERS
    return _is_led(text, context, span, (previous, word)) if previous else False


def _is_title(prose: str, span: Span, after: re.Match[str] | None) -> bool:
    """Whether a name or an office goes on: *Champions du Monde*, *le ministre du Travail*."""
    if after is not None and not after[1].islower():
        return True
    if after is not None and prose.startswith("Champion", span.start) and (after[2] or "")[:1].isupper():
        return True
    return _OFFICE.search(prose, max(0, span.start - 40), span.start) is not None


_PREDICATING = frozenset("été est sont était étaient devenu devenue".split())
_WITHOUT_ARTICLE = frozenset("selon malgré après avec sans".split())


def _is_led(text: Text, context: Context, span: Span, pair: tuple[str, str]) -> bool:
    """Whether the word before, a determiner, an adjective or a name behind one, wants a common noun."""
    previous, word = pair
    before = previous_word(text.prose, span.start - 1 - len(previous))
    if previous.lower() == "chaque" or previous.lower() in NUMERALS:
        return (previous.islower() or before.lower() not in DETERMINERS) and (
            word in TIMES - _EVENTS or is_common(word)
        )
    if word not in GENERIC and not is_common(word):
        return False
    if before == "chez" and word in _CATEGORIES:
        return False  # chez les Espoirs
    if previous[0].isupper() and previous.lower() not in DETERMINERS:
        return before in DETERMINERS and previous != "Prime" and word not in _CATEGORIES
    is_led = is_common(word) and (previous.lower() in DETERMINERS or previous in LEADING)
    return is_led or (previous in GENERIC and FOLLOWING.match(text.prose, span.end) is not None)


_CATEGORIES = frozenset("espoir espoirs junior juniors cadet cadets élite élites amateur amateurs minime".split())
"""*Champion du Finistère Espoir*."""


def _is_plain_noun(word: str, context: Context) -> bool:
    """Whether a capitalised word is a common noun, no name, and nothing that bears a capital by custom."""
    lower = word.lower()
    parts = context.lexicon.parts(word)
    if Pos.NOUN not in parts or not parts.isdisjoint(_NO_PLAIN_NOUN):
        return False  # an adjective too: an inhabitant (un Bourguignon), a colour
    if lower.endswith(_INHABITANTS) or lower in demonyms():
        return False
    if lower in context.glossary.register.tables["known"] and lower not in COUNTED and lower != "équipe":
        return False
    return lower not in _NAMING and _NAMING.isdisjoint(context.lexicon.lemmas(lower))


def bears_capital(word: str) -> bool:
    """Whether a lower-case word may bear a capital by custom: institutions, inhabitants, points of the compass."""
    if word.endswith(_INHABITANTS) or word in demonyms() or word in _NAMING or word in _INSTITUTIONS:
        return True
    return not _NAMING.isdisjoint(lexicon().lemmas(word))


_INHABITANTS = tuple(
    ending + plural
    for ending in ("ais", "aise", "ois", "oise", "ien", "ienne", "éen", "éenne", "ain", "aine", "ard", "arde", "ite")
    for plural in ("", "s")
)
_NO_PLAIN_NOUN = frozenset({Pos.ADJECTIVE, Pos.PROPER_NOUN, Pos.GIVEN_NAME, Pos.SURNAME})
