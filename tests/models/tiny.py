"""Genuine models of transformers, tiny: trained in seconds on ``corpus.py``, saved with their tokenizers.

``python -m tests.models.tiny FOLDER`` writes one for each check that takes a model, to try
`make eval` and `make bench` with.
"""

from __future__ import annotations

import json
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from tests.models.corpus import GOOD, LITERAL, RIGHT

HAS_EXTRA = all(find_spec(name) for name in ("torch", "transformers", "sentencepiece"))
torch: Any = import_module("torch") if HAS_EXTRA else None
transformers: Any = import_module("transformers") if HAS_EXTRA else None
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]


def train_all(root: Path) -> dict[str, Path]:
    """A folder under ``root`` for each check that takes a model; the same on the same machine."""
    torch.set_num_threads(1)
    torch.manual_seed(7)
    makers = {
        "back-translation": train_translator,
        "improbable-word": train_masked,
        "semantic-distance": train_encoder,
        "quality-estimate": train_regressor,
    }
    for name, make in makers.items():
        make(root / name)
    return {name: root / name for name in makers}


def descend(model: Any, loss: Any, steps: int, rate: float = 3e-3) -> None:
    """Train ``model`` on ``loss``, a function of the step."""
    optimizer = torch.optim.AdamW(model.parameters(), lr=rate)
    model.train()
    for step in range(steps):
        optimizer.zero_grad()
        loss(step).backward()
        optimizer.step()
    model.eval()


def train_translator(folder: Path) -> None:
    """French to English, by Marian, with sentencepiece models of its own."""
    sentencepiece = import_module("sentencepiece")
    folder.mkdir()
    for side, index in (("source", 1), ("target", 0)):
        sentencepiece.SentencePieceTrainer.train(
            sentence_iterator=iter([pair[index] for pair in LITERAL]),
            model_prefix=str(folder / side), vocab_size=90, hard_vocab_limit=False, minloglevel=2,
        )  # fmt: skip
        (folder / f"{side}.model").rename(folder / f"{side}.spm")
    pieces: dict[str, int] = {}
    for name in ("</s>", "<unk>"):
        pieces[name] = len(pieces)
    for side in ("source", "target"):
        processor = sentencepiece.SentencePieceProcessor(model_file=str(folder / f"{side}.spm"))
        for number in range(processor.get_piece_size()):
            pieces.setdefault(processor.id_to_piece(number), len(pieces))
    pieces["<pad>"] = len(pieces)
    (folder / "vocab.json").write_text(json.dumps(pieces), "utf-8")
    tokenizer = transformers.MarianTokenizer(
        str(folder / "source.spm"), str(folder / "target.spm"), str(folder / "vocab.json"),
        source_lang="fr", target_lang="en",
    )  # fmt: skip
    pad = pieces["<pad>"]
    config = transformers.MarianConfig(
        vocab_size=len(pieces), d_model=64, encoder_layers=2, decoder_layers=2, encoder_attention_heads=4,
        decoder_attention_heads=4, encoder_ffn_dim=128, decoder_ffn_dim=128, max_position_embeddings=64, dropout=0.0,
        pad_token_id=pad, eos_token_id=0, decoder_start_token_id=pad, forced_eos_token_id=0,
    )  # fmt: skip
    model = transformers.MarianMTModel(config)
    inputs = tokenizer([fr for _en, fr in LITERAL], return_tensors="pt", padding=True)
    labels = tokenizer(text_target=[en for en, _fr in LITERAL], return_tensors="pt", padding=True)["input_ids"]
    labels[labels == pad] = -100
    descend(model, lambda _step: model(**inputs, labels=labels).loss, 220)
    tokenizer.save_pretrained(folder)
    model.save_pretrained(folder)


def word_tokenizer() -> Any:
    """One piece a word, of both languages, in lower case."""
    library = import_module("tokenizers")
    tokenizer = library.Tokenizer(library.models.WordLevel(unk_token=SPECIAL[1]))
    tokenizer.normalizer = library.normalizers.Lowercase()
    tokenizer.pre_tokenizer = library.pre_tokenizers.Whitespace()
    trainer = library.trainers.WordLevelTrainer(special_tokens=SPECIAL, show_progress=False)
    tokenizer.train_from_iterator([text for pair in LITERAL for text in pair], trainer)
    tokenizer.post_processor = library.processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    names = dict(zip(("pad_token", "unk_token", "cls_token", "sep_token", "mask_token"), SPECIAL, strict=True))
    return transformers.PreTrainedTokenizerFast(tokenizer_object=tokenizer, **names)


def bert(tokenizer: Any, **more: Any) -> Any:
    return transformers.BertConfig(
        vocab_size=len(tokenizer), hidden_size=48, num_hidden_layers=2, num_attention_heads=4, intermediate_size=96,
        max_position_embeddings=64, hidden_dropout_prob=0.0, attention_probs_dropout_prob=0.0, pad_token_id=0, **more,
    )  # fmt: skip


def save(folder: Path, tokenizer: Any, model: Any) -> None:
    tokenizer.save_pretrained(folder)
    model.save_pretrained(folder)


def train_masked(folder: Path) -> None:
    tokenizer = word_tokenizer()
    model = transformers.BertForMaskedLM(bert(tokenizer))
    inputs = tokenizer([fr for _en, fr in GOOD], return_tensors="pt", padding=True)
    words = inputs["input_ids"] > 4

    def loss(_step: int) -> Any:
        hidden = words & (torch.rand(words.shape) < 0.25)
        ids = inputs["input_ids"].masked_fill(hidden, 4)
        labels = inputs["input_ids"].masked_fill(~hidden, -100)
        return model(input_ids=ids, attention_mask=inputs["attention_mask"], labels=labels).loss

    descend(model, loss, 400)
    save(folder, tokenizer, model)


def train_encoder(folder: Path) -> None:
    tokenizer = word_tokenizer()
    model = transformers.BertModel(bert(tokenizer), add_pooling_layer=False)
    sides = [tokenizer([pair[index] for pair in GOOD], return_tensors="pt", padding=True) for index in (0, 1)]

    def vectors(inputs: Any) -> Any:
        mask = inputs["attention_mask"].unsqueeze(-1)
        means = (model(**inputs).last_hidden_state * mask).sum(1) / mask.sum(1)
        return torch.nn.functional.normalize(means, dim=1)

    def loss(_step: int) -> Any:
        likeness = vectors(sides[0]) @ vectors(sides[1]).T
        return torch.nn.functional.cross_entropy(likeness * 10, torch.arange(len(GOOD)))

    descend(model, loss, 120)
    save(folder, tokenizer, model)


def train_regressor(folder: Path) -> None:
    tokenizer = word_tokenizer()
    model = transformers.BertForSequenceClassification(bert(tokenizer, num_labels=1))
    bad = [(RIGHT[0].replace("waited", verb), fr) for verb in ("waited", "stopped", "rode") for _en, fr in LITERAL[-9:]]
    pairs = [*GOOD, *bad]
    inputs = tokenizer([en for en, _ in pairs], [fr for _, fr in pairs], return_tensors="pt", padding=True)
    labels = torch.tensor([1.0] * len(GOOD) + [0.0] * len(bad))
    descend(model, lambda _step: model(**inputs, labels=labels).loss, 80)
    save(folder, tokenizer, model)


def main() -> None:
    """Write the models and print what `make` takes as MODELS."""
    root = Path(sys.argv[1])
    root.mkdir(parents=True, exist_ok=True)
    print(" ".join(f"{name}={folder}" for name, folder in train_all(root).items()))


if __name__ == "__main__":
    main()
