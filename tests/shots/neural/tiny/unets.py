"""Tiny U-Nets: ModelScope, AnimateDiff, and Stable Diffusion for stills."""

import diffusers
import torch

from tiny.texts import clip_text, clip_tokenizer

WIDTHS = (16, 16)


def _vae():
    torch.manual_seed(2)
    return diffusers.AutoencoderKL(
        block_out_channels=(8, 8, 8, 8),
        down_block_types=("DownEncoderBlock2D",) * 4,
        up_block_types=("UpDecoderBlock2D",) * 4,
        latent_channels=4,
        norm_num_groups=2,
        sample_size=64,
    ).eval()


def _parts():
    tokenizer = clip_tokenizer()
    return {
        "vae": _vae(),
        "text_encoder": clip_text(tokenizer),
        "tokenizer": tokenizer,
        "scheduler": diffusers.DDIMScheduler(
            beta_start=0.00085,
            beta_end=0.012,
            beta_schedule="scaled_linear",
            clip_sample=False,
            set_alpha_to_one=False,
            steps_offset=1,
        ),
    }


def _unet2d():
    torch.manual_seed(3)
    return diffusers.UNet2DConditionModel(
        sample_size=8,
        block_out_channels=WIDTHS,
        layers_per_block=1,
        down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"),
        cross_attention_dim=32,
        attention_head_dim=4,
        norm_num_groups=4,
    ).eval()


def modelscope():
    torch.manual_seed(3)
    unet = diffusers.UNet3DConditionModel(
        sample_size=8,
        block_out_channels=WIDTHS,
        layers_per_block=1,
        down_block_types=("CrossAttnDownBlock3D", "DownBlock3D"),
        up_block_types=("UpBlock3D", "CrossAttnUpBlock3D"),
        cross_attention_dim=32,
        attention_head_dim=8,
        norm_num_groups=4,
    ).eval()
    return diffusers.TextToVideoSDPipeline(unet=unet, **_parts())


def animatediff():
    torch.manual_seed(4)
    motion = diffusers.MotionAdapter(
        block_out_channels=WIDTHS,
        motion_layers_per_block=1,
        motion_norm_num_groups=4,
        motion_num_attention_heads=4,
        motion_max_seq_length=32,
        use_motion_mid_block=True,
    ).eval()
    return diffusers.AnimateDiffPipeline(
        unet=_unet2d(),
        motion_adapter=motion,
        feature_extractor=None,
        image_encoder=None,
        **_parts(),
    )


def sd2d():
    return diffusers.StableDiffusionPipeline(
        unet=_unet2d(),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
        **_parts(),
    )
