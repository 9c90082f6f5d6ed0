"""Reads names: a plain list, a start list or a result table, or rows with the columns of ``names/*.csv``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa.errors import UsageError
from qa.glossary.exchange.csv import unguarded
from qa.glossary.exchange.people import iso_nation, split_person
from qa.glossary.exchange.words import folded, listed
from qa.glossary.model import PEOPLE
from qa.glossary.table import COLUMNS, NAMES, clean
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

FIELDS = (*COLUMNS[NAMES], "team", "season")
_WORDS = {
    "name": "rider ridername coureur coureurs cycliste athlete athlete fullname nomcomplet naam renner nombre corredor "
    "ciclista atleta fahrer concurrent participant nomprenom prenomnom",
    "given": "firstname first forename givenname prenom voornaam vorname",
    "family": "lastname last surname familyname nomdefamille achternaam nachname apellido apellidos cognome",
    "team": "teamname nomequipe nomdelequipe equipe equipes ploeg mannschaft equipo squadra club formation",
    "nationality": "nation nat country countrycode noc ioc pays nationalite nationaliteit land pais nazione flag",
    "season": "year saison annee jaar temporada stagione",
    "gender": "sex sexe genre",
}
_USUAL = {word: ours for ours, words in _WORDS.items() for word in words.split()}
_GENDER = {"m": "m", "men": "m", "man": "m", "male": "m", "h": "m", "homme": "m", "hommes": "m", "elitemen": "m",
           "f": "f", "w": "f", "women": "f", "woman": "f", "female": "f", "femme": "f", "femmes": "f",
           "elitewomen": "f"}  # fmt: skip
_TEAM_GENDER = {"m": "men", "f": "women", "": ""}
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_BIB = re.compile(r"^\d+\s*[.):\-]?\s+")
_NATION = re.compile(r"\s*\(([A-Za-z]{2,3})\)\s*$")
_TEAM_CODE = re.compile(r"\s*[(\[][A-Z0-9]{2,4}[)\]]\s*$")


@dataclass(slots=True)
class NamesRead:
    """Rows of names in our words, the teams apart, and what was left out and why."""

    rows: list[dict[str, str]] = field(default_factory=list)
    teams: list[dict[str, str]] = field(default_factory=list)
    """A row a team and season: ``name``, ``season``, ``gender``."""
    left_out: list[str] = field(default_factory=list)


def read_names(
    rows: Iterable[list[str]], name: str, mapping: Mapping[str, str], common: Mapping[str, str]
) -> NamesRead:
    """The names in ``rows``; ``common`` has the cells that hold for all of them (``kind``, ``season``, ``gender``).

    Raises:
        UsageError: there are several columns and none is known to hold names, or the mapping is wrong.
        FormatError: the file is broken.
    """
    made = NamesRead()
    fields: list[str] | None = None
    seen: set[tuple[str, str, str]] = set()
    for row in rows:
        if not any(cell.strip() for cell in row):
            continue
        if fields is None:
            fields, is_header = _fields(row, mapping, name)
            if is_header:
                continue
        cells = {f: clean(unguarded(cell), f) for f, cell in zip(fields, row, strict=False) if f and cell.strip()}
        _take(made, {**common, **cells}, seen)
    return made


def _fields(row: list[str], mapping: Mapping[str, str], name: str) -> tuple[list[str], bool]:
    """The fields of the columns, and whether ``row`` is their header."""
    for column, wanted in mapping.items():
        if column not in row:
            message = _("--map {column}: {file} has the columns {known}")
            raise UsageError(message.format(column=column, file=name, known=listed(row)))
        if wanted not in FIELDS:
            message = _("--map {column}={field}: the fields are {known}")
            raise UsageError(message.format(column=column, field=wanted, known=", ".join(FIELDS)))
    fields = [mapping.get(column) or _usual(column) for column in row]
    if "nom" in map(folded, row):
        fields[list(map(folded, row)).index("nom")] = "family" if "given" in fields else "name"
    if {"name", "family", "team"} & set(fields):
        return fields, True
    if len([cell for cell in row if cell.strip()]) == 1:
        return ["name"], False
    message = _(
        "{file}: no column is known to hold names ({known}); say which: --map COLUMN=name, family, given or team"
    )
    raise UsageError(message.format(file=name, known=listed(row)))


def _usual(column: str) -> str:
    plain = column.strip().lower()
    return plain if plain in FIELDS else _USUAL.get(folded(column), "")


def _take(made: NamesRead, cells: dict[str, str], seen: set[tuple[str, str, str]]) -> None:
    if cells.get("id") and cells.get("name"):  # a row of a register, whole
        made.rows.append({column: cell for column, cell in cells.items() if column not in {"team", "season"}})
        return
    year = _YEAR.search(cells.pop("season", ""))
    season = year[0] if year else ""
    gender = _GENDER.get(folded(cells.get("gender", "")), "")
    team = re.sub(r"\s+-\s+", "-", _TEAM_CODE.sub("", cells.pop("team", "")))
    key = (team, season, gender)
    if team and key not in seen:
        seen.add(key)
        made.teams.append({"name": team, "season": season, "gender": _TEAM_GENDER[gender]})
    if cells.get("kind") == "team":
        if cells.get("name"):
            made.teams.append({"name": cells["name"], "season": season, "gender": _TEAM_GENDER[gender]})
    elif cells.get("kind") in PEOPLE:
        _take_person(made, cells, gender)
    elif cells.get("name"):
        made.rows.append(cells)


def _take_person(made: NamesRead, cells: dict[str, str], gender: str) -> None:
    text = _BIB.sub("", cells.get("name", ""))
    nation = cells.get("nationality", "")
    if found := _NATION.search(text):
        text, nation = text[: found.start()], nation or found[1]
    code = iso_nation(nation)
    if nation and not code:
        made.left_out.append(_("nationality {nation!r} is unknown").format(nation=nation))
    given, family = cells.get("given", ""), cells.get("family", "")
    person = split_person(f"{family}, {given}" if family else text, code)
    if not person.family:
        if text or given:
            made.left_out.append(_("has no family name"))
        return
    extra = {column: cell for column, cell in cells.items() if column not in {"gender", "nationality"}}
    made.rows.append({**extra, "name": person.name, "given": person.given, "family": person.family,
                      **({"nationality": code} if code else {}), **({"gender": gender} if gender else {})})  # fmt: skip
