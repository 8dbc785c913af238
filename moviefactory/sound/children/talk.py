"""Both ends of a talk over pipes, and the far end's loop. Knows bytes; not what is asked.

Run as `python talk.py WORKER.py` by any Python from 3.8 on; it imports nothing of moviefactory. The
worker is a file with `answer(request, arrays)`, which returns facts that JSON holds and arrays.

A message is a little-endian 32-bit length and as many bytes of JSON {"body", "arrays": [bytes, …]},
then each array as a .npy file. The far end says {"ready": version} first; a fault is {"error"}.
"""

from __future__ import annotations

import io
import json
import os
import runpy
import struct
import sys
import traceback
from typing import IO, Any, List, Sequence, Tuple  # noqa: UP035 (read by Python 3.8, too)

MOST_HEAD_BYTES = 1 << 26
LAST_LINES = 12


def send(stream: IO[bytes], body: object, arrays: Sequence[Any] = ()) -> None:
    """Write one message."""
    files = []
    for array in arrays:
        import numpy

        file = io.BytesIO()
        numpy.save(file, array, allow_pickle=False)
        files.append(file.getvalue())
    head = json.dumps({"body": body, "arrays": [len(data) for data in files]}).encode()
    stream.write(struct.pack("<I", len(head)) + head)
    for data in files:
        stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> Tuple[Any, List[Any]]:  # noqa: UP006
    """Read one message. Raises: EOFError if the stream ends, be it within one; ValueError."""
    (length,) = struct.unpack("<I", _exactly(stream, 4))
    if length > MOST_HEAD_BYTES:
        raise ValueError("that is no message of a worker")
    head = json.loads(_exactly(stream, length))
    arrays = []
    for size in head["arrays"]:
        import numpy

        arrays.append(numpy.load(io.BytesIO(_exactly(stream, size)), allow_pickle=False))
    return head["body"], arrays


def _exactly(stream: IO[bytes], count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data


def main(worker_path: str) -> None:
    """Answer requests by a worker until stdin ends."""
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what packages print must not land between the answers
    worker = runpy.run_path(worker_path, run_name="worker")
    send(answers, {"ready": sys.version.split()[0]})
    while True:
        try:
            request, arrays = receive(requests)
        except EOFError:
            return
        try:
            body, made = worker["answer"](request, arrays)
        except Exception as error:
            traceback.print_exc(limit=LAST_LINES)
            body, made = {"error": "{}: {}".format(type(error).__name__, error)}, ()  # noqa: UP032
        send(answers, body, made)


if __name__ == "__main__":
    sys.path.pop(0)  # this folder's files must not stand before packages of their names
    main(sys.argv[1])
