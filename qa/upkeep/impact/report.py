"""An impact for people and for programs: ``qa-impact/1``."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from qa.i18n import _
from qa.reports.json import issue_as_dict
from qa.reports.terminal import tame

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from qa.model import Issue
    from qa.upkeep.impact.run import ArticleImpact, Impact

SCHEMA = "qa-impact/1"
KINDS = ("gained", "lost", "changed")


def counts_by_concept(impact: Impact) -> dict[str, Counter[str]]:
    """How many issues of each concept or name are gained, lost and changed; empty for issues of none."""
    found: dict[str, Counter[str]] = {}
    for article in impact.articles:
        for kind, issues in zip(KINDS, _issues(article), strict=True):
            for issue in issues:
                found.setdefault(issue.finding.concept or "", Counter())[kind] += 1
    return dict(sorted(found.items(), key=lambda item: (-item[1].total(), item[0])))


def _issues(article: ArticleImpact) -> tuple[Iterable[Issue], ...]:
    return article.gained, article.lost, [after for _before, after in article.changed]


def _totals(counts: Iterable[Mapping[str, int]]) -> Counter[str]:
    total: Counter[str] = Counter()
    for each in counts:
        total.update(each)
    return total


def text(impact: Impact) -> Iterator[str]:
    """The impact as lines: by article with each issue, by concept, and the sum."""
    for article in impact.articles:
        yield tame(article.path)
        yield from (f"  + {_line(issue)}" for issue in article.gained)
        yield from (f"  - {_line(issue)}" for issue in article.lost)
        yield from (f"  ~ {_line(after)}" for _before, after in article.changed)
    counts = counts_by_concept(impact)
    if counts:
        yield ""
        yield _("by concept or name:")
        yield from (f"  {_counted(count)}  {concept or _('(none)')}" for concept, count in counts.items())
        yield ""
    for check in impact.unbounded:
        yield _("asked of every article, as what it asks the glossary is not known: {check}").format(check=check)
    message = _("changed: {concepts} concepts, {names} names; {articles} of {total} articles: {counted}")
    yield message.format(
        concepts=len(impact.concepts), names=len(impact.names), articles=len(impact.articles), total=impact.total,
        counted=_counted(_totals(counts.values())),
    )  # fmt: skip


def _counted(count: Mapping[str, int]) -> str:
    return f"+{count.get('gained', 0)} -{count.get('lost', 0)} ~{count.get('changed', 0)}"


def _line(issue: Issue) -> str:
    place = f"{issue.place.line}:{issue.place.column}"
    return f"{place} {_(issue.severity.value)} {tame(issue.finding.message)} [{issue.check}]"


def as_json(impact: Impact) -> str:
    """The impact as one JSON object; issues are those of ``qa-report/1``."""
    counts = counts_by_concept(impact)
    return json.dumps(_values(impact, counts), ensure_ascii=False, indent=2) + "\n"


def _values(impact: Impact, counts: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    return {
        "schema": SCHEMA,
        "changed": {"concepts": sorted(impact.concepts), "names": sorted(impact.names)},
        "unbounded": list(impact.unbounded),
        "crashed": list(impact.crashed),
        "total": impact.total,
        "summary": _whole(_totals(counts.values())),
        "by_concept": [{"concept": concept or None, **_whole(count)} for concept, count in counts.items()],
        "articles": [
            {
                "path": article.path,
                "gained": [issue_as_dict(issue) for issue in article.gained],
                "lost": [issue_as_dict(issue) for issue in article.lost],
                "changed": [
                    {"before": issue_as_dict(before), "after": issue_as_dict(after)}
                    for before, after in article.changed
                ],
            }
            for article in impact.articles
        ],
    }


def _whole(count: Mapping[str, int]) -> dict[str, int]:
    return {kind: count.get(kind, 0) for kind in KINDS}
