"""Names of the source that stand word by word in French: Competitive Cyclist as « Cycliste Compétitif »."""

# ruff: noqa: E501 - the words read best in long lines

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from qa.glossary.register import fold
from qa.memo import Memo
from qa.model import Span
from qa.terms.literal import dictionary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.view import View

_TABLE = """
fork:fourch|sheep:mouton|little:petit|small:petit|big:gros,grand|runner:coureu|bag:sac|weekly:hebdo|daily:quotidien|news:actual,nouvel|prime:premier,principal|review:revue,critique,examen|house:maison
factory:usine,fabrique|river:rivi,fleuve|creek:ruisseau,crique|tooth:dent|play:jeu,jou|shop:magasin,boutique|store:magasin,boutique|market:marche|brother:frere|son:fils|tree:arbre|bird:oiseau|bear:ours|wolf:loup
fox:renard|eagle:aigle|hawk:faucon|horse:cheval|bull:taureau|dog:chien|cat:chat|rock:roch,pierre|stone:pierre|iron:fer|steel:acier|gold:or|silver:argent|red:rouge|blue:bleu|green:vert|black:noir|white:blanc|yellow:jaune
pink:rose|sun:soleil|moon:lune|star:etoile|sky:ciel|sea:mer|lake:lac|hill:colline|peak:pic,sommet|summit:sommet|north:nord|south:sud|wind:vent|fire:feu|water:eau|ice:glace|snow:neige|storm:tempete,orage|thunder:tonnerre
light:lumiere,leger|dark:sombre,noir|night:nuit|day:jour|morning:matin|time:temps,heure|life:vie|world:monde|city:ville|street:rue|road:route|path:chemin,sentier|trail:sentier,piste|mile:mille|speed:vitesse|race:course
racing:course|rider:coureu,cavalier,pilote|ride:chevauch,balade,tour|wheel:roue|bike:velo|bicycle:bicyclette,velo|chain:chaine|gear:engrenage,equipement,vitesse|saddle:selle|frame:cadre|pedal:pedale|mountain:montagne|climb:ascension,escalade
giant:geant|king:roi|queen:reine|knight:chevalier|dream:reve|hope:espoir|heart:coeur|soul:ame|mind:esprit|body:corps|hand:main|head:tete|foot:pied|eye:oeil,yeux|smart:intelligent,malin|fast:rapide|slow:lent|strong:fort|hard:dur
soft:doux|new:nouve|old:vieux,ancien|first:premier|last:dernier|best:meilleur|great:grand|good:bon|wild:sauvage|free:libre,gratuit|open:ouvert|true:vrai|high:haut|low:bas|deep:profond|long:long|short:court|hot:chaud|cold:froid
fresh:frais|sweet:doux,sucre|coffee:cafe|beer:biere|bread:pain|food:nourriture|kitchen:cuisine|home:maison,accueil|room:chambre,salle|door:porte|window:fenetre|wall:mur|bridge:pont|tower:tour|garden:jardin|field:champ|farm:ferme
wood:bois|leaf:feuille|flower:fleur|seed:graine|apple:pomme|honey:miel|bee:abeille|fish:poisson|shark:requin|snake:serpent|power:puissance,pouvoir|engine:moteur|tool:outil|works:oeuvres,travaux|lab:labo|magazine:magazine|post:poste
mail:courrier|telegraph:telegraphe|mirror:miroir|adventure:aventure|travel:voyage|journey:voyage|health:sante|insurance:assurance|network:reseau|channel:chaine|voice:voix|word:mot|book:livre|story:histoire|page:page|paper:papier
letter:lettre|corner:coin|edge:bord|side:cote|wing:aile|feather:plume|flight:vol|rocket:fusee|earth:terre|lost:perdu|found:trouve|hidden:cache|broken:brise,casse|flying:volant|running:course,courant|rolling:roulant|rising:levant,montant
chasing:chasse,poursui|chase:chasse,poursui|breakaway:echappe|escape:evasion|cycling:cyclisme,velo|velo:velo|cyclist:cyclist|collective:collecti|outside:exterieur,dehors|inside:interieur|country:pays,campagne|crown:couronne|shield:bouclier|sword:epee
spring:printemps|summer:ete|winter:hiver|two:deux|three:trois|four:quatre|five:cinq|six:six|seven:sept|nine:neuf|ten:dix|hundred:cent|thousand:mille|dane:danois|belgian:belge|dutch:neerland,holland|girl:fille|boy:garcon|man:homme|woman:femme|friend:ami
"""
_WORDS = {
    english: tuple(french.split(","))
    for english, _, french in (pair.partition(":") for pair in _TABLE.replace("\n", "|").split("|"))
}
"""Words that names are made of, and how their literal French begins, without accents."""
_INSTITUTIONS = frozenset(
    """
    minister ministry court union cup games game council committee president department university championship championships
    federation tour state states republic kingdom army navy bank hospital school church war party house parliament congress senate
    government office agency institute museum airport station island islands bay gulf ocean sea mountains river valley street avenue
    prize award awards medal trophy grand prix director manager chief secretary general captain prince princess king queen lord
    saint holy christmas easter new nations national international european olympic olympics paralympic open masters league
    union association society academy college board commission authority police force forces guard bureau foundation trust fund
    america africa asia europe latin leader age ages scenario history cross act law treaty agreement convention assembly conference summit forum front movement democratic republican conservative
    liberal labour labor socialist communist green foreign home prime vice deputy executive supreme high united great world
    north south east west northern southern eastern western central upper lower middle black white
    """.split()
) - {
    "prime",
    "new",
    "green",
    "black",
    "white",
    "high",
    "home",
    "great",
    "games",
    "game",
    "river",
    "street",
    "open",
    "front",
    "act",
    "world",
    "force",
    "king",
    "sea",
}
"""What makes a run of capitals an institution, a title or a place, which French translates."""
_LINKS = frozenset(["of", "and", "the", "for", "in", "on"])
_ARTICLES = frozenset(
    ["the", "a", "an", "this", "that", "its", "their", "his", "her", "our", "every", "each", "no", "any"]
)
COGNATE = 5
"""Letters that a word and its French twin begin with in common."""
SLACK = 2
"""Articles and prepositions between the words of a literal name."""


class Translated(NamedTuple):
    """A name and what stands for it."""

    name: Span
    rendering: Span


def _renderings(word: str) -> tuple[str, ...]:
    """How the literal French of an English word begins."""
    found: list[str] = []
    for form in (word, word.removesuffix("s"), word.removesuffix("es")):
        found += _WORDS.get(form, ())
        found += (fold(one)[:6] for one in dictionary().get(form, ()))
    if len(word) >= COGNATE:
        found.append(word[:COGNATE])
    return tuple(dict.fromkeys(found))


_RENDERINGS: Memo[str, tuple[str, ...]] = Memo(_renderings)


def name_runs(view: View) -> Iterator[tuple[int, int]]:
    """First and last word of each run of two capitalised words or more within a sentence that no article introduces."""
    raised, words, prose = view.raised, view.words, view.prose
    for at, (index, start, _end) in enumerate(raised):
        if at and raised[at - 1][0] == index - 1:
            continue  # the run began before
        last = index
        for other, place, _ in raised[at + 1 :]:
            if other != last + 1 or prose[words[last][2] : place] != " ":
                break
            last = other
        if index in {0, last} or words[index - 1][0] in _ARTICLES or prose[words[index - 1][2] : start] != " ":
            continue
        yield index, last


def translated_names(source: View, target: View) -> Iterator[Translated]:
    """The names of ``source`` of which each word stands in French in ``target``, one of them with a capital."""
    for first, last in name_runs(source):
        content = [word for word, _, _ in source.words[first : last + 1] if len(word) > 2 and word not in _LINKS]
        kept = sum(word in target.word_set for word in content)
        if len(content) < 2 or 2 * kept > len(content) - kept or not _INSTITUTIONS.isdisjoint(content):
            continue
        rendering = _rendering(content, target)
        if rendering is not None:
            yield Translated(Span(source.words[first][1], source.words[last][2]), rendering)


def _rendering(content: list[str], target: View) -> Span | None:
    """Where the literal words of a name stand together in ``target``, if one of them has a capital."""
    folded = [fold(word) for word, _, _ in target.words]
    places = [
        [at for at, word in enumerate(folded) if len(word) > 1 and word.startswith(_RENDERINGS[one] or one)]
        for one in content
    ]
    if not all(places):
        return None
    for chosen in product(*(found[:3] for found in places)):
        first, last = min(chosen), max(chosen)
        if len(set(chosen)) < len(chosen) or last - first > len(chosen) - 1 + SLACK:
            continue
        raised = [at for at in chosen if target.prose[target.words[at][1]].isupper()]
        if raised and (
            len(raised) > 1 or target.words[raised[0]][1] != target.sentence_at(target.words[first][1]).start
        ):
            return Span(target.words[first][1], target.words[last][2])
    return None
