"""Rows made of options, and of answers where an option lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa.cli.glossary.common import ask
from qa.glossary.model import CONDITIONS, NAME_KINDS, PEOPLE
from qa.i18n import _

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def concept_rows(
    identifier: str,
    french: Sequence[str] | None,
    english: Sequence[str] | None,
    pos: str | None,
    gender: str | None,
    extra: Mapping[str, str],
) -> list[dict[str, str]]:
    """The rows of a new concept: of each language the first term is preferred, the others are admitted."""
    is_asking = not french
    english = english or ([] if french else _ask_terms(_("English term (empty: no more)")))
    french = french or _ask_terms(_("French term, the preferred first (empty: no more)"))
    pos = ask(pos, _("Part of speech"), default="noun") if is_asking else pos or "noun"
    if pos == "noun" and is_asking:
        gender = ask(gender, _("Gender (m, f, mf)"), default="m")
    rows = []
    for language, terms in (("en", english), ("fr", french)):
        for number, term in enumerate(terms):
            status = "admitted" if number else "preferred"
            row = {"concept": identifier, "language": language, "term": term, "status": status, "pos": pos}
            if language == "fr" and gender:
                row["gender"] = gender
            rows.append({"source": "own", **row, **extra})
    return rows


def name_row(
    identifier: str, name: str | None, kind: str | None, gender: str | None, extra: Mapping[str, str]
) -> dict[str, str]:
    """The row of a new name."""
    name = ask(name, _("Name"))
    kind = ask(kind, _("Kind ({kinds})").format(kinds=", ".join(NAME_KINDS)))
    row = {"id": identifier, "name": name, "kind": kind, "gender": gender or "", "source": "own", **extra}
    if kind in PEOPLE and not row.get("family"):
        given, _space, family = name.partition(" ")
        row["family"] = ask(None, _("Family name, with its particle"), default=family or given)
        row.setdefault("given", name.removesuffix(row["family"]).strip())
    return row


def wrong_cells(
    when: str | None, near: str | None, replacement: str | None, given: Mapping[str, str]
) -> dict[str, str]:
    """The cells that say when a rendering is wrong, with a sentence for each side of the condition."""
    is_asking = when is None and "when" not in given
    made = {"when": given.get("when") or ask(when, _("When is it wrong ({known})").format(known=", ".join(CONDITIONS)))}
    if near or made["when"] == "near":
        made["near"] = given.get("near") or ask(near, _("Words of which one stands by (; between them)"))
    if replacement:
        made["replacement"] = replacement
    if is_asking:
        made["wrong_fr"] = ask(given.get("wrong_fr"), _("A sentence in which it is wrong"))
        if made["when"] == "source":
            made["wrong_en"] = ask(given.get("wrong_en"), _("Its English source"))
        if made["when"] != "always":
            made["right_fr"] = ask(given.get("right_fr"), _("A sentence in which the same words are right"))
    return made


def _ask_terms(question: str) -> list[str]:
    terms: list[str] = []
    while answer := ask(None, question, default=""):
        terms.append(answer)
    return terms
