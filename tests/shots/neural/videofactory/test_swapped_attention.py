"""Laws of the swapped attention in windows, against a reference that loops over every token."""

import math

import pytest

torch = pytest.importorskip("torch", reason="needs the extra neural")

from moviefactory.shots.neural.videofactory.attention import SwappedWindowAttention  # noqa: E402
from moviefactory.shots.neural.videofactory.windows import cut_windows  # noqa: E402

WIDTH, HEADS = 12, 3
SIZE = (4, 4, 6)
WINDOW = (2, 2, 3)


def make(window=WINDOW, *, is_shifted=False, temporal_asks=False, is_stirred=True):
    torch.manual_seed(4)
    module = SwappedWindowAttention(
        WIDTH, heads=HEADS, window=window, is_shifted=is_shifted, temporal_asks=temporal_asks
    )
    if is_stirred:
        for weight in module.parameters():
            torch.nn.init.normal_(weight, std=0.4)
    return module.requires_grad_(False)


def features(size=SIZE, batch=2):
    chance = torch.Generator().manual_seed(7)
    return (torch.randn(batch, *size, WIDTH, generator=chance) for _ in range(2))


def by_hand(module, asking, answering, together):
    """Return what the paper's formula says; `together(a, b)` tells which tokens see each other."""
    batch, *size, _ = asking.shape
    places = [(f, h, w) for f in range(size[0]) for h in range(size[1]) for w in range(size[2])]
    seen = module.norm_answering(answering)
    query, key, value = (
        layer(tokens).flatten(1, 3).unflatten(2, (HEADS, -1))
        for layer, tokens in (
            (module.to_query, module.norm_asking(asking)),
            (module.to_key, seen),
            (module.to_value, seen),
        )
    )
    found = torch.zeros_like(value)
    for row in range(batch):
        for one, place in enumerate(places):
            others = [two for two, other in enumerate(places) if together(place, other)]
            for head in range(HEADS):
                scores = key[row, others, head] @ query[row, one, head]
                weights = torch.softmax(scores / math.sqrt(WIDTH // HEADS), 0)
                found[row, one, head] = weights @ value[row, others, head]
    mixed = asking + module.to_out(found.flatten(2).unflatten(1, size))
    return mixed + module.feed_forward(module.norm_mixed(mixed))


@pytest.mark.parametrize(("window", "is_shifted"), [(SIZE, False), ((16, 8, 8), True)])
def test_one_window_over_everything_is_full_attention(window, is_shifted):
    spatial, temporal = features()
    module = make(window, is_shifted=is_shifted)
    whole = by_hand(module, spatial, temporal, lambda one, other: True)
    torch.testing.assert_close(module(spatial, temporal), whole)


@pytest.mark.parametrize("size", [SIZE, (3, 5, 2), (1, 4, 6)])
@pytest.mark.parametrize(("is_shifted", "temporal_asks"), [(False, False), (True, True)])
def test_windows_see_their_own_tokens_whatever_the_size(size, is_shifted, temporal_asks):
    spatial, temporal = features(size, batch=1)
    module = make(is_shifted=is_shifted, temporal_asks=temporal_asks)

    def window_of(place):
        shifts = [
            side // 2 if is_shifted and side < whole else 0
            for side, whole in zip(WINDOW, size, strict=True)
        ]
        return [(at + shift) // side for at, shift, side in zip(place, shifts, WINDOW, strict=True)]

    asking, answering = (temporal, spatial) if temporal_asks else (spatial, temporal)
    apart = by_hand(
        module, asking, answering, lambda one, other: window_of(one) == window_of(other)
    )
    torch.testing.assert_close(module(spatial, temporal), apart)


def test_a_new_one_changes_not_one_bit():
    spatial, temporal = features()
    assert make(is_stirred=False)(spatial, temporal).equal(spatial)
    assert make(is_stirred=False, temporal_asks=True)(spatial, temporal).equal(temporal)


@pytest.mark.parametrize("temporal_asks", [False, True])
def test_a_change_stays_in_its_window_and_shifted_windows_cross_the_borders(temporal_asks):
    spatial, temporal = features()
    changed = [spatial.clone(), temporal.clone()]
    changed[0 if temporal_asks else 1][:, 1, 1, 2] += 3.0  # the last token of the first window
    plain, shifted = (
        make(is_shifted=is_shifted, temporal_asks=temporal_asks) for is_shifted in (False, True)
    )

    def reached(module):
        differs = (module(*changed) != module(spatial, temporal)).any(-1).any(0)
        return {tuple(place) for place in differs.nonzero().tolist()}

    first_window = {(f, h, w) for f in range(2) for h in range(2) for w in range(3)}
    assert reached(plain) == first_window
    assert reached(shifted) - first_window
    assert reached(shifted) & first_window


def test_query_and_key_change_places():
    spatial, temporal = (feature.requires_grad_() for feature in features())
    for temporal_asks in (False, True):
        module = make(temporal_asks=temporal_asks)
        asking, answering = (temporal, spatial) if temporal_asks else (spatial, temporal)
        # One token's output: only its own query, but all keys of its window.
        module(spatial, temporal)[0, 0, 0, 0].sum().backward()
        reached = [feature.grad.abs().sum(-1)[0].count_nonzero() for feature in (asking, answering)]
        assert reached == [1, math.prod(WINDOW)]
        spatial.grad = temporal.grad = None


@pytest.mark.parametrize("is_shifted", [False, True])
@pytest.mark.parametrize("size", [(4, 4, 6), (5, 3, 7), (1, 1, 1), (2, 9, 3)])
def test_cutting_is_undone(size, is_shifted):
    cut = cut_windows(size, WINDOW, is_shifted=is_shifted)
    tokens = torch.randn(3, *size, 2)
    assert cut.unfold(cut.fold(tokens)).equal(tokens)
    inside = cut.tokens_of_clip(torch.device("cpu"))
    assert inside.sum() == math.prod(size)
    assert inside.any(1).all()  # no window is empty: attention over nothing is no number


def test_padding_does_not_leak():
    spatial, temporal = features((3, 3, 4))
    module = make()
    small = module(spatial, temporal)
    torch.testing.assert_close(small[:, :2, :2, :3], module(spatial[:, :2, :2, :3], temporal[:, :2, :2, :3]))  # fmt: skip
    assert small.isfinite().all()


def test_a_width_that_heads_cannot_share_is_an_error():
    with pytest.raises(ValueError, match="12 channels cannot be shared by 5 heads"):
        SwappedWindowAttention(12, heads=5, window=WINDOW, is_shifted=False, temporal_asks=False)
