"""Small closed classes of French, by lower-case form: what the analysis of phrases and clauses is built on."""

from __future__ import annotations

from qa.french.forms import ANY, FP, FS, MP, MS, PLURAL, SINGULAR

DETERMINERS = {
    "le": MS, "la": FS, "l'": SINGULAR, "les": PLURAL, "un": MS, "une": FS, "des": PLURAL, "du": MS, "au": MS,
    "aux": PLURAL, "ce": MS, "cet": MS, "cette": FS, "ces": PLURAL, "mon": SINGULAR, "ma": FS, "mes": PLURAL,
    "ton": SINGULAR, "ta": FS, "tes": PLURAL, "son": SINGULAR, "sa": FS, "ses": PLURAL, "notre": SINGULAR,
    "nos": PLURAL, "votre": SINGULAR, "vos": PLURAL, "leur": SINGULAR, "leurs": PLURAL, "chaque": SINGULAR,
    "plusieurs": PLURAL, "quelques": PLURAL, "aucun": MS, "aucune": FS, "certains": MP, "certaines": FP,
    "quels": MP, "quelles": FP, "quel": MS, "quelle": FS, "différents": MP, "différentes": FP, "divers": MP,
    "diverses": FP,
}  # fmt: skip
"""Each with the cells that it allows; `mon`, `ton` and `son` stand before feminine vowels too."""
DETERMINING = frozenset(DETERMINERS)
"""The same words as a set, for :meth:`qa.french.phrases.Reading.at`."""

NUMERALS = frozenset(
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante "
    "cinquante soixante cent cents mille vingts dix-sept dix-huit dix-neuf".split()
)
"""Cardinals of more than one."""

CLITICS = frozenset("ne n' me m' te t' se s' le la l' les lui leur y en nous vous".split())
"""What may stand between a subject and its verb."""

PREPOSITIONS = frozenset(
    "à de d' du des au aux en par pour sur dans avec sans contre entre sous chez vers depuis pendant malgré parmi "
    "devant derrière après avant dès durant selon jusqu' jusque hors outre envers".split()
)

SUBJECTS = {
    "je": (SINGULAR, "1s"), "j'": (SINGULAR, "1s"), "tu": (SINGULAR, "2s"), "il": (MS, "3s"), "elle": (FS, "3s"),
    "on": (ANY, "3s"), "nous": (ANY, "1p"), "vous": (ANY, "2p"), "ils": (MP, "3p"), "elles": (FP, "3p"),
}  # fmt: skip
"""Subject pronouns with their cells and person."""

OPENING = frozenset(
    [
        "",
        ".",
        "!",
        "?",
        "…",
        "...",
        ":",
        ";",
        "«",
        '"',
        "“",
        "(",
        "—",
        "–",
        "•",
        *"que qu' si s' quand lorsque lorsqu' puisque puisqu' car mais où dont quoique quoiqu' et ou".split(),
    ]
)
"""What a clause begins after; the empty string is the beginning of the text."""

STOPS = frozenset(
    [".", "!", "?", "…", "...", ":", ";", "«", "»", '"', "“", "”", "(", ")", "[", "]", "—", "–", "\ufffc"]
)
"""Marks that no phrase crosses."""

DEGREES = frozenset(
    "très plus moins si trop aussi assez plutôt bien fort tout toute tellement particulièrement".split()
)
"""Adverbs that stand before an adjective."""

NEGATIONS = frozenset("pas plus jamais rien guère point".split())

ADVERBS_OF_VERBS = frozenset(
    "pas plus jamais déjà encore toujours bien mal vraiment aussi ainsi souvent enfin désormais ensuite même presque "
    "tout toutes tous rien beaucoup peu trop très assez si finalement également seulement longtemps parfois "
    "aujourd'hui hier ici là donc alors plutôt guère point certes sans-cesse rapidement immédiatement logiquement "
    "largement clairement officiellement totalement complètement entièrement parfaitement facilement simplement "
    "récemment notamment probablement certainement évidemment malheureusement heureusement visiblement "
    "particulièrement tellement extrêmement plus moins peut-être quasi aussitôt bientôt soudain cependant pourtant "
    "néanmoins toutefois surtout vite mieux tôt tard autant demain maintenant".split()
)
"""Adverbs that stand between an auxiliary or être and what follows it."""
ADVERB_PHRASES: dict[str, list[list[str]]] = {}
"""Their phrases of several tokens: first token → what follows it, the longest first."""
for _phrase in """
    à nouveau; de nouveau; encore une fois; une fois encore; une fois de plus; une nouvelle fois; sans doute; d'
    ailleurs; pour l' instant; pour le moment; en partie; en grande partie; tout à fait; en effet; au moins; du
    moins; au plus; de plus en plus; de moins en moins; plus que jamais; d' abord; tout d' abord; par ailleurs; tout
    de même; quand même; de loin; en fait; à peine; à jamais; tout de suite; bel et bien; d' ores et déjà; à la
    fois; en général; par la suite; à présent; depuis longtemps; en quelque sorte; tout juste; le plus souvent; dès
    lors; par exemple; au final; à moitié; en outre; en réalité; une bonne fois pour toutes; en principe; en
    théorie; à juste titre; à tort; sans cesse; sur le coup; de fait; à coup sûr; de toute façon; en permanence;
    dans l' ensemble; pour autant; à ce jour
""".split(";"):
    ADVERB_PHRASES.setdefault(_phrase.split()[0], []).append(_phrase.split()[1:])
for _phrases in ADVERB_PHRASES.values():
    _phrases.sort(key=len, reverse=True)

ETRE = frozenset(
    "suis es est sommes êtes sont étais était étions étiez étaient fus fut fûmes furent serai seras sera serons serez "
    "seront serais serait serions seriez seraient sois soit soyons soyez soient fût été être étant".split()
)
AVOIR = frozenset(
    "ai as a avons avez ont avais avait avions aviez avaient eus eut eûmes eurent aurai auras aura aurons aurez auront "
    "aurais aurait aurions auriez auraient aie aies ait ayons ayez aient eût avoir ayant eu".split()
)

PRENOMINAL = frozenset(
    "petit grand jeune beau nouveau vieux bon mauvais gros long haut bas premier dernier second seul même "
    "autre prochain "
    "ancien meilleur pire double vrai faux simple principal énorme excellent célèbre véritable futur "
    "nombreux important "
    "immense magnifique superbe terrible fameux éternel redoutable joli large moindre bref brillant court demi tel "
    "quelconque triple pur rude rare riche digne humble sacré maigre léger lourd fort franc grave vaste vif sombre "
    "précieux solide formidable incroyable fidèle".split()
)
"""Adjectives that stand before their noun though some are nouns besides; ordinals in `-ième` too."""

TIMES = frozenset(
    "jour jours fois heure heures an ans année années semaine semaines mois matin matins soir soirs nuit nuits minute "
    "minutes seconde secondes instant instants temps saison saisons dimanche samedi lundi mardi mercredi "
    "jeudi vendredi "
    "dimanches samedis week-end week-ends moment moments lendemain veille siècle".split()
)
"""Nouns that head a phrase of time, which is seldom a subject."""

COLLECTIVES = frozenset(
    "moitié majorité plupart partie nombre série groupe foule multitude ensemble tiers quart minorité reste "
    "poignée quantité totalité quasi-totalité pourcentage lot bande file infinité centaine millier million "
    "milliard paire couple dizaine vingtaine trentaine quarantaine cinquantaine soixantaine douzaine quinzaine "
    "huitaine demi-douzaine sorte espèce type genre variété masse tas nuée myriade panel éventail équipe "
    "cinquième dixième fraction proportion somme total montagne pluie flot vague vingt nuage avalanche collection "
    "succession liste part milliers millions dizaines centaines rangée kyrielle ribambelle majeure peu trio duo "
    "quatuor peloton armée quarteron pléiade cortège".split()
)
"""Heads of a quantity: the verb may follow them or their plural complement."""
