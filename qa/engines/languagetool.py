"""LanguageTool, asked over HTTP on the server that the user runs."""

from __future__ import annotations

import http.client
import json
import urllib.error
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING, Any

from qa.engines.remark import MOST_REPLACEMENTS, Remark
from qa.errors import EngineError
from qa.i18n import _
from qa.model import Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

NOISY_RULES = (
    "FR_SPELLING_RULE", "APOS_TYP", "APOS_INCORRECT", "FRENCH_WHITESPACE", "FRENCH_WHITESPACE_STRICT",
    "WHITESPACE_RULE", "COMMA_PARENTHESIS_WHITESPACE", "UPPERCASE_SENTENCE_START", "FRENCH_WORD_REPEAT_BEGINNING_RULE",
    "TOO_LONG_SENTENCE", "TOO_LONG_PARAGRAPH", "ESPACE_UNITES", "POINTS_SUSPENSIONS",
)  # fmt: skip
"""Rules left out: spelling, which takes every rider for a mistake, and typography, a matter of our profiles."""
NOISY_CATEGORIES = ("CAT_TYPOGRAPHIE", "TYPOGRAPHY", "STYLE", "REPETITIONS_STYLE", "CREATIVE_WRITING")
NOISY_TYPES = {"typographical", "whitespace", "style", "locale-violation", "formatting"}
"""Left out too, where a server's own rules are of these ITS 2.0 types."""

CATEGORIES = {
    "AGREEMENT": "linguistic-conventions/grammar/agreement",
    "CAT_ELISION": "linguistic-conventions/spelling",
    "CAT_HOMONYMES_PARONYMES": "linguistic-conventions/spelling",
    "CAT_MAJUSCULES": "linguistic-conventions/spelling/capitalization",
    "CAT_PLEONASMES": "style",
    "CASING": "linguistic-conventions/spelling/capitalization",
    "misspelling": "linguistic-conventions/spelling",
    "grammar": "linguistic-conventions/grammar",
    "duplication": "linguistic-conventions/duplication",
    "inconsistency": "style/inconsistent-style",
    "register": "style",
    "terminology": "terminology/wrong-term",
}
"""MQM categories by LanguageTool's own categories, else by the ITS 2.0 issue types of its rules; else the check's."""

MOST_CHARACTERS = 15_000
"""UTF-16 units in one request; public servers refuse more than 20,000."""
TIMEOUT = 60
"""Seconds for one request."""
_BETWEEN = "\n\n"
"""Stands between two texts of a request: an end of paragraph to LanguageTool."""


def remarks(texts: Sequence[str], url: str) -> Iterator[Remark]:
    """What the server at ``url`` says of ``texts``.

    Raises:
        EngineError: ``url`` is none, or the server does not answer as LanguageTool does.
    """
    address = check_address(url)
    for first, batch in _batches(texts):
        joined = _BETWEEN.join(batch)
        try:
            matches = sorted(_ask(address, joined)["matches"], key=lambda match: match["offset"])
            yield from filter(None, (_remark(first, batch, joined, match) for match in matches))
        except (KeyError, TypeError, AttributeError):
            raise EngineError(_("{url} does not answer as LanguageTool does").format(url=address)) from None


def check_address(url: str) -> str:
    """The address of the method ``check`` on the server at ``url``, with or without its path.

    Raises:
        EngineError: ``url`` is no HTTP address.
    """
    parts = urllib.parse.urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.netloc:
        message = _("{url} is no address of a LanguageTool server; write it as http://localhost:8081")
        raise EngineError(message.format(url=url))
    return url.rstrip("/").removesuffix("/check").removesuffix("/v2") + "/v2/check"


def _batches(texts: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """``texts`` in as few lists as fit in a request, each with the number of its first text."""
    batch: list[str] = []
    size = 0
    for index, text in enumerate(texts):
        length = _units(text) + len(_BETWEEN)
        if batch and size + length > MOST_CHARACTERS:
            yield index - len(batch), batch
            batch, size = [], 0
        batch.append(text)
        size += length
    if batch:
        yield len(texts) - len(batch), batch


def _ask(address: str, text: str) -> dict[str, Any]:
    form = {
        "language": "fr",
        "text": text,
        "disabledRules": ",".join(NOISY_RULES),
        "disabledCategories": ",".join(NOISY_CATEGORIES),
    }
    request = urllib.request.Request(address, urllib.parse.urlencode(form).encode())  # noqa: S310 - HTTP by check_address
    try:
        with urllib.request.urlopen(request, timeout=TIMEOUT) as response:  # noqa: S310 - as above
            answer: dict[str, Any] = json.load(response)
    except urllib.error.HTTPError as error:
        with error:
            said = error.read(500).decode("utf-8", "replace").partition("\n")[0].strip()
        message = _("LanguageTool at {url} refused the text: {status} {said}")
        raise EngineError(message.format(url=address, status=error.code, said=said)) from None
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise EngineError(
            _(
                "LanguageTool does not answer at {url} ({reason}): start its server "
                "(java -cp languagetool-server.jar org.languagetool.server.HTTPServer --port 8081) "
                "and pass --engine languagetool=http://localhost:8081"
            ).format(url=address, reason=reason)
        ) from None
    except ValueError:
        raise EngineError(_("{url} does not answer as LanguageTool does").format(url=address)) from None
    return answer


def _remark(first: int, batch: Sequence[str], joined: str, match: dict[str, Any]) -> Remark | None:
    """``match`` as a remark on one of the texts in ``batch``; none if it is noise or spans two of them."""
    rule = match["rule"]
    kind, category = rule.get("issueType", ""), rule["category"]["id"]
    if rule["id"] in NOISY_RULES or category in NOISY_CATEGORIES or kind in NOISY_TYPES:
        return None
    start = _code_points(joined, match["offset"])
    end = _code_points(joined, match["offset"] + match["length"])
    for index, text in enumerate(batch, first):
        if start < len(text):
            if end > len(text):
                return None
            replacements = tuple(each["value"] for each in match["replacements"][:MOST_REPLACEMENTS])
            mqm = CATEGORIES.get(category) or CATEGORIES.get(kind, "")
            return Remark(index, Span(start, end), match["message"], replacements, mqm)
        passed = len(text) + len(_BETWEEN)
        start, end = start - passed, end - passed
        if start < 0:
            return None
    return None


def _units(text: str) -> int:
    """The length of ``text`` in UTF-16 units, as Java counts."""
    return len(text) + sum(character > "\uffff" for character in text)


def _code_points(text: str, units: int) -> int:
    """The code points of ``text`` that its first ``units`` UTF-16 units hold."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
