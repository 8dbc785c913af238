import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from moviefactory.sound.voices.scripts import runs_of
from moviefactory.sound.voices.words import plain_text, time_words, tokens_of

texts = st.text(
    alphabet=st.one_of(
        st.sampled_from("aZ9 .,!?-—'\"“”「」（）日本出かなПр한é🚀\n\x01<>&%"), st.characters()
    ),
    max_size=60,
)


def words(text: str) -> list[str]:
    return [token.text for token in tokens_of(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hello, big world!", ["Hello,", "big", "world!"]),
        ("stop — Ada's here", ["stop —", "Ada's", "here"]),
        ("“Quoted” (so)", ["“Quoted”", "(so)"]),
        ("— so it began", ["— so", "it", "began"]),
        ("日出，火箭。", ["日", "出，", "火", "箭。"]),
        ("说：“你好”", ["说：", "“你", "好”"]),
        ("1999年，NASA的", ["1999", "年，", "NASA", "的"]),
        ("3.5 公里", ["3.5", "公", "里"]),
        ("Привет мир", ["Привет", "мир"]),
        ("50% & more", ["50%", "&", "more"]),
        ("...", []),
        ("", []),
    ],
)
def test_a_text_is_split_into_words_with_their_punctuation(text, expected):
    assert words(text) == expected


@settings(max_examples=50, deadline=None)
@given(texts)
def test_the_words_are_the_text(text):
    plain = plain_text(text)
    tokens = tokens_of(plain)
    for token in tokens:
        assert plain[token.start : token.end] == token.text
    if tokens:
        joined = "".join(token.text for token in tokens)
        assert joined.replace(" ", "") == plain.replace(" ", "")


@settings(max_examples=50, deadline=None)
@given(texts)
def test_plain_text_holds_no_control_and_is_its_own_plain_text(text):
    plain = plain_text(text)
    assert all(character >= " " and character != "\x7f" for character in plain)
    assert plain_text(plain) == plain


@settings(max_examples=50, deadline=None)
@given(texts, st.sampled_from(["en-us", "cmn", "ru", "ja"]))
def test_the_runs_joined_are_the_text(text, language):
    runs = runs_of(text, language)
    assert "".join(run.text for run in runs) == text
    assert [run.start for run in runs] == [
        sum(len(other.text) for other in runs[:index]) for index in range(len(runs))
    ]


def test_each_script_goes_to_a_reader_of_it():
    parts = [(run.language, run.text) for run in runs_of("say 日本, then Привет!", "en-us")]
    assert parts == [("en-us", "say "), ("cmn", "日本,"), ("en-us", " then "), ("ru", "Привет!")]
    assert len(runs_of("Привет, мир", "uk")) == 1
    assert len(runs_of("我们看到了 NASA 的火箭", "cmn")) == 1


def test_emoji_and_invisible_marks_are_left_out():
    assert plain_text("go 🚀 now 👩‍🚀!\u202e\u200b ❤️") == "go now !"


def test_a_word_ends_where_its_sound_ends_not_where_the_next_begins():
    rate = 1000
    samples = np.zeros(2000, np.float32)
    samples[100:400] = samples[1000:1500] = 0.5
    first, second = time_words(tokens_of("one. two"), [(0, 0.0), (5, 1.0)], samples, rate)
    assert (first.start_seconds, first.end_seconds) == pytest.approx((0.1, 0.4))
    assert (second.start_seconds, second.end_seconds) == pytest.approx((1.0, 1.5))


def test_words_without_a_mark_share_the_time_of_the_one_before():
    samples = np.ones(1000, np.float32)
    timed = time_words(tokens_of("数过次"), [(0, 0.0), (2, 0.6)], samples, 1000)
    assert [word.start_seconds for word in timed] == pytest.approx([0.0, 0.3, 0.6])


@settings(max_examples=40, deadline=None)
@example([(0, 0.6875), (12, 0.0)])
@given(st.lists(st.tuples(st.integers(-2, 30), st.floats(-1, 9)), max_size=12))
def test_whatever_the_marks_words_stay_in_order_and_inside(marks):
    samples = np.random.default_rng(3).uniform(-1, 1, 4000).astype(np.float32)
    timed = time_words(tokens_of("a few words 和汉字 1999 here"), marks, samples, 1000)
    edge = 0.0
    for word in timed:
        assert edge <= word.start_seconds <= word.end_seconds <= 4.0
        edge = word.end_seconds
