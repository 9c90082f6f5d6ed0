"""The one error tree: what stops a run. The CLI catches it once, prints one line and exits with status 2."""

from __future__ import annotations


class QAError(Exception):
    """The work could not be done. ``str()`` is one line: what, where, how to mend."""


class ConfigurationError(QAError):
    """A configuration file or option is wrong."""


class UsageError(QAError):
    """The command line asks for something that does not exist or does not fit together."""


class InputError(QAError):
    """A file cannot be read: missing, a directory, no text, an unknown encoding."""


class FormatError(InputError):
    """A file was read but is not what its format asks."""


class GlossaryError(QAError):
    """The glossary has a broken file, row or cell."""


class MissingExtraError(QAError):
    """An optional part is not installed; the message names what to install."""


class ModelError(QAError):
    """A model cannot be found or loaded."""


class EngineError(QAError):
    """An engine out of process is missing or failed."""


class RepositoryError(QAError):
    """Git cannot give what the gate asks."""


class WorkerError(QAError):
    """A process that shared the work ended before it was done."""
