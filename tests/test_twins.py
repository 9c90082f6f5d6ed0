"""What is said of words in an untranslated sentence is said once: that it is untranslated."""

from __future__ import annotations

from qa.context import Context
from qa.registry import select_checks
from qa.runner import check_document
from tests.documents import document

ENGLISH = "The saddle that you will be given with your bike is a saddle which they have made for all of us."


def issues(text: str) -> list[str]:
    result = check_document(document((None, text)), select_checks(profile="web"), Context())
    return [issue.check for issue in result.issues]


def test_a_foreign_sentence_is_one_issue() -> None:
    assert issues(f"Le vélo est neuf. {ENGLISH} Il roule bien.") == ["other-language"]


def test_the_french_beside_it_is_still_checked() -> None:
    assert sorted(issues(f"Les vélo sont neufs. {ENGLISH}")) == ["determiner-number", "other-language"]


def test_no_agreement_is_asked_of_english_words() -> None:
    assert "a-or-a-grave" not in issues("Le site, its device is also referred to as a user agent.")
