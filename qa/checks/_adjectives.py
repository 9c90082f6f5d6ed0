"""Adjectives that do not agree like others with the noun before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.french.forms import MS, Trait
from qa.french.words import STOPS

if TYPE_CHECKING:
    from qa.french.phrases import NounPhrase, Reading

INVARIABLE = frozenset(
    "maousse marron orange kaki crème châtain clair foncé vif pâle bon haut bas fort bien grand grand-chose "
    "ci-joint ci-inclus surprise junior juniors espoir espoirs élite élites cadet cadets minime minimes "
    "standard record compris excepté vu passé possible plein sauf nature maison premier dernier second tel demi "
    "confondus confondu debout client parent utilisateur cent mille dit dits dite maximum minimum hypertexte alpha "
    "seul seule seuls seules bêta gamma delta oméga".split()
)

LABELLED = frozenset(
    "page pages niveau niveaux valeur valeurs version versions rubrique rubriques option options mode modes menu menus "
    "bouton boutons icône icônes touche touches variable variables fichier fichiers colonne colonnes champ champs "
    "couleur couleurs mention mentions code codes onglet onglets vue vues catégorie catégories do ré mi fa sol la si "
    "note notes".split()
)
"""Nouns that another noun labels, as it is: la page contact, le niveau débutant, le ré blanche."""

IN_ANT = frozenset(
    "important brillant intéressant puissant suffisant étonnant surprenant impressionnant charmant élégant constant "
    "inquiétant passionnant épuisant fatigant".split()
)
"""Adjectives that are seldom the participles they look like."""

STATES = frozenset(
    "seul seule seuls seules épuisé déçu fatigué content heureux heureuse satisfait triste furieux inquiet confiant "
    "libre nu mort vivant malade ivre fier fière vainqueur vainqueurs premier première deuxième troisième quatrième "
    "cinquième sixième septième huitième neuvième dixième dernier dernière indemne intact intacte vide célibataire "
    "champion blessé amer serein nerveux prêt sûr certain capable invaincu".split()
)

ADVERBIAL = {
    "d'": frozenset("abord accord affilée ailleurs avance emblée habitude office ordinaire un une".split()),
    "de": frozenset("côté concert front force justesse loin nouveau peu près suite surcroît travers".split()),
    "en": frozenset("effet fait général outre particulier principe revanche somme vain".split()),
    "sans": frozenset("cesse conteste doute faute peine".split()),
    "avec": frozenset("peine raison".split()),
    "par": frozenset("ailleurs bonheur conséquent contre erreur exemple hasard malheur miracle".split()),
}
"""Adverbs of two words: what follows agrees with something else."""

SPANS = {
    "instant": ("pour", "à"),
    "moment": ("pour", "à", "par"),
    "heure": ("à", "pour"),
    "époque": ("à",),
    "suite": ("par",),
    "fin": ("à",),
    "base": ("à",),
    "origine": ("à",),
    "départ": ("au", "à"),
    "ensemble": ("dans",),
}
"""Nouns of set phrases, by the word before their article: *elle est pour l'instant absente*."""

DEGREES = frozenset(
    "très trop assez plutôt extrêmement particulièrement relativement totalement parfaitement vraiment absolument "
    "incroyablement complètement entièrement exceptionnellement terriblement légèrement suffisamment".split()
)

COLOURS = frozenset("rouge bleu vert jaune blanc noir gris brun rose violet blond".split())
"""Which a noun may follow, and which then stay as they are: *des cheveux rouge feu*."""
SHADES = frozenset(
    "marine ciel nuit roi pétrole turquoise canard pastel électrique acier cobalt azur horizon lavande outremer fluo "
    "sang feu cerise brique bordeaux tomate rubis carmin olive pomme émeraude bouteille amande menthe sapin kaki "
    "tilleul citron moutarde paille canari poussin perle souris anthracite ardoise argent bonbon fuchsia saumon "
    "crème ivoire chocolat noisette".split()
)
"""Nouns that tell the shade of a colour, which stays as it is whatever follows: *des maillots bleu marine*."""
_ALWAYS = frozenset("doux chaud froid".split())
_AT_HEAD = frozenset("dur fort haut court bas net sec".split())
_DEGREES = frozenset("très trop si aussi plus assez".split())


def like_an_adverb(reading: Reading, phrase: NounPhrase, mask: int) -> int:
    """An adjective that may be an adverb too, right after its noun: *une voix doux*; 0 where there is none.

    *Fort* and the like only where the phrase opens the sentence, since *il frappe la balle fort*.
    """
    if mask & MS or phrase.after or phrase.determiner == phrase.head:
        return 0
    at = phrase.end + (reading.lowers[phrase.end] in _DEGREES)
    form, following = reading.forms[at], reading.forms[at + 1]
    opens = phrase.determiner == 0 or reading.word(phrase.determiner - 1) in STOPS
    if (
        form.adjective & mask
        or not (form.lower in _ALWAYS or (form.lower in _AT_HEAD and opens))
        or form.traits & Trait.CAPITAL
    ):
        return 0
    verbal = following.finite and not following.nominal
    ends = following.traits & Trait.MARK or following.lower in ("", "se", "s'", "l'", "à", "dans", "sur")
    return at if verbal or ends else 0
