"""Speak text with the bundled libespeak-ng, as a program of its own. Knows C calls; not films.

Run as `python -I -S espeak_worker.py LIBRARY DATA_PARENT`. The library is GPL code, a global and
not re-entrant: here it stays apart, and a crash of it ends this process only. It also carries the
flutter of its voice from one call to the next, so each request loads the library anew: the same
text gives the same sound, whatever was spoken before.

Messages in both directions are a little-endian 32-bit length and as many bytes. A request is JSON
{"parts": [[voice, text], …], "rate", "pitch", "range"}; the answer is JSON {"rate_hz", "parts":
[{"samples", "characters", "words": [[character, ms], …]}, …]} or {"error"}, then 16-bit mono samples.
{"phonemes": [text, …], "voice"} is answered with {"phonemes": [text, …]} and no samples.
"""

from __future__ import annotations

import _ctypes
import ctypes
import json
import os
import struct
import sys
from typing import IO, Any

SYNCHRONOUS, DO_NOT_EXIT = 2, 0x8000
UTF8, END_PAUSE = 1, 0x1000
IPA = 0x02
RATE, VOLUME, PITCH, RANGE = 1, 2, 3, 4
VOLUME_PERCENT = 80
BY_CHARACTER = 1
LIST_END, WORD = 0, 1


class _Identity(ctypes.Union):
    _fields_ = [("number", ctypes.c_int), ("name", ctypes.c_char_p), ("text", ctypes.c_char * 8)]


class _Event(ctypes.Structure):
    _fields_ = [
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Identity),
    ]


_Callback = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event)
)


class _Library:
    """One life of the library, from load to unload."""

    def __init__(self, path: str) -> None:
        self._library = ctypes.CDLL(path)
        self.rate_hz = self._library.espeak_Initialize(SYNCHRONOUS, 0, b".", DO_NOT_EXIT)
        if self.rate_hz <= 0:
            raise RuntimeError("espeak-ng did not find its data")
        self._library.espeak_ng_SetRandSeed(ctypes.c_long(1))
        self._callback = _Callback(self._receive)
        self._library.espeak_SetSynthCallback(self._callback)
        self._sound = bytearray()
        self._words: list[tuple[int, int]] = []

    def __enter__(self) -> _Library:
        return self

    def __exit__(self, *_: object) -> None:
        self._library.espeak_Terminate()
        free = getattr(_ctypes, "dlclose", None) or getattr(_ctypes, "FreeLibrary")  # noqa: B009
        free(self._library._handle)

    def set(self, parameter: int, value: int) -> None:
        self._library.espeak_SetParameter(parameter, value, 0)

    def speak(self, voice: str, text: str, flags: int) -> tuple[bytes, list[tuple[int, int]]]:
        if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
            raise RuntimeError(f"espeak-ng has no voice {voice!r}")
        self._sound, self._words = bytearray(), []
        data = text.encode() + b"\0"
        status = self._library.espeak_Synth(
            data, ctypes.c_size_t(len(data)), 0, BY_CHARACTER, 0, UTF8 | flags, None, None
        )
        if status != 0:
            raise RuntimeError(f"espeak_Synth returned {status}")
        return bytes(self._sound), self._words

    def phonemes(self, voice: str, text: str) -> str:
        if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
            raise RuntimeError(f"espeak-ng has no voice {voice!r}")
        translate = self._library.espeak_TextToPhonemes
        translate.restype = ctypes.c_char_p
        rest = ctypes.c_char_p(text.encode())
        clauses = []
        while rest.value:
            said = translate(ctypes.byref(rest), UTF8, IPA)
            clauses.append(said.decode(errors="replace") if said else "")
        return " ".join(clause.strip() for clause in clauses)

    def _receive(self, samples: Any, count: int, events: Any) -> int:
        if samples and count > 0:
            self._sound += ctypes.string_at(samples, 2 * count)
        index = 0
        while events[index].type != LIST_END:
            event = events[index]
            if event.type == WORD:
                self._words.append((event.text_position - 1, event.audio_position))
            index += 1
        return 0


def phonemes(request: dict[str, Any], library_path: str) -> dict[str, Any]:
    """Return what texts sound like, in the phonetic alphabet; a text at a time."""
    said = []
    for text in request["phonemes"]:
        with _Library(library_path) as library:  # what it read ahead must not reach the next text
            said.append(library.phonemes(request["voice"], text))
    return {"phonemes": said}


def answer(request: dict[str, Any], library_path: str) -> tuple[dict[str, Any], bytes]:
    """Return what a request is answered with: the JSON part, and the sound."""
    sound = bytearray()
    parts = []
    with _Library(library_path) as library:
        last = len(request["parts"]) - 1
        for index, (voice, text) in enumerate(request["parts"]):
            library.set(VOLUME, VOLUME_PERCENT)
            library.set(RATE, request["rate"])
            library.set(PITCH, request["pitch"])
            library.set(RANGE, request["range"])
            data, words = library.speak(voice, text, END_PAUSE if index == last else 0)
            parts.append({"samples": len(data) // 2, "characters": len(text), "words": words})
            sound += data
        return {"rate_hz": library.rate_hz, "parts": parts}, bytes(sound)


def send(stream: IO[bytes], data: bytes) -> None:
    """Write one message."""
    stream.write(struct.pack("<I", len(data)))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """Read one message; None at the end of the stream, be it in the middle of a message."""
    head = stream.read(4)
    if len(head) < 4:
        return None
    (length,) = struct.unpack("<I", head)
    data = stream.read(length)
    return data if len(data) == length else None


def main(library_path: str, data_parent: str) -> None:
    """Answer requests until stdin ends."""
    requests = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what C code prints must not land between the answers
    os.chdir(data_parent)  # espeak-ng cuts a data path at 160 characters; "." always fits
    while (data := receive(requests)) is not None:
        try:
            request = json.loads(data)
            if "phonemes" in request:
                about, sound = phonemes(request, library_path), b""
            else:
                about, sound = answer(request, library_path)
        except (RuntimeError, OSError) as error:
            about, sound = {"error": str(error)}, b""
        send(answers, json.dumps(about).encode())
        send(answers, sound)


if __name__ == "__main__":
    main(*sys.argv[1:])
