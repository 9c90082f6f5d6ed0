"""Given names that in French are those of women, or of men, alone; few enough to be sure of, abroad too."""

from __future__ import annotations

WOMEN = frozenset(
    "agnès alice amandine amélie anaïs anne audrey aurélie aurore brigitte caroline catherine céline chloé "
    "christelle christine clara clémence clémentine constance corinne delphine élodie élisabeth élise émilie emma "
    "estelle eugénie fanny florence françoise gaëlle geneviève hélène inès isabelle jacqueline jeanne joséphine "
    "julie juliette laetitia laura laure laurence léa léna lisa louise lucie madeleine manon margaux margot "
    "marguerite marie marine marion martine mathilde mélanie mélissa monique nathalie nicole océane odile olivia "
    "pauline sandrine sarah ségolène solène sophie stéphanie suzanne sylvie valérie véronique victoire virginie "
    "zoé".split()
)
MEN = frozenset(
    "adrien alain alexandre andré antoine arnaud arthur aurélien baptiste bastien benjamin benoît bernard bertrand "
    "bruno cédric christian christophe clément damien david denis didier émile éric étienne fabien fabrice florian "
    "franck françois frédéric gaël georges gérard gilles grégory guillaume guy henri hervé hugo jacques jean jérémy "
    "jérôme joseph jules julien kévin laurent lionel louis luc lucas marc martin mathieu matthieu maxime nicolas "
    "olivier patrice patrick paul philippe pierre quentin raphaël raymond rémi rémy renaud richard robert roger romain "
    "sébastien serge simon stéphane thibault thibaut thierry thomas tristan valentin victor vincent xavier yann "
    "yannick yves".split()
)
