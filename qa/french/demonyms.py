"""Adjectives and nouns of nationality and region, and languages, in all their forms."""

from __future__ import annotations

from functools import cache

_MASCULINE = """
    slovène danois belge néerlandais français italien espagnol portugais allemand autrichien suisse britannique
    anglais écossais gallois irlandais américain canadien québécois australien néo-zélandais colombien équatorien
    vénézuélien mexicain argentin brésilien chilien péruvien bolivien uruguayen russe ukrainien biélorusse polonais
    tchèque slovaque hongrois croate serbe bosnien roumain bulgare grec turc norvégien suédois finlandais islandais
    estonien letton lituanien luxembourgeois monégasque maltais chypriote albanais macédonien monténégrin kosovar
    érythréen éthiopien rwandais sud-africain kényan marocain algérien tunisien égyptien sénégalais ivoirien
    camerounais congolais nigérian israélien palestinien libanais syrien irakien iranien japonais chinois coréen
    sud-coréen nord-coréen taïwanais indien kazakh ouzbek thaïlandais malaisien indonésien vietnamien philippin
    pakistanais afghan saoudien émirati qatari hollandais tahitien réunionnais martiniquais guadeloupéen
    costaricien panaméen cubain basque breton flamand wallon catalan corse sicilien andalou européen africain
    asiatique scandinave
"""
_LANGUAGES = """
    français anglais allemand espagnol italien portugais néerlandais flamand danois suédois norvégien finnois islandais
    russe ukrainien polonais tchèque slovaque slovène croate serbe hongrois roumain bulgare grec turc arabe hébreu
    japonais chinois mandarin coréen vietnamien thaï hindi basque breton catalan corse occitan gallois irlandais latin
"""
_REGIONAL = """
    arabe parisien lyonnais marseillais bordelais toulousain niçois lillois nantais rennais strasbourgeois
    bruxellois liégeois genevois normand alsacien savoyard bourguignon auvergnat picard lorrain vendéen limousin
    berrichon champenois milanais romain florentin vénitien sarde toscan lombard piémontais napolitain madrilène
    galicien castillan bavarois berlinois londonien new-yorkais californien texan moscovite
"""
_RELIGIONS = """
    catholique protestant musulman bouddhiste juif chrétien hindou orthodoxe anglican évangélique islamique
"""
_ENDINGS = (("juif", "juive"), ("bourguignon", "bourguignonne"), ("berrichon", "berrichonne"),
            ("grec", "grecque"), ("turc", "turque"), ("ien", "ienne"), ("éen", "éenne"), ("breton", "bretonne"),
            ("letton", "lettonne"), ("andalou", "andalouse"), ("e", "e"))  # fmt: skip

LANGUAGES = frozenset(_LANGUAGES.split())


@cache
def demonyms() -> dict[str, str]:
    """Lower-case form → genders and numbers it serves, as `ms`, `fp`, `msp`, `mfs`."""
    return _forms(_MASCULINE)


@cache
def regional() -> dict[str, str]:
    """The same of regions and towns, whose nouns mean other things too in the singular (la marseillaise, le romain)."""
    return _forms(_REGIONAL)


@cache
def religions() -> dict[str, str]:
    """The same of religions and their faithful."""
    return _forms(_RELIGIONS)


def _forms(words: str) -> dict[str, str]:
    forms: dict[str, str] = {}
    for masculine in words.split():
        feminine = _feminine(masculine)
        if feminine == masculine:
            forms[masculine], forms[f"{masculine}s"] = "mfs", "mfp"
            continue
        forms[masculine] = "msp" if masculine.endswith("s") else "ms"
        if not masculine.endswith("s"):
            forms[f"{masculine}s"] = "mp"
        forms[feminine], forms[f"{feminine}s"] = "fs", "fp"
    return forms


def _feminine(masculine: str) -> str:
    if masculine in {"émirati", "qatari"}:
        return f"{masculine}e"
    for ending, feminine in _ENDINGS:
        if masculine.endswith(ending):
            return masculine[: -len(ending)] + feminine
    return f"{masculine}e"
