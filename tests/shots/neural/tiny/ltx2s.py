"""A tiny LTX-2: pictures with their sound, and Gemma 3 to read the prompt."""

import diffusers
import torch
from diffusers.pipelines.ltx2 import LTX2TextConnectors
from diffusers.pipelines.ltx2.vocoder import LTX2Vocoder
from transformers import (
    Gemma3Config,
    Gemma3ForConditionalGeneration,
    Gemma3TextConfig,
    SiglipVisionConfig,
)

from tiny.texts import WIDTH, gemma_tokenizer

CHANNELS = 8
AUDIO_CHANNELS, MEL_BINS = 2, 8
TEXT_LAYERS = 2


def _gemma(tokenizer):
    torch.manual_seed(1)
    text = Gemma3TextConfig(
        vocab_size=len(tokenizer),
        hidden_size=WIDTH,
        intermediate_size=37,
        num_hidden_layers=TEXT_LAYERS,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=8,
        query_pre_attn_scalar=8,
        sliding_window=32,
        max_position_embeddings=1024,
    )
    vision = SiglipVisionConfig(
        hidden_size=WIDTH,
        intermediate_size=37,
        num_hidden_layers=1,
        num_attention_heads=4,
        image_size=32,
        patch_size=8,
    )
    config = Gemma3Config(
        text_config=text.to_dict(),
        vision_config=vision.to_dict(),
        mm_tokens_per_image=4,
        image_token_index=len(tokenizer) - 1,
        boi_token_index=len(tokenizer) - 2,
        eoi_token_index=len(tokenizer) - 3,
    )
    return Gemma3ForConditionalGeneration(config).eval()


def _vae():
    torch.manual_seed(2)
    return diffusers.AutoencoderKLLTX2Video(
        latent_channels=CHANNELS,
        block_out_channels=(8, 16, 32, 64),
        decoder_block_out_channels=(8, 16, 32),
        layers_per_block=(1,) * 5,
        decoder_layers_per_block=(1,) * 4,
        spatial_compression_ratio=32,
        temporal_compression_ratio=8,
        decoder_causal=False,
    ).eval()


def _audio_vae():
    torch.manual_seed(2)
    return diffusers.AutoencoderKLLTX2Audio(
        base_channels=4,
        output_channels=2,
        ch_mult=(1, 1, 1),
        num_res_blocks=1,
        in_channels=2,
        resolution=32,
        latent_channels=AUDIO_CHANNELS,
        mel_bins=MEL_BINS,
    ).eval()


def _vocoder():
    torch.manual_seed(2)
    return LTX2Vocoder(
        in_channels=2 * MEL_BINS,
        hidden_channels=32,
        out_channels=2,
        upsample_kernel_sizes=[4, 4],
        upsample_factors=[2, 2],
        resnet_kernel_sizes=[3],
        resnet_dilations=[[1, 3, 5]],
        output_sampling_rate=400,  # 100 mel frames a second, each made 4 samples
    ).eval()


def _transformer():
    torch.manual_seed(3)
    audio_width = AUDIO_CHANNELS * MEL_BINS // 4
    return diffusers.LTX2VideoTransformer3DModel(
        in_channels=CHANNELS,
        out_channels=CHANNELS,
        num_attention_heads=2,
        attention_head_dim=8,
        cross_attention_dim=16,
        audio_in_channels=audio_width,
        audio_out_channels=audio_width,
        audio_num_attention_heads=2,
        audio_attention_head_dim=4,
        audio_cross_attention_dim=8,
        num_layers=2,
        caption_channels=WIDTH,
        rope_double_precision=False,
        rope_type="split",
    ).eval()


def _connectors():
    torch.manual_seed(3)
    return LTX2TextConnectors(
        caption_channels=WIDTH,
        text_proj_in_factor=TEXT_LAYERS + 1,
        video_connector_num_attention_heads=4,
        video_connector_attention_head_dim=8,
        video_connector_num_layers=1,
        video_connector_num_learnable_registers=None,
        audio_connector_num_attention_heads=4,
        audio_connector_attention_head_dim=8,
        audio_connector_num_layers=1,
        audio_connector_num_learnable_registers=None,
        connector_rope_base_seq_len=32,
        rope_theta=10000.0,
        rope_double_precision=False,
        causal_temporal_positioning=False,
        rope_type="split",
    ).eval()


def ltx2():
    tokenizer = gemma_tokenizer()
    return diffusers.LTX2Pipeline(
        transformer=_transformer(),
        vae=_vae(),
        audio_vae=_audio_vae(),
        vocoder=_vocoder(),
        connectors=_connectors(),
        text_encoder=_gemma(tokenizer),
        tokenizer=tokenizer,
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(),
    )
