"""The rows of Wan and what was made of it. Knows facts as published; loads nothing.

Memory is estimated from the parameters (`ladder.py`), downloads from parameters and the precision
in which they were published; both are marked so where they are shown. No commit hash could be
looked up where this was written, so the revision is the repository's branch.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Final

from moviefactory.shots.neural.bases.ladder import memory_ladder
from moviefactory.shots.neural.bases.record import Ability, BaseRecord

_UMT5_XXL = 5.68
_WAN_VAE = 0.13
_EVERYWHERE = "worldwide"

WAN_ROWS: Final = (
    BaseRecord(
        name="wan-2.1-1.3b",
        about="Wan 2.1, the small one: text to video, on a card of 8 GB",
        family="wan",
        hub_id="Wan-AI/Wan2.1-T2V-1.3B-Diffusers",
        revision="main",
        classes=("WanPipeline", "WanVideoToVideoPipeline"),
        licence="Apache-2.0",
        territory=_EVERYWHERE,
        parameters=1.42,
        memory_gib=memory_ladder((1.42,), (_UMT5_XXL,), _WAN_VAE, 4.0),
        download_gb=28.9,
        size_multiple=16,
        pixels=832 * 480,
        frame_multiple=4,
        frame_remainder=1,
        window_frames=81,
        fps=Fraction(16),
        guidance=5.0,
        steps=50,
        abilities=frozenset(
            {Ability.IMAGE, Ability.CONTINUATION, Ability.RESTYLE, Ability.INPAINT}
        ),
        together=True,
    ),
    BaseRecord(
        name="wan-2.2-5b",
        about="Wan 2.2, one network for text and first frames, 24 frames a second",
        family="wan",
        hub_id="Wan-AI/Wan2.2-TI2V-5B-Diffusers",
        revision="main",
        classes=("WanPipeline", "WanImageToVideoPipeline"),
        licence="Apache-2.0",
        territory=_EVERYWHERE,
        parameters=5.0,
        memory_gib=memory_ladder((5.0,), (_UMT5_XXL,), 0.7, 7.0),
        download_gb=34.2,
        size_multiple=32,
        pixels=1280 * 704,
        frame_multiple=4,
        frame_remainder=1,
        window_frames=121,
        fps=Fraction(24),
        guidance=5.0,
        steps=50,
        abilities=frozenset({Ability.IMAGE, Ability.CONTINUATION}),
        together=True,
    ),
    BaseRecord(
        name="wan-2.2-a14b",
        about="Wan 2.2, the large one: two experts, one for each half of the noise",
        family="wan",
        hub_id="Wan-AI/Wan2.2-T2V-A14B-Diffusers",
        revision="main",
        classes=("WanPipeline",),
        licence="Apache-2.0",
        territory=_EVERYWHERE,
        parameters=28.6,
        memory_gib=memory_ladder((14.3, 14.3), (_UMT5_XXL,), _WAN_VAE, 12.0),
        download_gb=126.2,
        size_multiple=16,
        pixels=1280 * 720,
        frame_multiple=4,
        frame_remainder=1,
        window_frames=81,
        fps=Fraction(16),
        guidance=4.0,
        steps=40,
        abilities=frozenset({Ability.IMAGE, Ability.CONTINUATION}),
        together=True,
    ),
    BaseRecord(
        name="wan-2.2-a14b-image",
        about="Wan 2.2, the large one, from a first frame (and to a last one)",
        family="wan",
        hub_id="Wan-AI/Wan2.2-I2V-A14B-Diffusers",
        revision="main",
        classes=("WanImageToVideoPipeline",),
        licence="Apache-2.0",
        territory=_EVERYWHERE,
        parameters=28.6,
        memory_gib=memory_ladder((14.3, 14.3), (_UMT5_XXL,), _WAN_VAE, 12.0),
        download_gb=126.2,
        size_multiple=16,
        pixels=1280 * 720,
        frame_multiple=4,
        frame_remainder=1,
        window_frames=81,
        fps=Fraction(16),
        guidance=3.5,
        steps=40,
        abilities=frozenset({Ability.IMAGE, Ability.LAST_IMAGE, Ability.CONTINUATION}),
        needs_image=True,
    ),
    BaseRecord(
        name="wan-vace",
        about="Wan 2.1 that takes frames, references and masks: the same size as the default",
        family="wan",
        hub_id="Wan-AI/Wan2.1-VACE-1.3B-diffusers",
        revision="main",
        classes=("WanVACEPipeline",),
        licence="Apache-2.0",
        territory=_EVERYWHERE,
        parameters=2.15,
        memory_gib=memory_ladder((2.15,), (_UMT5_XXL,), _WAN_VAE, 4.5),
        download_gb=20.5,
        size_multiple=16,
        pixels=832 * 480,
        frame_multiple=4,
        frame_remainder=1,
        window_frames=81,
        fps=Fraction(16),
        guidance=5.0,
        steps=50,
        abilities=frozenset(
            {
                Ability.IMAGE,
                Ability.LAST_IMAGE,
                Ability.REFERENCES,
                Ability.CONTINUATION,
                Ability.INPAINT,
                Ability.CONTROL,
            }
        ),
    ),
    BaseRecord(
        name="skyreels-v2-df",
        about="SkyReels V2, diffusion forcing on Wan: shots of any length in one go",
        family="skyreels",
        hub_id="Skywork/SkyReels-V2-DF-1.3B-540P-Diffusers",
        revision="main",
        classes=(
            "SkyReelsV2DiffusionForcingPipeline",
            "SkyReelsV2DiffusionForcingImageToVideoPipeline",
            "SkyReelsV2DiffusionForcingVideoToVideoPipeline",
        ),
        licence="Skywork Community License (commercial use under its terms)",
        territory=_EVERYWHERE,
        parameters=1.42,
        memory_gib=memory_ladder((1.42,), (_UMT5_XXL,), _WAN_VAE, 5.0),
        download_gb=28.9,
        size_multiple=16,
        pixels=960 * 544,
        frame_multiple=4,
        frame_remainder=1,
        window_frames=97,
        fps=Fraction(24),
        guidance=6.0,
        steps=50,
        abilities=frozenset(
            {Ability.IMAGE, Ability.LAST_IMAGE, Ability.CONTINUATION, Ability.LONG}
        ),
    ),
)
