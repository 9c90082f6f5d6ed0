"""The signals that end the work, for the process that answers them and for its workers, which leave them to it."""

from __future__ import annotations

import signal

STOPPING = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
"""Windows lacks the last."""
