"""The cases files keep their own promises: schema, spans, twins, balance."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

FOLDER = Path(__file__).parent / "cases"
FILES = sorted(FOLDER.glob("*.jsonl"))
FAMILIES = {"surface", "grammar", "artefact", "typography", "locale"}
PROFILES = {"default", "web", "fr-FR", "fr-CA", "fr-CH"}
COMMON = {"id", "phenomenon", "family", "profile", "text", "label", "part"}
MIN_SENTENCES = 1800
MIN_PAIRS = 10


def read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


CASES = [case for path in FILES for case in read(path)]
BY_ID = {case["id"]: case for case in CASES}
WRONG = [case for case in CASES if case["label"] == "wrong"]


def outside_spans(text: str, spans: list[list[int]]) -> list[str]:
    """The pieces of `text` between its error spans, in order."""
    edges = [0, *(edge for span in spans for edge in span), len(text)]
    return [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]


def occurs_in_order(pieces: list[str], text: str) -> bool:
    position = 0
    for piece in pieces:
        found = text.find(piece, position)
        if found < 0:
            return False
        position = found + len(piece)
    return True


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_line_has_the_schema(path: Path) -> None:
    for case in read(path):
        extra = {"spans", "correction"} if case["label"] == "wrong" else set()
        assert set(case) == COMMON | extra, case["id"]
        assert case["family"] in FAMILIES, case["id"]
        assert case["profile"] in PROFILES, case["id"]
        assert case["label"] in {"wrong", "right"}, case["id"]
        assert case["part"] in {"develop", "held_out"}, case["id"]
        assert case["id"].startswith(case["phenomenon"] + "-"), case["id"]


def test_ids_and_texts_are_unique() -> None:
    assert len(BY_ID) == len(CASES)
    texts = Counter((case["profile"], case["text"]) for case in CASES)
    assert [text for text, count in texts.items() if count > 1] == []


def test_spans_lie_in_the_text_sorted_and_apart() -> None:
    for case in WRONG:
        assert case["spans"], case["id"]
        end_before = -1
        for start, end in case["spans"]:
            assert end_before < start < end <= len(case["text"]), case["id"]
            end_before = end


def test_a_correction_changes_nothing_outside_the_spans() -> None:
    for case in WRONG:
        text, correction = case["text"], case["correction"]
        assert correction != text, case["id"]
        if case["phenomenon"] == "quotes":  # the missing partner stands anywhere
            continue
        assert occurs_in_order(outside_spans(text, case["spans"]), correction), case["id"]


def test_every_wrong_sentence_has_its_right_twin() -> None:
    for case in WRONG:
        twin = BY_ID[case["id"].removesuffix("wrong") + "right"]
        assert twin["label"] == "right", case["id"]
        assert twin["text"] == case["correction"], case["id"]
        for field in ("phenomenon", "family", "profile", "part"):
            assert twin[field] == case[field], case["id"]


def test_the_sentences_are_enough_and_balanced() -> None:
    pairs = Counter(case["phenomenon"] for case in WRONG)
    assert len(CASES) >= MIN_SENTENCES
    assert 0.35 <= len(WRONG) / len(CASES) <= 0.5
    assert [name for name, count in pairs.items() if count < MIN_PAIRS] == []
    held_out = sum(case["part"] == "held_out" for case in CASES)
    assert 0.45 <= held_out / len(CASES) <= 0.55
