"""The check ``missing-subjunctive``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.french.finite import clause_verb
from qa.french.forms import PERSONS
from qa.french.lexicon import lexicon
from qa.french.words import ETRE, STOPS
from qa.grammar import in_mood, reading_of, span_of
from qa.i18n import _
from qa.model import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.french.phrases import Reading
    from qa.model import Segment

_BEFORE_QUE = frozenset(
    "pour afin avant sans moins peur crainte condition attendant faut faudra faudrait fallait veut veulent voulait "
    "voulaient veux voudrait voudrais voudraient voulons souhaite souhaitent souhaitait souhaitaient souhaitons exige "
    "exigent exigeait exigeaient doute doutent craint craignent craignait préfère préfèrent préférerait regrette "
    "regrettent regrettait nécessaire important possible impossible dommage temps essentiel normal heureux ravi "
    "fallu voulu souhaité exigé préféré content contente contents fier "
    "fière fiers étonné étonnée surpris triste déçu déçue rare utile inutile indispensable préférable souhaitable "
    "logique étrange regrettable mieux suffit suffira convient importe crains redoute redoutent déplore déplorent "
    "désire désirent désirait demandent demandait propose proposent proposait ordonne ordonnent interdit aimerais "
    "aimerait aimeraient aimerions attends attendons exclu urgent peut quoi où qui "
    "envie hâte besoin supposer admettant peu vaut".split()
)
"""Words right before *que* after which the subjunctive is a must; some only in set company."""
_BEING = (*ETRE, "très", "trop", "si", "plutôt", "bien", "plus", "semble", "paraît")
_FEELINGS = (
    "heureux ravi content contente contents fier fière fiers étonné étonnée surpris triste déçu déçue rare "
    "utile inutile "
    "indispensable préférable souhaitable logique étrange regrettable"
).split()
_OPENS = ("", ".", ",", "!", "?", "…", "«", "(", ";", ":", "et", "mais")
_HAVING = ("ai", "as", "a", "avons", "avez", "ont", "avait", "avais", "avaient", "pas")
_COMPANY = {
    "moins": ("à",), "peur": ("de", *_HAVING), "envie": _HAVING, "hâte": _HAVING, "besoin": _HAVING, "supposer": ("à",),
    "admettant": ("en",), "peu": ("pour",), "vaut": ("mieux",),
    "crainte": ("de",), "condition": ("à",), "attendant": ("en",),
    "temps": ("est", "grand"), "nécessaire": ("est",), "important": ("est",), "possible": ("est",),
    "impossible": ("est",), "dommage": ("est", "c'est"), "essentiel": ("est",), "normal": ("est",),
    "mieux": ("vaut", "vaudrait"), **dict.fromkeys(_FEELINGS, _BEING), "exclu": ("est",), "urgent": ("est",),
    "peut": ("se",),
    "quoi": _OPENS, "où": _OPENS, "qui": _OPENS, "doute": ("je", "il", "elle", "on"),
}  # fmt: skip
_OPINIONS = frozenset("crois croit croient croyait pense penses pensent pensait pensons trouve trouvent".split())


@check(
    category="linguistic-conventions/grammar/tense-mood-aspect",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("lexicon",),
    words={
        *_BEFORE_QUE,
        "certain",
        "sûr",
        "évident",
        "bien",
        "quoique",
        "quoiqu",
        "pourvu",
        "pas",
        "non",
        "jusqu",
        "ce",
    },
)
def missing_subjunctive(segment: Segment, context: Context) -> Iterator[Finding]:
    """An indicative after *bien que*, *pour que*, *avant que*, *il faut que*, *ce n'est pas que* and their like.

    Only forms that cannot be subjunctive count, in a second clause after *et que* too. Not attempted: the conditional,
    *il semble que*, *le fait que*, questions (*croyez-vous que*), and *bien que* in the middle of a clause, where
    *bien* may be an adverb (*je vois bien que*).

    Wrong:
        fr: Bien qu'il est blessé, il a fini l'étape.

        fr: Quoiqu'il fait froid, les terrasses sont pleines.

        fr: Il faut que nous sommes prêts à huit heures.

        fr: Pour que tout le monde peut voir, on a monté une tribune.

        fr: Ce n'est pas que le parcours est dur.

        fr: Ce n'est pas que j'ai commencé trop tôt.

        fr: Le maire exige que les travaux sont finis en juin.

        fr: À moins qu'il pleut, le concert aura lieu dehors.

        fr: Sans que personne ne le sait, il a quitté l'hôtel.

        fr: Je ne crois pas qu'il a les jambes pour gagner.

        fr: Le directeur souhaite que ses coureurs peuvent souffler.

        fr: Avant que le peloton prend le départ, on observe une minute de silence.

        fr: Quoi qu'il fait, elle critique.

        fr: Où que tu vas, je te suivrai.

        fr: Il suffit que tu viennes et que tu dis oui.

        fr: Elle veille à ce que tout est prêt.

        fr: Il se peut que le départ est retardé.

        fr: Elle rentrera à moins que le vent tombe et qu'il fait doux.

        fr: Ils sortent bien que la route soit longue et qu'il pleut.

    Right:
        fr: Bien qu'il soit blessé, il a fini l'étape.

        fr: Quoiqu'il fasse froid, les terrasses sont pleines.

        fr: Il faut que nous soyons prêts à huit heures.

        fr: Pour que tout le monde puisse voir, on a monté une tribune.

        fr: Ce n'est pas que le parcours soit dur.

        fr: Ce n'est pas que j'aie commencé trop tôt.

        fr: Le maire exige que les travaux soient finis en juin.

        fr: À moins qu'il pleuve, le concert aura lieu dehors.

        fr: Sans que personne ne le sache, il a quitté l'hôtel.

        fr: Je ne crois pas qu'il ait les jambes pour gagner.

        fr: Le directeur souhaite que ses coureurs puissent souffler.

        fr: Avant que le peloton prenne le départ, on observe une minute de silence.

        fr: Quoi qu'il fasse, elle critique.

        fr: Où que tu ailles, je te suivrai.

        fr: Il suffit que tu viennes et que tu dises oui.

        fr: Elle veille à ce que tout soit prêt.

        fr: Il se peut que le départ soit retardé.

        fr: Elle rentrera à moins que le vent tombe et qu'il fasse doux.

        fr: Ils sortent bien que la route soit longue et qu'il pleuve.

        fr: Il dit qu'ils partiront avant que la nuit tombe et qu'il fait trop chaud.

        fr: Je sais bien que tu pars et qu'il a froid.

        fr: À ce qu'il dit, à ce que le médecin sait, elle tient à ce qu'elle a, à ce que le village possède.

        fr: Il peut que dire ? C'est là où que mène la route. À quoi que tu penses, tu le caches.

        fr: Je vois bien que tu es fatigué, et je sais bien qu'il a raison.

        fr: Bien qu'absent, il a voté ; bien que blessé, il est parti.

        fr: Le fait qu'il est absent n'y change rien, il semble qu'elle est là.

        fr: Il faut croire que la chance existe et que le sort est cruel.

        fr: Ce n'est pas qu'une étape, c'est la dernière.

        fr: Croyez-vous qu'il est venu pour rien ? De sorte que tout est dit.

        fr: Il espère que le temps est clair, elle pense qu'il a raison.

        fr: Il n'est pas sûr que le Tour parte ; il est certain qu'il part.

        fr: Avant que ceux qui sont partis reviennent, il est temps que tout change.

        fr: Je serai d'autant plus content que nous serons partis.

        fr: Il a plus de temps que l'on a dit, et moins que son frère a cru.

        fr: Ceux-ci se doutent qu'on s'est joué d'eux.

        fr: Je ne pense pas que ce sera facile.

        fr: C'est si étrange que le jeu ne comprend pas.
    """
    reading = reading_of(segment.target, context)
    for index in reading.at(("que", "qu'", "quoique", "quoiqu'")):
        reason = _reason(reading, index) or _reason_before(reading, index)
        verb = clause_verb(reading, index + 1) if reason else None
        if verb is None:
            continue
        form = reading.forms[verb]
        if reason.startswith("ne ") and any(a.tense == "future" for a in lexicon().analyses(form.lower)):
            continue  # je ne pense pas qu'il viendra: admitted
        apart = 0 if reading.lowers[index + 1] == "tu" else PERSONS["2s"]
        if form.persons and not form.subjunctive & ~apart and not form.conditional:
            message = _("« {reason} » takes the subjunctive, not « {verb} »").format(reason=reason, verb=form.text)
            yield Finding(span_of(reading, verb), message, _subjunctives(reading, verb))


def _reason(reading: Reading, index: int) -> str:
    """What asks for the subjunctive after the `que` at an index; empty where nothing does."""
    lowers = reading.lowers
    if lowers[index] in ("quoique", "quoiqu'"):
        return "quoique"
    word, before = reading.word(index - 1), reading.word(index - 2)
    if tuple(lowers[max(index - 3, 0) : index - 1]) in (("autant", "plus"), ("autant", "moins")):
        return ""  # d'autant plus content que
    if lowers[index + 1] in ("si", "s'", "quand", "lorsque", "dans", "pour", "par", "grâce"):
        return ""  # ce n'est possible que si
    if before in ("se", "me", "te", "s'") and "douter" in lexicon().lemmas(word):
        return ""  # ils se doutent qu'on les suit
    if word in ("bien", "pourvu"):
        opens = index == 1 or before in STOPS or before in (",", "et")
        return f"{word} que" if opens else ""
    if word == "ce" and before == "à":
        governing = reading.word(index - 3)
        if governing == "jusqu'":
            return "jusqu'à ce que"
        return "à ce que" if not _AIMING.isdisjoint(lexicon().lemmas(governing)) else ""
    if word == "pas":
        denied = tuple(lowers[max(index - 4, 0) : index - 1])
        if denied[-3:] == ("ce", "n'", "est"):
            return "ce n'est pas que"
        if before == "non":
            return "non pas que"
        return f"ne {before} pas que" if before in _OPINIONS and denied[-2:-1] in (("ne",), ("n'",)) else ""
    if before in ("si", "tellement", "aussi") and word in _BEFORE_QUE:
        return ""  # si étrange que personne ne comprend: what comes of it
    if (
        word in ("certain", "sûr", "évident")
        and before == "pas"
        and reading.word(index - 3) in ("est", "suis", "était")
    ):
        return f"ne pas être {word} que"
    if word in ("absolument", "vraiment") and before in ("faut", "faudra", "faudrait", "fallait"):
        return f"{before} que"
    if word not in _BEFORE_QUE or (word in _COMPANY and before not in _COMPANY[word]):
        return ""
    return f"{word} que"


_AIMING = frozenset("veiller opposer parvenir contribuer".split())


def _reason_before(reading: Reading, index: int) -> str:
    """What asks for the subjunctive in the clause that *et que* at an index goes on from; empty where nothing does."""
    if reading.word(index - 1) != "et" or reading.lowers[index] not in ("que", "qu'"):
        return ""
    for before in range(index - 3, max(index - 16, -1), -1):
        lower = reading.lowers[before]
        if lower in STOPS or lower in ("qui", "dont", "où", "si"):
            return ""
        if lower in ("que", "qu'", "quoique", "quoiqu'"):
            verb = clause_verb(reading, before + 1)
            reason = _reason(reading, before)
            if verb is None:  # a noun, perhaps: à moins que le vent tombe
                return reason if reason in _ALWAYS and not _depends(reading, before) else ""
            form = reading.forms[verb]
            if not form.subjunctive or (form.persons and _depends(reading, before)):
                return ""
            if not form.persons and lower in ("que", "qu'") and reading.word(before - 1) == "bien":
                return "bien que"  # with a subjunctive after it no adverb
            return reason
    return ""


_ALWAYS = frozenset(["moins que", "pour que", "afin que", "avant que", "sans que", "quoique", "jusqu'à ce que"])


def _depends(reading: Reading, index: int) -> bool:
    """Whether another clause with *que* stands before an index in its sentence, to which *et que* may belong."""
    for before in range(index - 1, -1, -1):
        if reading.lowers[before] in STOPS:
            return False
        if reading.lowers[before] in ("que", "qu'"):
            return True
    return False


def _subjunctives(reading: Reading, verb: int) -> tuple[str, ...]:
    """The subjunctive of a verb, that of the first person first after je."""
    made = in_mood(reading.tokens[verb].text, "subjunctive", "present")
    second = [form for form in made if form.endswith("es")] if "tu" in reading.lowers[verb - 2 : verb] else []
    return (*second, *made)[:1]
