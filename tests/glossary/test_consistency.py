"""No two entries of the glossary contradict each other."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from qa.glossary import load_glossary
from qa.glossary.model import PEOPLE

GLOSSARY = load_glossary()


def test_a_person_has_one_gender_and_one_nation() -> None:
    facts: dict[str, set[tuple[str, str]]] = defaultdict(set)
    for name in GLOSSARY.names:
        if name.kind in PEOPLE:
            facts[name.id].add((name.gender, name.name))
    assert not {identifier: found for identifier, found in facts.items() if len(found) > 1}


def test_a_name_stands_for_one_person() -> None:
    ids: dict[str, set[str]] = defaultdict(set)
    for name in GLOSSARY.names:
        if name.kind in PEOPLE and not name.note:
            ids[name.name].add(name.id)
    assert not {name: found for name, found in ids.items() if len(found) > 1}


def test_people_have_a_gender_and_teams_their_own() -> None:
    wrong = [
        name.place
        for name in GLOSSARY.names
        if name.gender not in ({"m", "f"} if name.kind in PEOPLE else {"men", "women", "m", "f", "mf", ""})
    ]
    assert not wrong


def test_seasons_of_one_team_do_not_overlap_by_more_than_one() -> None:
    seasons: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for name in GLOSSARY.names:
        if name.kind == "team" and name.valid_from:
            seasons[name.id].append((int(name.valid_from), int(name.valid_to or 9999), name.place))
    wrong = []
    for spans in seasons.values():
        spans.sort()
        wrong += [two[2] for one, two in pairwise(spans) if two[0] < one[1]]
    assert not wrong


def test_no_right_name_is_a_wrong_one_elsewhere() -> None:
    right = {form for name in GLOSSARY.names for form in (name.name, *name.aliases)}
    wrong = {form: name.place for name in GLOSSARY.names for form in name.deprecated if form in right}
    assert not wrong


def test_no_right_term_is_always_wrong_elsewhere() -> None:
    right = {(term.term, term.pos): term.place for term in GLOSSARY.terms if term.language == "fr" and not term.when}
    wrong = [
        (term.place, right[term.term, term.pos])
        for term in GLOSSARY.terms
        if term.when == "always" and (term.term, term.pos) in right
    ]
    assert not wrong


def test_a_concept_has_one_preferred_term_in_each_language() -> None:
    counts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for term in GLOSSARY.terms:
        if term.status == "preferred":
            counts[term.concept, term.language].append(term.place)
    assert not {key: places for key, places in counts.items() if len(places) > 1}
