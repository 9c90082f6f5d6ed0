"""The check ``english-place-name``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.check import check
from qa.checks._english import set_off
from qa.french.words import DETERMINERS
from qa.i18n import _
from qa.model import Finding, Severity, Span
from qa.regex import regex
from qa.terms.matches import names_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa.context import Context
    from qa.model import Segment

_PLACES = {
    "Belgium": "Belgique", "Spain": "Espagne", "Italy": "Italie", "Switzerland": "Suisse", "Germany": "Allemagne",
    "Netherlands": "Pays-Bas", "Denmark": "Danemark", "Norway": "Norvège", "Sweden": "Suède", "Finland": "Finlande",
    "Poland": "Pologne", "Slovenia": "Slovénie", "Slovakia": "Slovaquie", "Croatia": "Croatie", "Austria": "Autriche",
    "Ireland": "Irlande", "Scotland": "Écosse", "England": "Angleterre", "Britain": "Grande-Bretagne",
    "Russia": "Russie", "Ukraine": "", "Turkey": "Turquie", "Greece": "Grèce", "Hungary": "Hongrie",
    "Romania": "Roumanie", "Bulgaria": "Bulgarie", "Albania": "Albanie", "Estonia": "Estonie", "Latvia": "Lettonie",
    "Lithuania": "Lituanie", "Iceland": "Islande", "Luxemburg": "Luxembourg", "Brazil": "Brésil",
    "Argentina": "Argentine", "Colombia": "Colombie", "Ecuador": "Équateur", "Mexico": "", "Japan": "Japon",
    "China": "Chine", "Korea": "Corée", "Australia": "Australie", "Morocco": "Maroc", "Algeria": "Algérie",
    "Eritrea": "Érythrée", "Ethiopia": "Éthiopie", "Africa": "Afrique", "Europe": "", "Asia": "Asie",
    "Flanders": "Flandre", "Wallonia": "Wallonie", "Catalonia": "Catalogne", "Andalusia": "Andalousie",
    "Tuscany": "Toscane", "Sicily": "Sicile", "Sardinia": "Sardaigne", "Lombardy": "Lombardie",
    "Piedmont": "Piémont", "Brittany": "Bretagne", "Normandy": "Normandie", "Burgundy": "Bourgogne",
    "Savoy": "Savoie", "Corsica": "Corse", "Bavaria": "Bavière", "Brussels": "Bruxelles", "Antwerp": "Anvers",
    "Ghent": "Gand", "London": "Londres", "Geneva": "Genève", "Lisbon": "Lisbonne", "Copenhagen": "Copenhague",
    "Vienna": "Vienne", "Warsaw": "Varsovie", "Prague": "", "Moscow": "Moscou", "Athens": "Athènes",
    "Venice": "Venise", "Naples": "", "Turin": "", "Edinburgh": "Édimbourg", "Dunkirk": "Dunkerque",
     "Singapore": "Singapour", "Dubai": "", "Pyrenees": "Pyrénées", "Dolomites": "", "Alps": "Alpes",
}  # fmt: skip
_PEOPLE = {
    "British": "britannique", "Dutch": "néerlandais", "Spanish": "espagnol", "French": "français",
    "Italian": "italien", "German": "allemand", "Belgian": "belge", "Danish": "danois", "Swiss": "suisse",
    "Norwegian": "norvégien", "Swedish": "suédois", "Polish": "polonais", "Slovenian": "slovène",
    "Australian": "australien", "American": "américain", "Irish": "irlandais", "Welsh": "gallois",
    "Scottish": "écossais", "English": "anglais", "Portuguese": "portugais", "Austrian": "autrichien",
    "Russian": "russe", "Colombian": "colombien", "Flemish": "flamand", "European": "européen",
    "Frenchman": "Français", "Dutchman": "Néerlandais", "Spaniard": "Espagnol", "Dane": "Danois",
    "Briton": "Britannique", "Englishman": "Anglais", "Irishman": "Irlandais", "Welshman": "Gallois",
}  # fmt: skip
_FRENCH = {word: right for word, right in {**_PLACES, **_PEOPLE}.items() if right}
_WORD = regex(
    rf"(?<![\w.@/&’'-])(?:(?P<before>[^\W\d_][\w’'-]*)[ \N{{NBSP}}]\(?|(?<=[(/])|(?<=[dl]['’]))?"
    rf"(?P<name>{'|'.join(_FRENCH)})\b(?![-&/.@]\w|[ \N{{NBSP}}](?:[A-ZÀ-Ý&0-9]|of\b|and\b)|['’]s)"
)
_ELIDED = regex(rf"\b[dDlL]['’](?P<name>{'|'.join(_FRENCH)})\b(?![-&]|[ \N{{NBSP}}][A-ZÀ-Ý&])")


@check(
    category="accuracy/untranslated",
    severity=Severity.MAJOR,
    fix="unsafe",
    needs=("glossary",),
    words=tuple(word.lower() for word in _FRENCH),
)
def english_place_name(segment: Segment, context: Context) -> Iterator[Finding]:
    """A country, a region, a city or a nationality in English: Belgium, Flanders, Dutch.

    Only after a French word in small letters or a bracket, and before no other capital: English names of races, teams
    and firms (Tour of Britain, British Cycling, New England) keep theirs.

    Wrong:
        fr: Le champion de Belgium a gagné.

        fr: Il est né en Spain il y a trente ans.

        fr: Les coureurs d'Italy ont brillé.

        fr: Un grimpeur Spanish a gagné.

        fr: La course part de Ghent samedi.

        fr: La traversée des Pyrenees sera décisive.

    Right:
        fr: Le champion de Belgique a gagné.

        fr: Il est né en Espagne il y a trente ans.

        fr: Les coureurs d'Italie ont brillé.

        fr: Un grimpeur espagnol a gagné.

        fr: La course part de Gand samedi.

        fr: La traversée des Pyrénées sera décisive.

        fr: Le Tour of Britain, British Cycling et le Dutch Corner de l'Alpe d'Huez.

        fr: Bank of Scotland, Air New Zealand et New England.

        fr: Il chante « Back in Germany » avec le groupe China Crisis.

        fr: Jack London et Jason England vivent à Venise.

        fr: La Team Denmark Cycling et l'équipe Norway Pro.

        fr: Nixon in China a été joué à Paris.
    """
    prose = segment.target.prose
    apart = [span for span in set_off(prose) if prose[span.start] != "("]
    names = names_in(segment.target, context)
    for pattern in (_WORD, _ELIDED):
        for match in pattern.finditer(prose):
            before, span = match.groupdict().get("before"), Span(*match.span("name"))
            if (
                before
                and before.lower() not in DETERMINERS
                and not (before.islower() and context.lexicon.knows(before))
            ):
                continue
            if pattern is _WORD and before is None and prose[span.start - 1 : span.start] != "(":
                continue
            if before and before in ("in", "of", "to", "and"):
                continue  # an English title: Nixon in China
            if any(other.overlaps(span) for other in apart) or any(
                name.span.overlaps(span) and name.span != span for name in names
            ):
                continue
            right = _FRENCH[match["name"]]
            yield Finding(span, _("« {word} » is English: {right}").format(word=match["name"], right=right), (right,))
