"""The check ``inversion-hyphen``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._euphonic_t import around_t
from qa.checks._imperatives import followed_by_two, follows_imperative
from qa.french.forms import GRAMMATICAL, PERSONS, Trait
from qa.french.words import DETERMINERS, STOPS, SUBJECTS
from qa.grammar import reading_of, swap
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment


_WORDS = frozenset("t il elle on ils elles tu je vous nous ce même mêmes être y moi toi le la les lui leur en".split())


@check(
    category="linguistic-conventions/spelling",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=_WORDS,
)
def inversion_hyphen(segment: Segment, context: Context) -> Iterator[Finding]:
    """A subject pronoun after its verb without hyphen, or a euphonic *t* badly joined.

    Reported: *t-il* without its first hyphen, *t'il*, *a-il* and *est-t-il*; a verb and its pronoun in a question,
    after a quotation or at the end of a clause (*dit elle.*); an imperative and its pronoun at the head of a
    sentence; *est ce*, *y-a-t-il*, *lui même*, *peut être que*. Not attempted: inversion in a statement (*aussi est
    il parti*).

    Wrong:
        fr: « La course est finie », dit il en souriant.

        fr: A t-il encore une chance ?

        fr: Comment va-t'il réagir ?

        fr: Peut il encore être rejoint ?

        fr: « J'ai eu peur », raconte t-il.

        fr: Ainsi parle-t'elle à ses enfants.

        fr: « Quelle chance », s'est elle exclamée.

        fr: « C'est mérité », a-il ajouté.

        fr: Peut être qu'il neigera demain.

        fr: Il a réparé le moteur lui même.

        fr: « Tout va bien », a t-elle expliqué.

        fr: Quel âge as tu ?

        fr: Donne moi la carte.

        fr: Dites lui bonjour de ma part.

        fr: Si vous avez froid, voulez vous un thé ?

        fr: Est-t-il déjà là ?

        fr: Y-a-t-il du vent ?

        fr: Pourquoi les coureurs attaquent ils ?

        fr: Serait ce la fin ?

        fr: « J'ai eu peur », avoue elle.

        fr: Donne lui une chance !

        fr: Qu'en pensez vous ?

        fr: Aimes-t-il le chocolat ?

        fr: Comment va tu ?

        fr: Dis le moi tout de suite. Va y ! Montre leur la route.

    Right:
        fr: « La course est finie », dit-il en souriant.

        fr: A-t-il encore une chance ?

        fr: Comment va-t-il réagir ?

        fr: Peut-il encore être rejoint ?

        fr: « J'ai eu peur », raconte-t-il.

        fr: Ainsi parle-t-elle à ses enfants.

        fr: « Quelle chance », s'est-elle exclamée.

        fr: « C'est mérité », a-t-il ajouté.

        fr: Peut-être qu'il neigera demain.

        fr: Il a réparé le moteur lui-même.

        fr: « Tout va bien », a-t-elle expliqué.

        fr: Quel âge as-tu ?

        fr: Donne-moi la carte.

        fr: Dites-lui bonjour de ma part.

        fr: Si vous avez froid, voulez-vous un thé ?

        fr: Est-il déjà là ?

        fr: Y a-t-il du vent ?

        fr: Pourquoi les coureurs attaquent-ils ?

        fr: Serait-ce la fin ?

        fr: « J'ai eu peur », avoue-t-elle.

        fr: Donne-lui une chance !

        fr: Qu'en pensez-vous ?

        fr: Aime-t-il le chocolat ?

        fr: Comment vas-tu ?

        fr: Dis-le-moi tout de suite. Vas-y ! Montre-leur la route.

        fr: Où vas-tu ? Va y voir. Prends le moins cher.

        fr: Donne leur chance à tous ! Où serait ce pays ? Elle avoue, elle pleure.

        fr: Il dit, elle écoute. Ce qu'il dit, il le fait.

        fr: Il y a ce matin, y a-t-il ce soir ?

        fr: Où est ce film dont tout le monde parle ?

        fr: Il peut être malade, il peut être sûr que non.

        fr: Lui, même malade, il court ; elle même absente, on joue.

        fr: « Viens », dit-il ; « non », a-t-elle répondu.

        fr: Va-t'en, donne-t'en la peine.

        fr: Quand il pleut, on dit : il mouille.

        fr: Elles-mêmes l'ont dit, eux aussi. Suivez la 15e étape. Il mène et laisse le « finisseur » conclure.

        fr: Où est ce village ? Il fait ce qu'il veut ? Quand il vient, tu ris ; que tu viennes ou non.
    """
    reading = reading_of(segment.target, context)
    lowers, forms = reading.lowers, reading.forms
    if "-t" in reading.text or "-T" in reading.text or "y" in reading.lowers:
        yield from around_t(reading.text)
    for index in reading.at(("t",)):
        if index and forms[index - 1].persons and lowers[index + 1] in _HOOKED:
            yield swap(reading, index - 1, f"{lowers[index - 1]}-t{lowers[index + 1]}", index + 1)
    for index in reading.at(("t'",)):
        if index and lowers[index + 1] in _PRONOUNS and forms[index - 1].persons & PERSONS["3s"]:
            yield swap(reading, index - 1, f"{lowers[index - 1]}-t-{lowers[index + 1]}", index + 1)
    for index in reading.at(("-il", "-elle", "-on")):
        before = reading.word(index - 1)
        if forms[index - 1].persons & PERSONS["3s"] and before.endswith(("a", "e", "c")) and before[:1].isalpha():
            yield swap(reading, index - 1, f"{before}-t{lowers[index]}", index)
    for index in reading.at(_PRONOUNS):
        if index and _is_inverted(reading, index):
            verb = lowers[index - 1]
            joint = "-t-" if verb.endswith(("a", "e", "c")) and lowers[index] in ("il", "elle", "on") else "-"
            yield swap(reading, index - 1, f"{verb}{joint}{lowers[index]}", index)
    for index in reading.at(("tu",)):
        second = _SECOND.get(reading.word(index - 1), "")
        if second and _is_question(reading, index) and reading.word(index - 2) in _ASKING | {""}:
            yield swap(reading, index - 1, f"{second}-tu", index)
    for index in reading.at(("moi", "toi", "y", "en", "nous", "le", "la", "les", "lui", "leur")):
        if index and follows_imperative(reading, index):
            verb = "vas" if lowers[index - 1] == "va" else lowers[index - 1]
            last = index + followed_by_two(reading, index)
            yield swap(reading, index - 1, "-".join((verb, *lowers[index : last + 1])), last)
    for index in reading.at(("même", "mêmes")):
        pronoun = reading.word(index - 1)
        if pronoun in ("lui", "eux", "moi") and lowers[index + 1] in _ENDS:
            yield swap(reading, index - 1, f"{pronoun}-{lowers[index]}", index)
    for index in reading.at(("être",)):
        opens = index == 1 or reading.word(index - 2) in STOPS
        if opens and reading.word(index - 1) == "peut" and lowers[index + 1] in ("que", "qu'"):
            yield swap(reading, index - 1, "peut-être", index)


_HOOKED = frozenset(["-il", "-elle", "-on", "-ils", "-elles"])
_PRONOUNS = frozenset("il elle on ils elles tu je vous nous ce".split())
_SECOND = {
    "va": "vas", "peut": "peux", "veut": "veux", "fait": "fais", "est": "es", "a": "as", "doit": "dois", "sait": "sais",
    "dit": "dis", "pense": "penses", "voit": "vois", "vient": "viens", "croit": "crois", "prend": "prends",
}  # fmt: skip
_ENDS = frozenset([".", ",", ";", "!", "?", ""])


_SAYING = frozenset(
    "dit raconte explique ajoute confie assure affirme déclare répond demande précise poursuit conclut lance sourit "
    "souffle estime juge reconnaît admet prévient insiste glisse résume lâche raconta ajouta répondit demanda "
    "déclara avoue crie soupire reprend annonce indique rappelle expliqua lança conclut murmura murmure reprit".split()
)
_ASKING = frozenset("où quand comment pourquoi combien que qu' qui quoi".split())
_ADVERBS = frozenset("ainsi aussi sans-doute toujours encore".split())


def _is_inverted(reading: Reading, index: int) -> bool:
    """Whether a pronoun stands after its own verb: a verb of saying after a quotation, or in a question."""
    verb, before, pronoun = reading.forms[index - 1], reading.word(index - 2), reading.lowers[index]
    if pronoun == "ce":
        return verb.lower in ("est", "serait", "était", "sera") and _asks_ce(reading, index)
    person = PERSONS[SUBJECTS[pronoun][1]]
    if not verb.persons & person or (reading.forms[index + 1].finite and not reading.forms[index + 1].nominal):
        return False
    if pronoun in ("nous", "vous", "je") and before not in _ASKING and before not in (",", "en") and index != 1:
        return False
    if verb.lower in _SAYING and pronoun not in ("vous", "nous"):
        quoted = index < 3 or reading.lowers[index - 3] in ("»", '"', "”") or reading.lowers[index + 1] in STOPS
        return before == "," and quoted
    if verb.lower in ("est", "a") and before in ("s'", "»", "l'"):
        mark = reading.word(index - 3) if before == "s'" else before
        return mark == "," and index > 3 and reading.lowers[index - 4] in ("»", '"', "”")
    if not _is_question(reading, index) or verb.traits & GRAMMATICAL or verb.lower in ("dit", "sais"):
        return False
    if _asks_with_noun(reading, index):
        return True
    if before == "en" and reading.word(index - 3) in ("qu'", "que"):
        return index == 3 or reading.word(index - 4) in STOPS
    if before in _ASKING:
        opens = index == 2 or reading.word(index - 3) in STOPS or reading.word(index - 3) in (",", "et", "mais")
        return opens and (pronoun not in ("nous", "vous") or not _verb_after(reading, index))
    clitic = before in ("s'", "se", "y", "me", "te", "l'", "la", "les", "le", "n'", "ne", "vous", "nous")
    opens = index == 1 or before in STOPS or (clitic and (index == 2 or reading.word(index - 3) in STOPS))
    if pronoun in ("vous", "nous", "je"):
        return (index == 1 or before == ",") and verb.lower in _OPENING_VERBS and not _verb_after(reading, index)
    return opens and (not verb.nominal or verb.lower in _OPENING_VERBS)


def _asks_ce(reading: Reading, index: int) -> bool:
    """Whether *est ce* is the beginning or the end of a question, and *ce* no determiner."""
    before, following = reading.word(index - 2), reading.forms[index + 1]
    if following.lower in ("que", "qu'"):
        return before in _ASKING
    if not _is_question(reading, index):
        return False
    if following.lower == "?":
        return before in _ASKING
    if before == "" or before in STOPS:
        determined = following.lower in DETERMINERS
        return (determined or not following.noun) and not following.traits & Trait.CAPITAL
    return False


def _asks_with_noun(reading: Reading, index: int) -> bool:
    """Whether verb and pronoun follow *quel âge*, *combien de temps*, or *pourquoi le coureur*."""
    verb, following = reading.forms[index - 1], reading.forms[index + 1]
    if verb.nominal and verb.lower not in _OPENING_VERBS:
        return False
    if reading.word(index - 3) in ("quel", "quelle", "quels", "quelles") or reading.word(index - 4) == "combien":
        return bool(reading.forms[index - 2].noun)
    if reading.lowers[index] not in ("il", "elle", "ils", "elles"):
        return False
    start = index - 2
    while start >= 0 and reading.lowers[start] not in STOPS and reading.lowers[start] not in (",", "que", "qu'", "qui"):
        start -= 1
    asks = reading.word(start + 1) in ("pourquoi", "comment", "quand", "où", "combien")
    return asks and index - start > 3 and not following.finite


def _verb_after(reading: Reading, index: int) -> bool:
    return bool(reading.forms[index + 1].finite)


def _is_question(reading: Reading, index: int) -> bool:
    for lower in reading.lowers[index : index + 30]:
        if lower in STOPS:
            return lower == "?"
    return False


_OPENING_VERBS = frozenset(
    "peut est a va doit veut sait faut sera ont sont peuvent vont doivent avez êtes allez voulez pouvez savez devez "
    "pensez croyez faites as es vas veux peux dois sais était avait serait aurait fait ai suis puis".split()
)
