"""Tiny pipelines of the Wan architecture, SkyReels-V2 among them."""

import diffusers
import torch

from tiny.texts import clip_pictures, clip_vision, t5_tokenizer, umt5_encoder

HEADS, HEAD_SIZE = 2, 24


def _vae():
    torch.manual_seed(2)
    return diffusers.AutoencoderKLWan(
        base_dim=4,
        z_dim=16,
        dim_mult=[1, 1, 1, 1],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
    ).eval()


def _vae_22():
    """Return the 16x4 autoencoder of Wan 2.2 5B (residual, pixels packed two by two)."""
    torch.manual_seed(2)
    return diffusers.AutoencoderKLWan(
        base_dim=4,
        decoder_base_dim=4,
        z_dim=48,
        dim_mult=[1, 1, 1, 1],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
        is_residual=True,
        in_channels=12,
        out_channels=12,
        patch_size=2,
        scale_factor_spatial=16,
        latents_mean=[0.0] * 48,
        latents_std=[1.0] * 48,
    ).eval()


def _transformer(
    kind=diffusers.WanTransformer3DModel, seed=3, channels=16, in_channels=None, sees=False, **more
):
    """Return a denoiser; `sees` adds the attention to pictures that Wan 2.1 image models have."""
    torch.manual_seed(seed)
    width = HEADS * HEAD_SIZE
    return kind(
        patch_size=(1, 2, 2),
        num_attention_heads=HEADS,
        attention_head_dim=HEAD_SIZE,
        in_channels=in_channels or channels,
        out_channels=channels,
        text_dim=32,
        freq_dim=64,
        ffn_dim=64,
        num_layers=more.pop("layers", 2),
        cross_attn_norm=True,
        qk_norm="rms_norm_across_heads",
        image_dim=32 if sees else None,
        added_kv_proj_dim=width if sees else None,
        rope_max_seq_len=64,
        **more,
    ).eval()


def _parts(shift=3.0):
    tokenizer = t5_tokenizer()
    return {
        "tokenizer": tokenizer,
        "text_encoder": umt5_encoder(tokenizer),
        "vae": _vae(),
        "scheduler": diffusers.UniPCMultistepScheduler(
            prediction_type="flow_prediction",
            use_flow_sigmas=True,
            num_train_timesteps=1000,
            flow_shift=shift,
        ),
    }


def t2v():
    return diffusers.WanPipeline(transformer=_transformer(), **_parts())


def two_experts():
    """Return Wan 2.2 A14B: one expert for much noise, one for little."""
    return diffusers.WanPipeline(
        transformer=_transformer(),
        transformer_2=_transformer(seed=4),
        boundary_ratio=0.875,
        **_parts(),
    )


def text_or_image():
    """Return Wan 2.2 5B: text, and a picture that lies in the latents as it is."""
    return diffusers.WanPipeline(
        transformer=_transformer(channels=48),
        expand_timesteps=True,
        **(_parts() | {"vae": _vae_22()}),
    )


def i2v():
    """Return Wan 2.1 image-to-video: CLIP sees the picture, 36 channels hold it."""
    return diffusers.WanImageToVideoPipeline(
        transformer=_transformer(in_channels=36, sees=True),
        image_encoder=clip_vision(),
        image_processor=clip_pictures(),
        **_parts(),
    )


def i2v_two_experts():
    """Return Wan 2.2 image-to-video: two experts, no CLIP."""
    return diffusers.WanImageToVideoPipeline(
        transformer=_transformer(in_channels=36),
        transformer_2=_transformer(seed=4, in_channels=36),
        boundary_ratio=0.9,
        image_encoder=None,
        image_processor=None,
        **_parts(),
    )


def first_last():
    """Return Wan 2.1 first-and-last-frame: position embeddings for two pictures."""
    tokens = 2 * (1 + (32 // 8) ** 2)
    return diffusers.WanImageToVideoPipeline(
        transformer=_transformer(in_channels=36, sees=True, pos_embed_seq_len=tokens),
        image_encoder=clip_vision(),
        image_processor=clip_pictures(),
        **_parts(),
    )


def vace():
    transformer = _transformer(
        diffusers.WanVACETransformer3DModel, layers=3, vace_layers=[0, 2], vace_in_channels=96
    )
    return diffusers.WanVACEPipeline(transformer=transformer, **_parts())


def v2v():
    return diffusers.WanVideoToVideoPipeline(transformer=_transformer(), **_parts())


def skyreels_df():
    transformer = _transformer(diffusers.SkyReelsV2Transformer3DModel, inject_sample_info=True)
    return diffusers.SkyReelsV2DiffusionForcingPipeline(transformer=transformer, **_parts(8.0))
