"""Tiny tokenizers, text and picture encoders, made in memory: nothing is downloaded."""

import torch
from tokenizers.pre_tokenizers import ByteLevel
from transformers import (
    CLIPImageProcessor,
    CLIPTextConfig,
    CLIPTextModel,
    CLIPTokenizer,
    CLIPVisionConfig,
    CLIPVisionModel,
    GemmaTokenizer,
    LlamaConfig,
    LlamaModel,
    LlamaTokenizer,
    SiglipImageProcessorPil,
    SiglipVisionConfig,
    SiglipVisionModel,
    T5Config,
    T5EncoderModel,
    T5Tokenizer,
    UMT5Config,
    UMT5EncoderModel,
)

CHARACTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,;:!?'\"-()/&%"
WIDTH = 32
"""Channels of every encoder."""


def t5_tokenizer():
    """Return a tokenizer of single characters; it serves UMT5 as well (the same class)."""
    vocabulary = [("<pad>", 0.0), ("</s>", 0.0), ("<unk>", 0.0), ("\u2581", -2.0)]
    vocabulary += [(character, -3.0) for character in CHARACTERS]
    return T5Tokenizer(vocab=vocabulary, extra_ids=0, model_max_length=512)


def clip_tokenizer():
    alphabet = sorted(ByteLevel.alphabet())
    tokens = alphabet + [character + "</w>" for character in alphabet]
    tokens += ["<|startoftext|>", "<|endoftext|>"]
    return CLIPTokenizer(
        vocab={token: i for i, token in enumerate(tokens)}, merges=[], model_max_length=77
    )


def _characters(specials):
    """Return a vocabulary of `specials`, the space and single characters."""
    return {token: i for i, token in enumerate([*specials, "\u2581", *CHARACTERS])}


def gemma_tokenizer():
    specials = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>"]
    return GemmaTokenizer(vocab=_characters(specials), merges=[], model_max_length=64)


def llama_tokenizer():
    """Return a tokenizer of single characters.

    A long template comes before the prompt, so what is too long is cut off at its beginning.
    """
    return LlamaTokenizer(
        vocab=_characters(["<unk>", "<s>", "</s>", "<pad>"]),
        merges=[],
        pad_token="<pad>",
        model_max_length=512,
        truncation_side="left",
    )


def _t5_sizes(tokenizer):
    return {
        "vocab_size": len(tokenizer),
        "d_model": WIDTH,
        "d_ff": 37,
        "d_kv": 8,
        "num_heads": 4,
        "num_layers": 2,
        "relative_attention_num_buckets": 8,
    }


def t5_encoder(tokenizer):
    torch.manual_seed(1)
    return T5EncoderModel(T5Config(**_t5_sizes(tokenizer))).eval()


def umt5_encoder(tokenizer):
    torch.manual_seed(1)
    return UMT5EncoderModel(UMT5Config(**_t5_sizes(tokenizer))).eval()


def clip_text(tokenizer):
    torch.manual_seed(1)
    return CLIPTextModel(
        CLIPTextConfig(
            vocab_size=len(tokenizer),
            hidden_size=WIDTH,
            intermediate_size=37,
            num_attention_heads=4,
            num_hidden_layers=2,
            projection_dim=WIDTH,
            bos_token_id=tokenizer.bos_token_id,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        )
    ).eval()


def llama(tokenizer):
    torch.manual_seed(1)
    return LlamaModel(
        LlamaConfig(
            vocab_size=len(tokenizer),
            hidden_size=WIDTH,
            intermediate_size=37,
            num_attention_heads=4,
            num_key_value_heads=4,
            num_hidden_layers=3,
            bos_token_id=tokenizer.bos_token_id,
            eos_token_id=tokenizer.eos_token_id,
            pad_token_id=tokenizer.pad_token_id,
        )
    ).eval()


def clip_vision():
    torch.manual_seed(1)
    return CLIPVisionModel(
        CLIPVisionConfig(
            hidden_size=WIDTH,
            projection_dim=WIDTH,
            num_hidden_layers=2,
            num_attention_heads=4,
            image_size=32,
            intermediate_size=37,
            patch_size=8,
        )
    ).eval()


def clip_pictures():
    return CLIPImageProcessor(crop_size={"height": 32, "width": 32}, size={"shortest_edge": 32})


def siglip_vision():
    torch.manual_seed(1)
    return SiglipVisionModel(
        SiglipVisionConfig(
            hidden_size=WIDTH,
            intermediate_size=37,
            num_hidden_layers=2,
            num_attention_heads=4,
            image_size=32,
            patch_size=8,
        )
    ).eval()


def siglip_pictures():
    return SiglipImageProcessorPil(size={"height": 32, "width": 32})
