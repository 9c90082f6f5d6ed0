"""Which quotation marks of a paragraph have no partner."""

from __future__ import annotations

from qa.regex import regex

_MARK = regex(r"[«»“”„\"]")
_PARTNERS = {"'": {'"'}, "»": {"«"}, "”": {"“", "„"}}


def unpaired(prose: str) -> tuple[list[int], list[int]]:
    """The places of the marks that close nothing, and of those never closed, in order."""
    closing: list[int] = []
    stack: list[tuple[str, int]] = []
    for match in _MARK.finditer(prose):
        mark, place = match[0], match.start()
        if mark == '"':
            mark = _posture(prose, place, is_open=any(opened == '"' for opened, _ in stack))
            if not mark:
                continue
        elif mark == "“" and any(opened == "„" for opened, _ in stack):
            mark = "”"
        if mark in {"«", "“", "„", '"'}:
            stack.append((mark, place))
        else:
            _close(mark, place, stack, closing, prose)
    return closing, [place for _, place in _forgiven(prose, stack)]


def _posture(prose: str, place: int, *, is_open: bool) -> str:
    """What a straight mark is: ``"`` opening, ``'`` closing, empty for inches and seconds."""
    before, after = prose[place - 1 : place], prose[place + 1 : place + 2]
    if before.isdigit() and not is_open:
        return ""
    return "'" if is_open else '"' if after.strip() or not before.strip() else "'"


def _close(mark: str, place: int, stack: list[tuple[str, int]], closing: list[int], prose: str) -> None:
    """Take from the stack what ``mark`` closes, or note that it closes nothing."""
    wanted = _PARTNERS[mark]
    if stack and stack[-1][0] in wanted:
        stack.pop()
    elif any(opened in wanted for opened, _ in stack):
        while stack[-1][0] not in wanted:
            closing.append(stack.pop()[1])
        stack.pop()
    elif mark == "»" and stack and stack[-1][0] == '"':
        closing.append(stack.pop()[1])  # "Il faut savoir perdre » : the straight one is the odd one
    elif not (mark == "”" and prose[place - 1 : place].isdigit()):
        closing.append(place)


def _forgiven(prose: str, stack: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The open marks without the outer one of « Il crie : « Va ! », whose closing mark serves both."""
    if len(stack) == 1 and stack[0][0] == "«":
        outer = stack[0][1]
        inner = prose.find("«", outer + 1)
        if inner > 0 and prose[outer:inner].rstrip().endswith(":") and prose.find("»", inner) > 0:
            return []
    return stack
