"""The check ``object-pronoun``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, skip_clitics
from qa.french.forms import Trait
from qa.french.government import PERSONS_OBJECT, with_persons
from qa.french.lexicon import lexicon
from qa.french.words import AVOIR, DETERMINERS, SUBJECTS
from qa.grammar import reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_DIRECT = {"le": "lui", "la": "lui", "l'": "lui", "les": "leur"}
_INDIRECT = {"lui": "le", "leur": "les"}


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words=("lui", "leur", "le", "la", "les", "l"),
)
def object_pronoun(segment: Segment, context: Context) -> Iterator[Finding]:
    """*Lui* or *leur* with a verb that takes a direct object, or *le*, *la*, *les* with one that takes *à*.

    *Aider*, *regarder*, *attendre* have a direct object (*je l'aide*); *succéder*, *obéir*, *téléphoner* one with *à*
    (*il lui succède*), and so has *permettre de*, *demander de*, *dire de* its person. The verbs are listed in
    ``qa/french/government.py``. Not attempted: *lui* before a verb that a noun follows (*il lui regarde la main*), and
    what may be *lui* for *he* (*qui lui attend*).

    Wrong:
        fr: Je lui aide tous les dimanches.

        fr: Il leur attend depuis une heure.

        fr: Elle lui a remercié pour son travail.

        fr: Nous leur avons rencontrés hier.

        fr: Cette affaire ne lui regarde pas.

        fr: Il va leur aider à gagner.

        fr: Cela l'a permis de gagner.

        fr: Le sélectionneur les a demandé de rouler devant.

        fr: Il la dit de partir.

        fr: Son fils l'a succédé en 1998.

        fr: Elle l'a téléphoné hier soir.

        fr: Les coureurs l'obéissent.

        fr: On les interdit d'entrer.

        fr: Son directeur l'a conseillé de lever le pied.

    Right:
        fr: Je l'aide tous les dimanches.

        fr: Il les attend depuis une heure.

        fr: Elle l'a remercié pour son travail.

        fr: Nous les avons rencontrés hier.

        fr: Cette affaire ne le regarde pas.

        fr: Il va les aider à gagner.

        fr: Cela lui a permis de gagner.

        fr: Le sélectionneur leur a demandé de rouler devant.

        fr: Il lui dit de partir.

        fr: Son fils lui a succédé en 1998.

        fr: Elle lui a téléphoné hier soir.

        fr: Les coureurs lui obéissent.

        fr: On leur interdit d'entrer.

        fr: Son directeur lui a conseillé de lever le pied.

        fr: Il lui regarde la main, elle leur attend un bus.

        fr: Lui attend toujours, eux regardent ; Vingegaard, qui lui attend la montagne.

        fr: Leur aide est précieuse, il compte sur leur regard.

        fr: On les dit d'accord, on le dit de retour, il l'a promis de longue date.

        fr: Il le permet, elle le demande, nous le proposons dès demain.

        fr: Pour lui, attendre est un supplice ; à leur âge, convaincre est facile.

        fr: Il lui a fait rencontrer le président, elle leur laisse regarder la course.

        fr: Le dit de la rose, le demandé, la demande de partir, les promis de demain.

        fr: Ce que ça lui rapporte, ça le regarde.

        fr: Il le lui a demandé, elle les leur a promis.
    """
    reading = reading_of(segment.target, context)
    for at in reading.at(with_persons(reading.words)):
        pronoun = _pronoun(reading, at)
        if pronoun < 0:
            continue
        wanted, used = PERSONS_OBJECT[reading.lowers[at]], reading.lowers[pronoun]
        if wanted == "le" and used in _INDIRECT:
            wrong = _is_subject_before(reading, pronoun, at) and not _has_object(reading, at)
            better = _INDIRECT[used]
        elif wanted != "le" and used in _DIRECT:
            wrong = wanted == "lui" or _has_infinitive(reading, at)
            better = _DIRECT[used]
        else:
            continue
        if wrong:
            yield _finding(reading, pronoun, at, better)


def _pronoun(reading: Reading, at: int) -> int:
    """Where the one pronoun before the verb or its auxiliary stands; -1 where there is none, or more."""
    verb, form = _auxiliary(reading, at), reading.forms[at]
    if verb == at and not (form.finite or form.traits & Trait.INFINITIVE):
        return -1
    pronoun, before = reading.word(verb - 1), reading.word(verb - 2)
    agrees = form.nominal & DETERMINERS.get(pronoun, 0)
    if verb == at and agrees and before not in _BEFORE_OBJECTS:
        return -1  # leur aide, la demande
    if verb < 1 or before in _DIRECT or before in _INDIRECT or before in _REFLEXIVE:
        return -1
    return verb - 1


def _auxiliary(reading: Reading, at: int) -> int:
    """Where the *avoir* of a participle stands; the verb's own place where there is none."""
    if not reading.forms[at].participle:
        return at
    verb = at - 1
    while verb > 0 and reading.lowers[verb] not in AVOIR and skip_adverbs(reading, verb) > verb:
        verb -= 1
    return verb if reading.word(verb) in AVOIR else at


def _is_subject_before(reading: Reading, pronoun: int, at: int) -> bool:
    """Whether *lui* or *leur* is an object: after a subject, *ne*, or what governs the infinitive."""
    before = reading.word(pronoun - 1)
    if reading.forms[at].traits & Trait.INFINITIVE:
        governs = reading.forms[pronoun - 1] if pronoun else None
        modal = governs is not None and not _MODAL.isdisjoint(lexicon().lemmas(governs.lower))
        return before in ("pour", "de") or modal
    return before in _BEFORE_OBJECTS or (before == "qui" and reading.lowers[pronoun] == "leur")


_BEFORE_OBJECTS = frozenset([*SUBJECTS, "ne", "cela", "ça"])
"""What stands before a pronoun that is an object and no article."""
_REFLEXIVE = frozenset("me te se m' t'".split())
_MODAL = frozenset(["pouvoir", "vouloir", "devoir", "aller", "falloir"])


def _has_object(reading: Reading, at: int) -> bool:
    """Whether what follows the verb may be its direct object, or a verb of which the pronoun is the object."""
    following = reading.forms[at + 1]
    if following.lower in ("au", "aux"):
        return False
    return following.lower in DETERMINERS or bool(following.traits & (Trait.INFINITIVE | Trait.NUMERAL | Trait.CAPITAL))


def _has_infinitive(reading: Reading, at: int) -> bool:
    start = skip_adverbs(reading, at + 1)
    if reading.lowers[start] not in ("de", "d'"):
        return False
    at = skip_clitics(reading, start + 1)[0]
    form = reading.forms[at]
    sure = not form.noun or reading.lowers[at + 1] in DETERMINERS
    return bool(form.traits & Trait.INFINITIVE) and sure


def _finding(reading: Reading, pronoun: int, at: int, better: str) -> Finding:
    verb = reading.tokens[at].text
    message = _("« {verb} » takes « {better} », not « {pronoun} »").format(
        verb=verb, better=better, pronoun=reading.tokens[pronoun].text
    )
    following = reading.tokens[pronoun + 1].text
    if better == "le" and following[0].lower() in "aeéèêiouyhâôîû":
        return Finding(span_of(reading, pronoun, pronoun + 1), message, (f"l'{following}",))
    if reading.lowers[pronoun] == "l'":
        return Finding(span_of(reading, pronoun, pronoun + 1), message, (f"{better} {following}",))
    return Finding(span_of(reading, pronoun), message, (better,))
