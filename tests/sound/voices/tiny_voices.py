"""Tiny random voices in the very formats that users have: a VITS folder, Piper, Kokoro, a server."""

from __future__ import annotations

import io
import json
import struct
import threading
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np

LETTERS = "_ abcdefghijklmnopqrstuvwxyz',.!?-<>/="


def save_vits(folder: Path, *, letters: str = LETTERS, is_uroman: bool = False) -> None:
    """Save a random `VitsModel` and its tokenizer as `from_pretrained` wants them."""
    import torch
    from transformers import VitsConfig, VitsModel, VitsTokenizer

    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = folder / "letters.json"
    vocabulary.write_text(json.dumps({char: place for place, char in enumerate(letters)}))
    tokenizer = VitsTokenizer(
        str(vocabulary), pad_token="_", unk_token="_", add_blank=True, normalize=True,
        phonemize=False, is_uroman=is_uroman,
    )  # fmt: skip
    torch.manual_seed(3)
    model = VitsModel(
        VitsConfig(
            vocab_size=len(tokenizer), hidden_size=16, num_hidden_layers=1, num_attention_heads=2,
            ffn_dim=32, flow_size=16, spectrogram_bins=33, upsample_initial_channel=32,
            upsample_rates=[8, 8, 2, 2], upsample_kernel_sizes=[16, 16, 4, 4],
            resblock_kernel_sizes=[3], resblock_dilation_sizes=[[1, 3, 5]],
            prior_encoder_num_wavenet_layers=1, prior_encoder_num_flows=2,
            posterior_encoder_num_wavenet_layers=1, depth_separable_num_layers=1,
            duration_predictor_num_flows=2, duration_predictor_flow_bins=4, sampling_rate=16000,
        )
    )  # fmt: skip
    model.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    vocabulary.unlink()


def save_piper(folder: Path, name: str = "en_US-tiny-low", **more: object) -> Path:
    """Save a Piper voice: each id is a short tone of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    inputs = [("input", 7), ("input_lengths", 7), ("scales", 1)]
    path = folder / f"{name}.onnx"
    path.write_bytes(tones_model(inputs, ids="input", speed="scales", rate_hz=22050))
    letters = " ^$_.,!?'abcdefghijklmnopqrstuvwxyzəɪɛʌʊɔæɑːˈˌðθʃŋɹɾɡɚɜʒ"
    config = {
        "audio": {"sample_rate": 22050}, "espeak": {"voice": "en-us"}, "phoneme_type": "espeak",
        "language": {"code": "en_US", "name_english": "English"}, "num_speakers": 1,
        "inference": {"length_scale": 1.0}, "speaker_id_map": {},
        "phoneme_id_map": {letter: [place + 1] for place, letter in enumerate(letters)},
    }  # fmt: skip
    Path(f"{path}.json").write_text(json.dumps(config | more))
    return path


def save_kokoro(folder: Path) -> None:
    """Save a Kokoro: its model, and two voices' styles."""
    folder.mkdir(parents=True, exist_ok=True)
    inputs = [("input_ids", 7), ("style", 1), ("speed", 1)]
    model = tones_model(inputs, ids="input_ids", speed="speed", rate_hz=24000, divide=True)
    (folder / "kokoro-v1.0.onnx").write_bytes(model)
    style = np.zeros((510, 1, 256), np.float32)
    with (folder / "voices-v1.0.bin").open("wb") as file:
        np.savez(file, af_heart=style, am_adam=style, jf_alpha=style)


# An ONNX file is a protocol buffer: fields of (number << 3 | kind), each with its value.


def _field(number: int, value: int | bytes | str) -> bytes:
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    data = value.encode() if isinstance(value, str) else value
    return _varint(number << 3 | 2) + _varint(len(data)) + data


def _varint(value: int) -> bytes:
    found = b""
    while value > 127:
        found += bytes([value & 127 | 128])
        value >>= 7
    return found + bytes([value])


def _tensor(name: str, array: np.ndarray) -> bytes:
    kind = {"float32": 1, "int64": 7}[array.dtype.name]
    sizes = b"".join(_field(1, size) for size in array.shape)
    return sizes + _field(2, kind) + _field(8, name) + _field(9, array.tobytes())


def _node(kind: str, inputs: list[str], output: str, **numbers: int) -> bytes:
    body = b"".join(_field(1, name) for name in inputs) + _field(2, output) + _field(4, kind)
    for name, value in numbers.items():
        body += _field(5, _field(1, name) + _field(3, value) + _field(20, 2))
    return body


def _value(name: str, kind: int, rank: int) -> bytes:
    shape = b"".join(_field(1, _field(2, f"{name}_{axis}")) for axis in range(rank))
    tensor = _field(1, kind) + (_field(2, shape) if rank else _field(2, b""))
    return _field(1, name) + _field(2, _field(1, tensor))


def tones_model(
    inputs: list[tuple[str, int]], *, ids: str, speed: str, rate_hz: int, divide: bool = False
) -> bytes:
    """Return a model that turns each id into 60 ms of a tone, longer or shorter as it is told.

    Row `id` of a table of tones is looked up, then every sample is repeated by linear resizing.
    """
    length = round(0.06 * rate_hz)
    time = np.arange(length) / rate_hz
    table = np.stack([np.sin(2 * np.pi * (120 + 23 * one) * time) for one in range(200)])
    table = (0.4 * table * np.hanning(length)).astype(np.float32)
    scale_of = (
        [_node("Reciprocal", [speed], "factor")]
        if divide
        else [_node("Gather", [speed, "one"], "factor")]
    )
    nodes = [
        _node("Gather", ["table", ids], "sounds"),
        *scale_of,
        _node("Concat", ["ones", "factor"], "scales3", axis=0),
        _node("Resize", ["sounds", "", "scales3"], "resized"),
        _node("Reshape", ["resized", "flat"], "output"),
    ]
    graph = b"".join(_field(1, node) for node in nodes) + _field(2, "tones")
    tensors = {
        "table": table, "one": np.array([1], np.int64), "flat": np.array([-1], np.int64),
        "ones": np.array([1, 1], np.float32),
    }  # fmt: skip
    graph += b"".join(_field(5, _tensor(name, array)) for name, array in tensors.items())
    ranks = {ids: 2, "style": 2}
    graph += b"".join(_field(11, _value(name, kind, ranks.get(name, 1))) for name, kind in inputs)
    graph += _field(12, _value("output", 1, 1))
    opset = _field(8, _field(1, "") + _field(2, 13))
    return _field(1, 8) + _field(7, graph) + opset


def tone_wav(text: str, *, rate_hz: int = 24000, speed: float = 1.0) -> bytes:
    """Return a wav with a burst for each word of a text."""
    parts = []
    for word in text.split():
        length = int(rate_hz * 0.07 * max(2, len(word)) / speed)
        time = np.arange(length) / rate_hz
        parts += [
            0.5 * np.sin(2 * np.pi * 180 * time) * np.hanning(length),
            np.zeros(rate_hz // 20),
        ]
    data = (np.concatenate(parts) * 32767).astype("<i2").tobytes()
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((1, 2, rate_hz, 0, "NONE", ""))
        out.writeframes(data)
    # Servers that stream cannot know the length: they write the largest there is.
    whole = bytearray(file.getvalue())
    whole[4:8] = whole[40:44] = struct.pack("<I", 2**32 - 1)
    return bytes(whole)


@contextmanager
def speech_server(
    replies: list[tuple[int, bytes, dict[str, str], float]] | None = None,
) -> Iterator[tuple[str, list[dict]]]:
    """Serve speech by OpenAI's protocol: the replies in order, the last for ever; none: tones."""
    requests: list[dict] = []
    waiting = list(replies or [])

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
            requests.append(asked | {"path": self.path})
            if replies is None:
                status, body, headers, wait = (
                    200,
                    tone_wav(asked["input"], speed=asked["speed"]),
                    {},
                    0.0,
                )
            else:
                status, body, headers, wait = waiting.pop(0) if len(waiting) > 1 else waiting[0]
            stop.wait(wait)
            self.close_connection = True
            try:
                self.send_response(status)
                for name, value in ({"content-length": str(len(body))} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
            except (BrokenPipeError, ConnectionResetError):
                pass

        def log_message(self, format: str, *args: object) -> None:
            pass

    stop = threading.Event()
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    thread = threading.Thread(target=httpd.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{httpd.server_port}/v1", requests
    finally:
        stop.set()
        httpd.shutdown()
        httpd.server_close()
        thread.join()
