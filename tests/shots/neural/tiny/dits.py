"""Tiny CogVideoX and HunyuanVideo FramePack."""

import diffusers
import torch

from tiny.texts import (
    clip_text,
    clip_tokenizer,
    llama,
    llama_tokenizer,
    siglip_pictures,
    siglip_vision,
    t5_encoder,
    t5_tokenizer,
)


def _cogvideox(kind, in_channels):
    tokenizer = t5_tokenizer()
    torch.manual_seed(3)
    transformer = diffusers.CogVideoXTransformer3DModel(
        num_attention_heads=2,
        attention_head_dim=16,
        in_channels=in_channels,
        out_channels=4,
        time_embed_dim=8,
        text_embed_dim=32,
        num_layers=2,
        sample_width=24,
        sample_height=10,
        sample_frames=9,
        max_text_seq_length=32,
        use_rotary_positional_embeddings=True,
    ).eval()
    torch.manual_seed(2)
    vae = diffusers.AutoencoderKLCogVideoX(
        down_block_types=("CogVideoXDownBlock3D",) * 4,
        up_block_types=("CogVideoXUpBlock3D",) * 4,
        block_out_channels=(8, 8, 8, 8),
        latent_channels=4,
        layers_per_block=1,
        norm_num_groups=2,
        temporal_compression_ratio=4,
        sample_height=80,
        sample_width=192,
    ).eval()
    return kind(
        tokenizer=tokenizer,
        text_encoder=t5_encoder(tokenizer),
        vae=vae,
        transformer=transformer,
        scheduler=diffusers.CogVideoXDDIMScheduler(
            rescale_betas_zero_snr=True,
            snr_shift_scale=1.0,
            timestep_spacing="trailing",
            prediction_type="v_prediction",
            set_alpha_to_one=True,
        ),
    )


def cogvideox():
    return _cogvideox(diffusers.CogVideoXPipeline, 4)


def cogvideox_i2v():
    return _cogvideox(diffusers.CogVideoXImageToVideoPipeline, 8)


def framepack():
    llama_words, clip_words = llama_tokenizer(), clip_tokenizer()
    torch.manual_seed(3)
    transformer = diffusers.HunyuanVideoFramepackTransformer3DModel(
        in_channels=4,
        out_channels=4,
        num_attention_heads=2,
        attention_head_dim=10,
        num_layers=1,
        num_single_layers=1,
        num_refiner_layers=1,
        patch_size=2,
        patch_size_t=1,
        guidance_embeds=True,
        text_embed_dim=32,
        pooled_projection_dim=32,
        rope_axes_dim=(2, 4, 4),
        image_condition_type=None,
        has_image_proj=True,
        image_proj_dim=32,
        has_clean_x_embedder=True,
    ).eval()
    torch.manual_seed(2)
    vae = diffusers.AutoencoderKLHunyuanVideo(
        latent_channels=4,
        down_block_types=("HunyuanVideoDownBlock3D",) * 4,
        up_block_types=("HunyuanVideoUpBlock3D",) * 4,
        block_out_channels=(8, 8, 8, 8),
        layers_per_block=1,
        norm_num_groups=4,
    ).eval()
    return diffusers.HunyuanVideoFramepackPipeline(
        transformer=transformer,
        vae=vae,
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(shift=7.0),
        text_encoder=llama(llama_words),
        tokenizer=llama_words,
        text_encoder_2=clip_text(clip_words),
        tokenizer_2=clip_words,
        image_encoder=siglip_vision(),
        feature_extractor=siglip_pictures(),
    )
