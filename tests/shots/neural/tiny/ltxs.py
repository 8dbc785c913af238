"""Tiny pipelines of LTX-Video 0.9."""

import diffusers
import torch
from diffusers.pipelines.ltx.modeling_latent_upsampler import LTXLatentUpsamplerModel

from tiny.texts import t5_encoder, t5_tokenizer

CHANNELS = 8


def _vae():
    torch.manual_seed(2)
    return diffusers.AutoencoderKLLTXVideo(
        latent_channels=CHANNELS,
        block_out_channels=(8, 8, 8, 8),
        decoder_block_out_channels=(8, 8, 8, 8),
        layers_per_block=(1,) * 5,
        decoder_layers_per_block=(1,) * 5,
        patch_size=4,
        patch_size_t=1,
        spatio_temporal_scaling=(True, True, True, False),
        decoder_spatio_temporal_scaling=(True, True, True, False),
    ).eval()


def _parts(shifting=True):
    tokenizer = t5_tokenizer()
    torch.manual_seed(3)
    transformer = diffusers.LTXVideoTransformer3DModel(
        in_channels=CHANNELS,
        out_channels=CHANNELS,
        num_attention_heads=4,
        attention_head_dim=8,
        cross_attention_dim=32,
        num_layers=2,
        caption_channels=32,
    ).eval()
    return {
        "transformer": transformer,
        "vae": _vae(),
        "scheduler": diffusers.FlowMatchEulerDiscreteScheduler(
            use_dynamic_shifting=shifting,
            base_shift=0.95,
            max_shift=2.05,
            base_image_seq_len=1024,
            max_image_seq_len=4096,
            shift_terminal=0.1 if shifting else None,
        ),
        "tokenizer": tokenizer,
        "text_encoder": t5_encoder(tokenizer),
    }


def t2v():
    """Return LTX-Video as before 0.9.5: its steps are shifted by the clip's size."""
    return diffusers.LTXPipeline(**_parts())


def condition():
    """Return LTX-Video 0.9.5: frames may be given anywhere."""
    return diffusers.LTXConditionPipeline(**_parts(shifting=False))


def upsample():
    torch.manual_seed(3)
    upsampler = LTXLatentUpsamplerModel(
        in_channels=CHANNELS,
        mid_channels=32,
        num_blocks_per_stage=1,
        dims=3,
        spatial_upsample=True,
        temporal_upsample=False,
    ).eval()
    return diffusers.LTXLatentUpsamplePipeline(vae=_vae(), latent_upsampler=upsampler)
