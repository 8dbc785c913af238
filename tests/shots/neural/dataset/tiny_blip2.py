"""A tiny BLIP-2 of the very classes that the hub's are, with random weights."""

from pathlib import Path


def save_tiny_blip2(folder: Path) -> Path:
    import torch
    from tokenizers.pre_tokenizers import ByteLevel
    from transformers import (
        Blip2Config,
        Blip2ForConditionalGeneration,
        Blip2Processor,
        GPT2Tokenizer,
    )
    from transformers.models.blip.image_processing_pil_blip import BlipImageProcessorPil

    vocabulary = ["<s>", "<pad>", "</s>", *sorted(ByteLevel.alphabet())]
    tokenizer = GPT2Tokenizer(
        vocab={token: number for number, token in enumerate(vocabulary)}, merges=[],
        bos_token="<s>", eos_token="</s>", pad_token="<pad>", unk_token="</s>",
    )  # fmt: skip
    pictures = BlipImageProcessorPil(size={"height": 32, "width": 32})
    processor = Blip2Processor(pictures, tokenizer, num_query_tokens=4)
    width = {"hidden_size": 16, "intermediate_size": 24, "num_hidden_layers": 1, "num_attention_heads": 2}  # fmt: skip
    config = Blip2Config(
        vision_config={**width, "image_size": 32, "patch_size": 8},
        qformer_config={**width, "vocab_size": 30, "encoder_hidden_size": 16, "cross_attention_frequency": 1},
        text_config={
            "model_type": "opt", "vocab_size": len(processor.tokenizer), "hidden_size": 16,
            "ffn_dim": 24, "num_hidden_layers": 1, "num_attention_heads": 2, "word_embed_proj_dim": 16,
            "max_position_embeddings": 128, "bos_token_id": 0, "pad_token_id": 1, "eos_token_id": 2,
        },
        num_query_tokens=4,
        image_token_index=processor.tokenizer.convert_tokens_to_ids("<image>"),
    )  # fmt: skip
    torch.manual_seed(0)
    network = Blip2ForConditionalGeneration(config).eval()
    for weight in network.parameters():
        if weight.dim() > 1:  # large enough that other pictures get other words
            torch.nn.init.normal_(weight, std=0.5)
    letters = network.language_model.get_input_embeddings().weight
    letters.data[:3] = 0  # the marks never win over a letter, so there are always words
    network.save_pretrained(folder)
    processor.save_pretrained(folder)
    return folder
