"""What engines leave of themselves in a text: their tokens, their fences, their remarks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa.context import Context
from qa.formats import read_document
from qa.model import Severity
from qa.registry import select_checks
from qa.runner import check_document
from tests.documents import document

if TYPE_CHECKING:
    from pathlib import Path

CHECKS = select_checks(profile="web")


def found(*paragraphs: str) -> list[tuple[str, str]]:
    result = check_document(document(*((None, text) for text in paragraphs)), CHECKS, Context())
    return [(issue.check, issue.text) for issue in result.issues if issue.severity is not Severity.NEUTRAL]


@pytest.mark.parametrize("token", ["<unk>", "< unk >", "[UNK]", "\N{DOUBLE QUESTION MARK}"])
def test_a_word_that_the_engine_did_not_know(token: str) -> None:
    assert found(f"Le coureur {token} a gagné.") == [("model-token", token)]


def test_struck_out_words_are_markup() -> None:
    assert found("Le départ est donné <s>à midi</s> à treize heures.") == []
    assert ("model-token", "<s> ") in found("<s> Le départ est donné à midi.")


def test_a_mark_of_an_entity_is_no_punctuation() -> None:
    assert found("Le prix est de 30&nbsp;euros, l&#39;entrée est libre.") == [
        ("html-entity", "&nbsp;"),
        ("html-entity", "&#39;"),
    ]


def test_a_label_heads_a_text_and_is_a_turn_of_the_press_within_it() -> None:
    assert found("Traduction : le peloton est parti de Nice.") == [("translator-remark", "Traduction :")]
    assert found("Il veut durcir la course.", "Traduction : il va attaquer de loin.") == []
    assert found("Il veut durcir la course.", "Traduction :") == [("translator-remark", "Traduction :")]


def test_what_the_source_says_of_translations_may_stand() -> None:
    target = "Note du traducteur : le mot vient du flamand."
    assert found(target) == [("translator-remark", "Note du traducteur")]
    pair = document(("Translator's note: the word comes from Flemish.", target))
    assert [issue.check for issue in check_document(pair, CHECKS, Context()).issues] == []


FENCED = "```markdown\n# La course\n\nLe Danois a a gagné l'étape du jour devant deux Belges.\n```\n"


@pytest.mark.parametrize("fence", ["```markdown", "~~~", "```"])
def test_an_article_within_a_fence_is_read(tmp_path: Path, fence: str) -> None:
    path = tmp_path / "article.fr.md"
    path.write_text(FENCED.replace("```markdown", fence).replace("```\n", fence[:3] + "\n"), "utf-8")
    issues = check_document(read_document(path), CHECKS, Context()).issues
    assert [(issue.check, issue.text) for issue in issues] == [("leftover-markup", fence), ("doubled-word", "a a")]
    assert path.read_text("utf-8")[issues[1].place.start : issues[1].place.end] == "a a"


def test_a_fence_within_an_article_is_code(tmp_path: Path) -> None:
    path = tmp_path / "article.fr.md"
    path.write_text("Le site se règle ainsi, dans ce seul fichier :\n\n```\nle le = 1\n```\n\nBonne route.\n", "utf-8")
    assert check_document(read_document(path), CHECKS, Context()).issues == ()
    path.write_text("Exemple :\n\n```python\nle le = 'un exemple bien plus long que tout le reste'\n```\n", "utf-8")
    assert check_document(read_document(path), CHECKS, Context()).issues == ()
