"""A real HTTP server on this machine that answers pictures with words, well or badly."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def words(content, *, refusal=None, finish_reason="stop"):
    message = {"role": "assistant", "content": content, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish_reason}
    body = {"id": "1", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice]}
    return 200, body


def fault(status, message, code=None):
    return status, {"error": {"message": message, "type": "error", "code": code}}


@contextmanager
def serving(*replies):
    """Answer with `replies` in order, the last one for ever. Yields (address, requests, keys)."""
    left, requests, keys = list(replies), [], []
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self):
            body = json.loads(self.rfile.read(int(self.headers["content-length"])))
            with lock:
                requests.append(body)
                keys.append(self.headers["authorization"])
                status, answer = left.pop(0) if len(left) > 1 else left[0]
            data = answer if isinstance(answer, bytes) else json.dumps(answer).encode()
            self.close_connection = True
            self.send_response(status)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(data)))
            self.send_header("retry-after-ms", "5")
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format, *args):
            pass

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    thread = threading.Thread(target=httpd.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{httpd.server_port}/v1", requests, keys
    finally:
        httpd.shutdown()
        httpd.server_close()
        thread.join()
