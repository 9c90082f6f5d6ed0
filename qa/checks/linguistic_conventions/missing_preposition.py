"""The check ``missing-preposition``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.clauses import skip_adverbs, skip_clitics
from qa.french.complements import past_complements
from qa.french.euphony import CONTRACTED
from qa.french.forms import Trait
from qa.french.government import GIVEN, OBJECTS, REFLEXIVE_OBJECTS, with_gifts, with_objects
from qa.french.lexicon import lexicon
from qa.french.phrases import noun_phrase
from qa.french.slots import is_name
from qa.french.words import AVOIR, CLITICS, ETRE, PREPOSITIONS, TIMES
from qa.grammar import reading_of, slots_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.forms import Form
    from qa.french.phrases import Reading
    from qa.memo import Memo
    from qa.model import Segment

_OPENING = frozenset(
    "le la l' les un une ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs quelques "
    "plusieurs".split()
)


@check(
    category="linguistic-conventions/grammar/function-words",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
)
def missing_preposition(segment: Segment, context: Context) -> Iterator[Finding]:
    """An object without the preposition that its verb needs: *elle a succédé son père*, *il profite le soleil*.

    The verbs are listed in ``qa/french/government.py``. Not attempted: verbs that also take a plain object
    (*répondre*, *assister*, *hériter*), and objects far from their verb.

    Wrong:
        fr: Elle a succédé son père à la tête du groupe.

        fr: Ils profitent le soleil.

        fr: Il a participé le tournoi de Nice.

        fr: Elle ressemble sa mère.

        fr: Il a téléphoné son frère hier soir.

        fr: Les soldats doivent obéir leurs chefs.

        fr: Il se souvient cette journée.

        fr: Le tabac nuit la santé.

        fr: Elle s'intéresse les oiseaux.

        fr: Il a renoncé ce projet.

        fr: Notre équipe dépend un seul coureur.

        fr: Le groupe s'est emparé les bureaux.

        fr: Il succède Froome au palmarès.

        fr: Nous souhaitons Tom le meilleur pour la suite.

        fr: Cette victoire permet Vingegaard de rêver.

    Right:
        fr: Elle a succédé à son père à la tête du groupe.

        fr: Ils profitent du soleil.

        fr: Il a participé au tournoi de Nice.

        fr: Elle ressemble à sa mère.

        fr: Il a téléphoné à son frère hier soir.

        fr: Les soldats doivent obéir à leurs chefs.

        fr: Il se souvient de cette journée.

        fr: Le tabac nuit à la santé.

        fr: Elle s'intéresse aux oiseaux.

        fr: Il a renoncé à ce projet.

        fr: Notre équipe dépend d'un seul coureur.

        fr: Le groupe s'est emparé des bureaux.

        fr: Il succède à Froome au palmarès.

        fr: Nous souhaitons à Tom le meilleur pour la suite.

        fr: Cette victoire permet à Vingegaard de rêver.

        fr: À quoi ressemble la ville ? À qui appartient ce vélo ? Y participent les meilleurs.

        fr: Il a participé l'an dernier et participera cette année.

        fr: Il téléphone la nuit, profite un maximum et participe chaque mois.

        fr: À son père succède le fils aîné, lui succédera sa fille.

        fr: L'épreuve à laquelle participe le coureur, la fête dont profite le village.

        fr: Il lui succède, le public en profite, les autres s'y intéressent.

        fr: L'homme à qui appartient la maison a renoncé, le fils aussi.

        fr: Le parti veut faire bénéficier les ouvriers des gains, et laisser participer les jeunes.

        fr: Il obéit le doigt sur la couture du pantalon.

        fr: Il se souvient que le vent soufflait, il doute que le col soit ouvert.

        fr: « Il faut attaquer », conseille Vingegaard le matin ; à Froome succède Thomas le Gallois.

        fr: Il donne Pogačar vainqueur, elle offre Paris et sa banlieue, ils proposent Londres, une capitale.

        fr: On demande Vingegaard au podium ; il promet Dieu et diable.

        fr: C'est là que survit le dernier ours ; rien ne résiste les jours de vent.
    """
    reading = reading_of(segment.target, context)
    verbs = with_objects(reading.words)
    for at in reading.at(verbs):
        start = skip_adverbs(reading, at + 1)
        article = reading.lowers[start]
        if article not in _OPENING or not _is_object(reading, start):
            continue
        preposition = _preposition(reading, at, context, segment, OBJECTS)
        if not preposition:
            continue
        word = reading.tokens[start].text
        better = CONTRACTED.get((preposition, article))
        if better is None:
            better = f"d'{word}" if preposition == "de" and article in ("un", "une") else f"{preposition} {word}"
        yield _finding(reading, at, start, preposition, better)
    for table, words in ((OBJECTS, verbs), (GIVEN, with_gifts(reading.words))):
        for at in reading.at(words):
            start = skip_adverbs(reading, at + 1)
            if is_name(reading, start) and _lacks_before_name(reading, at, start, table, segment, context):
                yield _finding(reading, at, start, "à", f"à {reading.tokens[start].text}")


def _lacks_before_name(
    reading: Reading, at: int, start: int, table: Memo[str, str], segment: Segment, context: Context
) -> bool:
    """Whether a name at ``start`` lacks the *à* of its verb: *il succède Froome*, *nous souhaitons Tom le meilleur*."""
    end = start
    while is_name(reading, end):
        end += 1
    return (
        _may_be_whom(reading, end, given=table is GIVEN) and _preposition(reading, at, context, segment, table) == "à"
    )


def _finding(reading: Reading, at: int, start: int, preposition: str, better: str) -> Finding:
    message = _("« {verb} » needs « {preposition} » before its object").format(
        verb=reading.tokens[at].text, preposition=preposition
    )
    return Finding(span_of(reading, start), message, (better,))


def _may_be_whom(reading: Reading, end: int, *, given: bool) -> bool:
    """Whether a name that ends before an index can be no subject of the verb before it, nor its direct object."""
    following = reading.forms[end]
    if given:
        form = reading.forms[skip_clitics(reading, end + 1)[0]]
        to_do = following.lower in ("de", "d'") and form.traits & Trait.INFINITIVE and not form.noun
        return bool(to_do) or following.lower in _GIFTS
    return not following.finite and following.lower not in CLITICS and following.lower not in ("et", "ou", ",", "-")


_GIFTS = frozenset("un une le la l' les bonne bon tout toute plein".split())


def _is_object(reading: Reading, start: int) -> bool:
    """Whether what begins at an index is a noun phrase that can be an object, and no subject of what follows."""
    phrase = noun_phrase(reading, start)
    if phrase is None or not phrase.mask & phrase.head_mask:
        return False
    head = reading.forms[phrase.head]
    if head.lower in TIMES or head.lower in _MANNER or head.traits & Trait.CAPITAL:
        return False
    following = reading.forms[past_complements(reading, phrase.end)]
    return not (following.finite and not following.nominal) and following.lower not in CLITICS


_MANNER = frozenset(
    "été hiver printemps automne janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "maximum minimum peu brin tantinet bras cœur doigt tête œil yeux main mains pied pieds jambe jambes sourire larme "
    "larmes esprit âme dos visage poing poings bouche ventre époque début fin chose fou".split()
)
"""Nouns that without a preposition tell when or how, or what may follow a verb as a set phrase."""


def _is_modal(form: Form) -> bool:
    """Whether the infinitive after a form shares its subject, unlike after *faire*, *laisser* or *voir*."""
    return bool(form.finite and not form.noun) and _CAUSING.isdisjoint(lexicon().lemmas(form.lower))


_CAUSING = frozenset("faire laisser voir entendre sentir regarder écouter".split())
_FRONTED = frozenset("quoi auquel auxquels auxquelles laquelle lesquels lesquelles duquel dont où".split())
"""What may hold the object before its verb: `à quoi doit ressembler ce lieu`."""


def _preposition(reading: Reading, at: int, context: Context, segment: Segment, table: Memo[str, str]) -> str:
    """What the verb at an index needs before its object; empty where it has one, or its subject is not sure."""
    word, forms = reading.lowers[at], reading.forms
    verb = at
    if forms[at].participle and not forms[at].finite & 0b101100:
        verb = at - 1
        while verb > 0 and reading.lowers[verb] not in AVOIR and skip_adverbs(reading, verb) > verb:
            verb -= 1
        if reading.word(verb) not in AVOIR | ETRE:
            return ""
    start, slots = verb, slots_of(segment.target, context)
    while reading.word(start - 1) in CLITICS and start not in slots:  # nous and vous are subjects too
        start -= 1
    clitics = set(reading.lowers[start:verb]) - {"ne", "n'"}
    reflexive = bool(clitics) and clitics <= {"se", "s'"}
    if clitics and not reflexive:
        return ""
    if verb != at and (reading.lowers[verb] in ETRE) is not reflexive:
        return ""
    if not _FRONTED.isdisjoint(reading.lowers[max(start - 8, 0) : start]) or reading.word(start - 2) in ("à", "de"):
        return ""
    before = forms[start - 1] if start else None
    if forms[at].traits & Trait.INFINITIVE:
        sure = before is not None and (before.lower in PREPOSITIONS or _is_modal(before))
        sure = sure and not forms[at].noun
    else:
        place = start + (reading.lowers[start] in ("ne", "n'"))
        sure = place in slots
    return (REFLEXIVE_OBJECTS if reflexive else table)[word] if sure else ""
