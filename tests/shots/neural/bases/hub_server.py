"""A model hub on this machine: the few answers that huggingface_hub asks for, and how they go wrong.

Repositories are folders; what is wrong with one is in its name: `gated`, `private`, `hidden`, `half`
(cuts the connection in the middle of weights, as often as `half.cuts` says), `down` (answers 503).
"""

import hashlib
import json
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import unquote, urlsplit

COMMIT = "c0ffee" + "0" * 34


class Hub(ThreadingHTTPServer):
    """Serves `root/<owner>/<name>/...`; `asked` lists the paths of files that were asked for."""

    daemon_threads = True

    def __init__(self, root: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.root, self.asked, self.cuts = root, [], 0
        Thread(target=self.serve_forever, daemon=True).start()

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class _Handler(BaseHTTPRequestHandler):
    server: Hub

    def log_message(self, *_):
        """Say nothing."""

    def do_HEAD(self):
        self._answer(with_body=False)

    def do_GET(self):
        self._answer(with_body=True)

    def _answer(self, with_body):
        path = unquote(urlsplit(self.path).path)
        parts = path.strip("/").split("/")
        is_api = parts[:2] == ["api", "models"]
        owner_name = parts[2:4] if is_api else parts[:2]
        folder = self.server.root.joinpath(*owner_name)
        fault = owner_name[-1].split("-")[0]
        if fault == "down":
            return self._send(503, b"", {})
        if not folder.is_dir() or fault == "hidden":
            return self._send(401, b"", {"X-Error-Message": "Invalid username or password."})
        if fault == "private":
            return self._send(404, b"", {"X-Error-Code": "RepoNotFound"})
        if is_api and parts[4:5] == ["tree"]:
            return self._send_json([entry(folder, file) for file in files_of(folder)])
        if is_api:
            if parts[4:5] == ["revision"] and parts[5] not in ("main", COMMIT):
                return self._send(404, b"", {"X-Error-Code": "RevisionNotFound"})
            siblings = [
                {"rfilename": name.as_posix(), "size": (folder / name).stat().st_size}
                for name in files_of(folder)
            ]
            name = "/".join(owner_name)
            return self._send_json({"id": name, "sha": COMMIT, "siblings": siblings})
        if fault == "gated":
            return self._send(403, b"", {"X-Error-Code": "GatedRepo"})
        return self._send_file(folder, folder.joinpath(*parts[4:]), fault, with_body)

    def _send_file(self, folder, file, fault, with_body):
        if not file.is_file():
            return self._send(404, b"", {"X-Error-Code": "EntryNotFound", "X-Repo-Commit": COMMIT})
        body = file.read_bytes()
        headers = {"X-Repo-Commit": COMMIT, "ETag": f'"{etag(file)}"', "Accept-Ranges": "bytes"}
        if not with_body:
            return self._send(200, body, headers, with_body=False)
        start = 0
        if wanted := self.headers.get("Range"):
            start = int(wanted.removeprefix("bytes=").split("-")[0])
        self.server.asked.append((file.relative_to(folder).as_posix(), start))
        if fault == "half" and file.suffix == ".safetensors" and self.server.cuts > 0:
            self.server.cuts -= 1
            self.send_response(200)
            for name, value in (headers | {"Content-Length": str(len(body))}).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body[: len(body) // 2])
            self.close_connection = True
            return None
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(body) - 1}/{len(body)}"
        return self._send(206 if start else 200, body[start:], headers)

    def _send_json(self, value):
        self._send(200, json.dumps(value).encode(), {"Content-Type": "application/json"})

    def _send(self, status, body, headers, *, with_body=True):
        self.send_response(status)
        for name, value in (headers | {"Content-Length": str(len(body))}).items():
            self.send_header(name, value)
        self.end_headers()
        if with_body:
            self.wfile.write(body)


def files_of(folder: Path) -> list[Path]:
    return sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file())


def entry(folder: Path, file: Path) -> dict[str, object]:
    path = folder / file
    return {
        "type": "file",
        "path": file.as_posix(),
        "size": path.stat().st_size,
        "oid": etag(path),
    }


def etag(path: Path) -> str:
    return hashlib.sha1(path.read_bytes()).hexdigest()
