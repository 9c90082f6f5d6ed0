"""What happens elsewhere leaves an issue's fingerprint as it was: edits, reflow, moves, renames, encodings."""

from __future__ import annotations

import random
import unicodedata
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from qa.articles import Article
from qa.config import Config
from qa.context import Context
from qa.gate.known import mark_known
from qa.linting import lint_articles

if TYPE_CHECKING:
    from qa.model import Issue

CONFIG = Config(select=("doubled-space", "doubled-word", "space-before-punctuation"), builtin_glossary=False)
CONTEXT = Context(builtin_glossary=False)
FAULTY = (
    "Le  peloton file vers l’arrivée.",
    "Le le vent souffle de côté sur la côte.",
    "La pluie tombe depuis midi , sans répit.",
    "Un  coureur chute dans la descente.",
)
CLEAN = ("Le vainqueur lève les bras.", "Rien ne bouge à l’avant.", "La foule applaudit longtemps.")
sentences = st.lists(st.sampled_from(FAULTY + CLEAN), min_size=1, max_size=4)
articles = st.lists(sentences, min_size=1, max_size=4)
FAST = settings(max_examples=40, deadline=None)


def issues_of(content: str | bytes, path: str = "a.fr.md") -> list[Issue]:
    data = content if isinstance(content, bytes) else content.encode()
    return list(lint_articles([Article(path, data)], CONFIG, CONTEXT, cache=False).issues)


def prints(content: str | bytes, path: str = "a.fr.md") -> list[str]:
    """The fingerprints, sorted: each is there once."""
    found = sorted(issue.fingerprint for issue in issues_of(content, path))
    assert len(found) == len(set(found))
    return found


def text(paragraphs: list[list[str]]) -> str:
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs) + "\n"


@FAST
@given(articles, st.data())
def test_a_clean_sentence_added_anywhere(paragraphs: list[list[str]], data: st.DataObject) -> None:
    before = prints(text(paragraphs))
    paragraph = data.draw(st.sampled_from(paragraphs))
    paragraph.insert(data.draw(st.integers(0, len(paragraph))), "La caravane passe au loin.")
    assert prints(text(paragraphs)) == before


@FAST
@given(articles, st.data())
def test_a_sentence_edited_changes_its_own_issues_alone(paragraphs: list[list[str]], data: st.DataObject) -> None:
    before = set(prints(text(paragraphs)))
    paragraph = data.draw(st.sampled_from(paragraphs))
    index = data.draw(st.integers(0, len(paragraph) - 1))
    own = prints(paragraph[index] + "\n")
    paragraph[index] = "On attend la suite."
    after = set(prints(text(paragraphs)))
    assert after <= before
    assert len(before - after) == len(own)


@FAST
@given(articles, st.integers(0, 9))
def test_reflow(paragraphs: list[list[str]], seed: int) -> None:
    random_ = random.Random(seed)  # noqa: S311 - where lines break
    plain = text(paragraphs)
    flowed = "".join(
        "\n" if one == " " and " " not in around and "\n" not in around and random_.random() < 0.3 else one
        for one, around in zip(
            plain, (plain[max(i - 1, 0) : i] + plain[i + 1 : i + 2] for i in range(len(plain))), strict=True
        )
    )
    # A break before a full stop or comma would be another text: none is drawn there.
    flowed = flowed.replace("\n,", " ,")
    assert prints(flowed) == prints(plain)


@FAST
@given(articles, st.randoms(use_true_random=False))
def test_paragraphs_moved(paragraphs: list[list[str]], random_: random.Random) -> None:
    before = prints(text(paragraphs))
    random_.shuffle(paragraphs)
    assert prints(text(paragraphs)) == before


@FAST
@given(articles, st.sampled_from(["b.fr.md", "été/à.fr.md", "a.fr.txt"]))
def test_renamed(paragraphs: list[list[str]], path: str) -> None:
    assert prints(text(paragraphs), path) == prints(text(paragraphs))


@FAST
@given(articles)
def test_another_encoding_another_normal_form_other_line_ends(paragraphs: list[list[str]]) -> None:
    plain = text(paragraphs)
    before = prints(plain)
    for data in (
        plain.encode("utf-8-sig"),
        plain.encode("utf-16"),
        unicodedata.normalize("NFD", plain).encode(),
        plain.replace("\n", "\r\n").encode(),
        plain.replace("’", "'").encode(),
    ):
        assert prints(data) == before


@FAST
@given(articles, articles)
def test_nothing_known_is_new_and_each_counts_once(now: list[list[str]], before: list[list[str]]) -> None:
    here, there = issues_of(text(now)), issues_of(text(before))
    (marked,) = mark_known({"a": here}, {"a": there}).values()
    assert [issue.fingerprint for issue in marked] == [issue.fingerprint for issue in here]
    known = [issue for issue in marked if not issue.is_new]
    assert len(known) <= min(len(here), len(there))
    fingerprints = {issue.fingerprint for issue in there}
    assert all(not issue.is_new for issue in marked if issue.fingerprint in fingerprints)
    assert {issue.fingerprint for issue in here} & fingerprints == {
        i.fingerprint for i in known if i.fingerprint in fingerprints
    }


@FAST
@given(articles, st.integers(1, 3))
def test_a_paragraph_moved_to_another_article_is_known(paragraphs: list[list[str]], cut: int) -> None:
    before = {"a": issues_of(text(paragraphs)), "b": []}
    moved, kept = paragraphs[:cut], paragraphs[cut:]
    now = {"a": issues_of(text(kept)), "b": issues_of(text(moved), "b.fr.md")}
    assert not [issue for issues in mark_known(now, before).values() for issue in issues if issue.is_new]


def test_of_twins_each_mended_one_removes_one() -> None:
    for count in range(4, 0, -1):
        twins = prints(text([[FAULTY[0]]] * count))
        assert len(twins) == count
        assert set(prints(text([[FAULTY[0]]] * (count - 1) + [["Mieux."]]))) < set(twins)


def test_a_cell_of_code_in_between_changes_nothing() -> None:
    content = text([[FAULTY[0]], [FAULTY[1]]])
    assert prints(content.replace("\n\n", "\n\n```\nx  y\n```\n\n", 1)) == prints(content)
