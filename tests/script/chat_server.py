"""A real HTTP server on this machine that speaks the chat-completions protocol, well or badly."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

STORYBOARD: dict[str, Any] = {
    "title": "The Long Orbit",
    "style": "gouache, cold blues, low sun",
    "music_mood": "wonder",
    "cast": [{"name": "Ada", "look": "an astronaut in a white suit"}],
    "scenes": [
        {
            "heading": "EXT. LOW ORBIT - DAWN",
            "mood": "awe",
            "shots": [
                {
                    "picture": "Ada drifts above a blue planet at dawn",
                    "camera": "wide, slow push in",
                    "seconds": 6,
                    "sound": ["low engine hum"],
                    "say": "She had counted every sunrise.",
                    "text": "",
                    "into": "dissolve",
                },
                {
                    "picture": "a whale of starlight passes under Ada",
                    "camera": "",
                    "seconds": 4,
                    "sound": [],
                    "say": "",
                    "text": "",
                    "into": "cut",
                },
            ],
        }
    ],
}


@dataclass
class Reply:
    """One answer of the server; `drop` closes the connection instead, `hang_seconds` comes first."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "application/json"
    drop: bool = False
    hang_seconds: float = 0.0


def completion(
    content: object, *, finish_reason: str = "stop", refusal: str | None = None
) -> Reply:
    message = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish_reason}
    body = {
        "id": "c1",
        "object": "chat.completion",
        "created": 0,
        "model": "m",
        "choices": [choice],
    }
    return Reply(body=json.dumps(body).encode())


def failure(status: int, message: str, *, code: str | None = None, **headers: str) -> Reply:
    body = {"error": {"message": message, "type": "error", "code": code}}
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, json.dumps(body).encode(), named)


@dataclass
class Server:
    url: str
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


Script = list[Reply] | Callable[[dict[str, Any]], Reply]


@contextmanager
def serving(script: Script) -> Iterator[Server]:
    """Serve the replies of `script` in order (the last one for ever), or what it returns."""
    replies = list(script) if isinstance(script, list) else []
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            with lock:
                server.requests.append(body)
                server.headers.append({key.lower(): value for key, value in self.headers.items()})
                server.paths.append(self.path)
                if isinstance(script, list):
                    reply = replies.pop(0) if len(replies) > 1 else replies[0]
                else:
                    reply = script(body)
            time.sleep(reply.hang_seconds)
            self.close_connection = True
            if reply.drop:
                return
            try:
                self.send_response(reply.status)
                self.send_header("content-type", reply.kind)
                self.send_header("content-length", str(len(reply.body)))
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body)
            except (BrokenPipeError, ConnectionResetError):
                pass

        def log_message(self, format: str, *args: object) -> None:
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    server = Server(f"http://127.0.0.1:{httpd.server_port}/v1")
    thread = threading.Thread(target=httpd.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join()
