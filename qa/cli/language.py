"""The option ``--lang``, which is read before the commands: their help depends on it."""

from __future__ import annotations

from qa.errors import UsageError
from qa.i18n import _, language, languages, set_language


def speak(arguments: list[str]) -> list[str]:
    """Set the language of the interface, which ``--lang`` names wherever it stands; the other arguments.

    Raises:
        UsageError: there is no such language.
    """
    rest: list[str] = []
    chosen = None
    given = iter(arguments)
    for argument in given:
        if argument == "--":
            rest += [argument, *given]
        elif argument == "--lang":
            chosen = next(given, "")
        elif argument.startswith("--lang="):
            chosen = argument.partition("=")[2]
        else:
            rest.append(argument)
    if chosen is not None and chosen not in languages():
        message = _("--lang {name}: the interface speaks {known}")
        raise UsageError(message.format(name=chosen, known=", ".join(languages())))
    set_language(chosen or language())
    return rest
