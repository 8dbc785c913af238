"""Prove the voice `coqui` with coqui-tts really installed in an environment of its own.

Run by hand: `python tests/extras/coqui_tts_for_real.py [FOLDER]`. It makes an environment in FOLDER
(5 GB from PyPI; kept, if you name one), writes a tiny random VITS as a checkpoint in Coqui's own
format, and has it speak through `CoquiEngine`. It proves that the interfaces fit, not how it sounds.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from moviefactory.sound.child import NoInterpreter
from moviefactory.sound.voices.faults import VoiceFailed, VoiceNotHere
from moviefactory.sound.voices.voice import VoiceSetup, choose_voice, engine_of

PACKAGES = ("torch==2.8.0", "torchaudio==2.8.0", "coqui-tts==0.28.0", "six")
TINY = """
import sys, torch
from pathlib import Path
from TTS.config.shared_configs import BaseAudioConfig
from TTS.tts.configs.shared_configs import CharactersConfig
from TTS.tts.configs.vits_config import VitsArgs, VitsConfig
from TTS.tts.models.vits import Vits
out = Path(sys.argv[1]); out.mkdir(parents=True, exist_ok=True)
letters = CharactersConfig(characters_class="TTS.tts.models.vits.VitsCharacters", pad="_", eos="", bos="",
    blank=None, characters="ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", punctuations="!',-. ?", phonemes="")
args = VitsArgs(num_chars=70, out_channels=65, spec_segment_size=32, hidden_channels=16,
    hidden_channels_ffn_text_encoder=32, num_heads_text_encoder=2, num_layers_text_encoder=1,
    kernel_size_flow=3, num_layers_flow=1, num_layers_posterior_encoder=1, upsample_initial_channel_decoder=32,
    resblock_kernel_sizes_decoder=[3], resblock_dilation_sizes_decoder=[[1, 3, 5]],
    upsample_rates_decoder=[8, 8, 2, 2], upsample_kernel_sizes_decoder=[16, 16, 4, 4])
config = VitsConfig(model_args=args, text_cleaner="basic_cleaners", use_phonemes=False, characters=letters, add_blank=True)
config.audio.update(dict(fft_size=128, sample_rate=16000, win_length=128, hop_length=256, num_mels=20))
torch.manual_seed(0)
model = Vits.init_from_config(config)
torch.save({"model": model.state_dict()}, out / "model.pth")
model.config.save_json(str(out / "config.json"))
"""


def install(folder: Path) -> Path:
    """Make the environment, unless it is there; return its Python."""
    python = folder / "venv" / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(folder / "venv")], check=True)
        subprocess.run([str(python), "-m", "pip", "install", "-q", *PACKAGES], check=True)
    return python


def prove(python: Path, model: Path) -> None:
    """Have the tiny model speak, twice alike, and ask for what cannot be."""
    setup = VoiceSetup(tts_python=str(python))
    spec = choose_voice(f"coqui:{model}", "en", setup)
    text = "The lamp went out at midnight."
    with engine_of(spec, setup) as engine:
        engine.check(text, spec)
        begun = time.monotonic()
        speech = engine.speak(text, voice=spec.name, language="en")
        print(f"{speech.audio.duration_seconds:.2f} s of sound in {time.monotonic() - begun:.1f} s")
        assert [word.text for word in speech.words] == text.split()
        edge = 0.0
        for word in speech.words:
            assert edge <= word.start_seconds < word.end_seconds <= speech.audio.duration_seconds
            edge = word.end_seconds
        begun = time.monotonic()
        again = engine.speak(text, voice=spec.name, language="en")
        print(f"again in {time.monotonic() - begun:.1f} s")
        assert np.array_equal(again.audio.samples, speech.audio.samples)
        slow = engine.speak(text, voice=spec.name, language="en", words_per_minute=65)
        # Letters of random weights last a frame at any pace: what is proven is that it is taken.
        assert slow.audio.frame_count >= speech.audio.frame_count
        assert engine.speak("...", voice=spec.name, language="en").words == ()

    for wrong, expected in (
        (VoiceSetup(), VoiceNotHere),
        (VoiceSetup(tts_python="/no/python"), VoiceNotHere),
        (VoiceSetup(tts_python="/bin/true"), NoInterpreter),
        (VoiceSetup(tts_python=sys.executable), VoiceFailed),
    ):
        try:
            with engine_of(spec, wrong) as engine:
                engine.speak(text, voice=spec.name, language="en")
        except expected as error:
            print(f"told: {error}")
        else:
            raise AssertionError(f"{wrong} was taken")


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        folder = Path(sys.argv[1] if len(sys.argv) > 1 else made).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        python, model = install(folder), folder / "tiny"
        subprocess.run([str(python), "-c", TINY, str(model)], check=True)
        prove(python, model)
    print("coqui-tts: proven")


if __name__ == "__main__":
    main()
