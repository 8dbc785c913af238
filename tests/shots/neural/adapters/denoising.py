"""One call of a tiny denoiser of each kind, with inputs that are always the same."""

import torch

BASES = ("wan_t2v", "ltx_t2v", "modelscope")
MORE_BASES = ("cogvideox", "animatediff", "skyreels_df")


def denoiser_of(pipe):
    return getattr(pipe, "transformer", None) or pipe.unet


def inputs(denoiser, frames=3):
    """Return keyword arguments of one call: `frames` latent frames of 4x8 (LTX: 3x7) tokens."""
    chance = torch.Generator().manual_seed(0)

    def noise(*shape):
        return torch.randn(*shape, generator=chance)

    config, kind = denoiser.config, type(denoiser).__name__
    shared = {"timestep": torch.tensor([500]), "return_dict": False}
    if kind in ("WanTransformer3DModel", "SkyReelsV2Transformer3DModel"):
        extra = {"fps": [1]} if kind.startswith("Sky") else {}
        return {
            **shared,
            **extra,
            "hidden_states": noise(1, config.in_channels, frames, 8, 16),
            "encoder_hidden_states": noise(1, 6, config.text_dim),
        }
    if kind == "LTXVideoTransformer3DModel":
        return {
            **shared,
            "hidden_states": noise(1, frames * 21, config.in_channels),
            "encoder_hidden_states": noise(1, 6, config.caption_channels),
            "encoder_attention_mask": torch.ones(1, 6),
            "num_frames": frames,
            "height": 3,
            "width": 7,
        }
    if kind == "CogVideoXTransformer3DModel":
        size, tokens = config.attention_head_dim, frames * 32
        return {
            **shared,
            "hidden_states": noise(1, frames, config.in_channels, 8, 16),
            "encoder_hidden_states": noise(1, config.max_text_seq_length, config.text_embed_dim),
            "image_rotary_emb": (torch.ones(tokens, size), torch.zeros(tokens, size)),
        }
    texts = frames if kind == "UNetMotionModel" else 1
    return {
        **shared,
        "sample": noise(1, config.in_channels, frames, 4, 8),
        "encoder_hidden_states": noise(texts, 6, config.cross_attention_dim),
    }


def predict(denoiser, frames=3, **changed):
    with torch.no_grad():
        return denoiser(**{**inputs(denoiser, frames), **changed})[0]


def stir(rack, domain):
    """Give a domain weights as if it were trained, so that it is no longer a no-op."""
    from moviefactory.shots.neural.adapters.module import Part

    chance = torch.Generator().manual_seed(len(domain))
    for part in Part:
        for parameter in rack.train_only(domain, part):
            with torch.no_grad():
                parameter.add_(0.1 * torch.randn(parameter.shape, generator=chance))
