"""What verbs govern: the preposition before their object, and the one before an infinitive. From the grammar books
(Grevisse, *Le Bon Usage*; Hanse); verbs that take either preposition, or none as well, are left out."""

from __future__ import annotations

from qa.french.lexicon import lexicon
from qa.french.morphology import Pos
from qa.memo import LIMIT, Memo

_OBJECT_A = """
    succéder participer ressembler obéir désobéir nuire téléphoner renoncer remédier recourir adhérer contribuer
    résister survivre subvenir accéder procéder appartenir déplaire équivaloir
"""
_OBJECT_DE = "profiter bénéficier dépendre triompher provenir émaner regorger"
_REFLEXIVE_OBJECT_A = "intéresser fier joindre adapter habituer opposer attaquer adonner accoutumer soumettre conformer"
_REFLEXIVE_OBJECT_DE = """
    souvenir occuper moquer méfier apercevoir emparer débarrasser plaindre contenter éloigner approcher inspirer
    abstenir désintéresser
"""
_INFINITIVE_A = """
    hésiter réussir parvenir renoncer tarder persister consentir apprendre inviter encourager autoriser aider participer
    contribuer inciter pousser viser aboutir aspirer chercher s'attendre s'apprêter s'habituer s'engager se-préparer
    s'entraîner s'amuser s'exposer se-résoudre s'obstiner s'acharner se-mettre
"""
_INFINITIVE_DE = """
    essayer tenter refuser oublier permettre empêcher éviter promettre accepter proposer interdire ordonner mériter
    cesser risquer envisager regretter craindre convaincre persuader dissuader féliciter remercier accuser soupçonner
    menacer feindre choisir suggérer conseiller décider défendre projeter ambitionner prévoir jurer négliger omettre
    déconseiller recommander s'abstenir se-contenter se-dépêcher se-vanter s'excuser se-souvenir se-réjouir se-permettre
    se-promettre s'interdire se-charger se-garder
"""
_INFINITIVE_BARE = "vouloir pouvoir oser falloir détester adorer"
_DIRECT_OBJECT = """
    aider remercier féliciter rencontrer dépasser rattraper accompagner saluer encourager écouter regarder attendre
    inviter admirer motiver licencier recruter convaincre inquiéter concerner distancer devancer interroger applaudir
    accuser exclure disqualifier renverser percuter bousculer rassurer protéger surprendre étonner décevoir intéresser
    épuiser déranger
"""
_INDIRECT_PERSON = """
    permettre interdire ordonner suggérer conseiller déconseiller recommander proposer promettre demander dire reprocher
    pardonner imposer
"""
_GIVEN_TO = "donner offrir souhaiter accorder confier remettre attribuer octroyer"


def _table(*rows: tuple[str, str]) -> dict[str, str]:
    return {lemma: preposition for lemmas, preposition in rows for lemma in lemmas.split()}


_OBJECTS = _table((_OBJECT_A, "à"), (_OBJECT_DE, "de"))
_REFLEXIVE_OBJECTS = _table((_REFLEXIVE_OBJECT_A, "à"), (_REFLEXIVE_OBJECT_DE, "de"))
_all = _table((_INFINITIVE_A, "à"), (_INFINITIVE_DE, "de"), (_INFINITIVE_BARE, "–"))
_INFINITIVES = {lemma: preposition for lemma, preposition in _all.items() if not lemma.startswith(("s'", "se-"))}
_REFLEXIVE_INFINITIVES = {lemma[2:] if lemma[1] == "'" else lemma[3:]: found for lemma, found in _all.items()
                          if lemma not in _INFINITIVES}  # fmt: skip


def _lookup(table: dict[str, str]) -> Memo[str, str]:
    """From a form to what the table says of its verb; empty where it is no form of such a verb, or of another too."""

    def found(form: str) -> str:
        lemmas = lexicon().lemmas(form, Pos.VERB)
        said = {table.get(lemma, "") for lemma in lemmas}
        return said.pop() if len(said) == 1 else ""

    return Memo(found)


OBJECTS = _lookup(_OBJECTS)
"""`à` or `de`, which the verb's object needs, by any form of the verb."""
REFLEXIVE_OBJECTS = _lookup(_REFLEXIVE_OBJECTS)
"""The same of reflexive verbs, without their pronoun."""
GIVEN = _lookup(_table((_GIVEN_TO, "à"), (_INDIRECT_PERSON, "à")))
"""`à`, which stands before the person to whom something is given or said, by any form of the verb."""
PERSONS_OBJECT = _lookup(_table((_DIRECT_OBJECT, "le"), (_OBJECT_A, "lui"), (_INDIRECT_PERSON, "lui de")))
"""The pronoun that stands for the person that a verb is about, by any form of the verb: `le` of verbs that have a
direct object only, `lui` of those that have none, `lui de` where an infinitive with *de* is the direct one."""
INFINITIVES = _lookup(_INFINITIVES)
"""`à` or `de`, which stands before an infinitive, or `–` where nothing does."""
REFLEXIVE_INFINITIVES = _lookup(_REFLEXIVE_INFINITIVES)
"""The same of reflexive verbs."""


class _Holding:
    """Picks out of some words the forms of verbs that a table speaks of: hardly any in most texts."""

    def __init__(self, *tables: Memo[str, str]) -> None:
        self._tables = tables
        self._without: set[str] = set()
        """Words met of which no table speaks: nearly all words of a text."""

    def __call__(self, words: frozenset[str]) -> list[str]:
        found = [word for word in words - self._without if any(table[word] for table in self._tables)]
        if len(self._without) > LIMIT:
            self._without.clear()
        self._without.update(words.difference(found))
        return found


with_objects = _Holding(OBJECTS, REFLEXIVE_OBJECTS)
"""Those of some words that are forms of verbs whose objects need a preposition."""
with_gifts = _Holding(GIVEN)
"""Those of some words that are forms of verbs of giving and telling."""
with_persons = _Holding(PERSONS_OBJECT)
"""Those of some words that are forms of verbs of which it is sure what pronoun they take."""
with_infinitives = _Holding(INFINITIVES, REFLEXIVE_INFINITIVES)
"""Those of some words that are forms of verbs that take a preposition, or surely none, before an infinitive."""
