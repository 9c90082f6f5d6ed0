"""A server that answers as LanguageTool does, from answers written by hand, by sentence."""

from __future__ import annotations

import contextlib
import http.server
import json
import threading
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Match = tuple[str, str, str, str, list[str]]
"""At fault, rule, category, ITS issue type, replacements."""


@contextlib.contextmanager
def languagetool(matches: Mapping[str, Match], *, status: int = 200, raw: bytes | None = None) -> Iterator[Server]:
    """A server at ``.url`` that alarms wherever a text holds a key of ``matches``; it keeps the forms it was sent."""
    server = Server(matches, status, raw)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = False

    def __init__(self, matches: Mapping[str, Match], status: int, raw: bytes | None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.matches, self.status, self.raw = matches, status, raw
        self.forms: list[dict[str, str]] = []
        self.url = f"http://127.0.0.1:{self.server_address[1]}"

    def answer(self, text: str) -> bytes:
        """The answer to ``text``, with offsets in UTF-16 units as the Java server counts them."""
        matches = []
        for context, match in self.matches.items():
            at = text.find(context)
            if at >= 0:
                matches.append(_match(text, at + context.index(match[0]), match))
        software = {"name": "LanguageTool", "version": "6.4", "apiVersion": 1, "premium": False, "status": ""}
        language = {"name": "French", "code": "fr", "detectedLanguage": {"name": "French", "code": "fr"}}
        return json.dumps({"software": software, "language": language, "matches": matches}).encode()


def _match(text: str, at: int, match: Match) -> dict[str, Any]:
    fault, rule, category, kind, replacements = match
    return {
        "message": f"Faute probable : « {fault} ».",
        "shortMessage": "",
        "replacements": [{"value": value} for value in replacements],
        "offset": len(text[:at].encode("utf-16-le")) // 2,
        "length": len(fault.encode("utf-16-le")) // 2,
        "context": {"text": text[max(at - 40, 0) : at + 40], "offset": min(at, 40), "length": len(fault)},
        "sentence": text,
        "type": {"typeName": "Other"},
        "rule": {
            "id": rule,
            "description": rule.lower(),
            "issueType": kind,
            "category": {"id": category, "name": category.title()},
        },
    }


class _Handler(http.server.BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = {key: values[0] for key, values in parse_qs(body, keep_blank_values=True).items()}
        self.server.forms.append({**form, "path": self.path})
        data = self.server.raw if self.server.raw is not None else self.server.answer(form["text"])
        self.send_response(self.server.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name is the base class's
        pass
