"""What each mood sounds like: tempo, mode, harmony, instruments, patterns. Data; plays nothing."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from moviefactory.grammar import Mood

Lead = Literal["plain", "slow", "turned", "short"]


@dataclass(frozen=True, slots=True)
class Role:
    """Who plays a part, and where. Units: octaves above the tonic, gain in dB."""

    instrument: str
    octave: int
    gain_db: float
    pattern: str = ""


@dataclass(frozen=True, slots=True)
class Style:
    """One mood's music.

    `progressions` are degrees, one chord a bar; `cadence` leads home at the end. `theme` is how the
    hero's motif is played. `swing` delays the second half of each beat. Units: beats a minute,
    LUFS, beats.
    """

    bpm: float
    scale: str
    chord: str
    progressions: tuple[tuple[int, ...], ...]
    pad: Role
    bass: Role | None
    figure: Role | None
    lead: Role | None
    theme: Lead
    drums: str
    cadence: int
    lufs: float
    send: float = 1.0
    trim_db: float = 0.0
    swing: float = 0.0


# Beats of a bar, the chord's voices counted from its lowest upwards, and lengths in beats.
FIGURES = MappingProxyType(
    {
        "arpeggio": ((0, 0, 1), (0.5, 1, 1), (1, 2, 1), (1.5, 3, 1), (2, 4, 1), (2.5, 3, 1), (3, 2, 1), (3.5, 1, 1)),
        "broken": ((0, 0, 2), (0.5, 2, 2), (1, 1, 2), (1.5, 2, 2), (2, 3, 2), (2.5, 2, 2), (3, 1, 2), (3.5, 2, 2)),
        "slow broken": ((0, 0, 3), (1, 1, 3), (2, 2, 2), (3, 3, 2)),
        "sparse": ((0.5, 2, 3), (2.5, 3, 2)),
        "lone": ((0, 1, 4), (2.75, 3, 2)),
        "drops": ((0.5, 3, 1), (1.75, 4, 1), (3, 2, 1), (3.5, 5, 1)),
        "rising": ((0, 0, 2), (0.25, 1, 2), (0.5, 2, 2), (0.75, 3, 2), (1, 4, 2), (2, 1, 2), (2.25, 2, 2), (2.5, 3, 2), (2.75, 4, 2), (3, 5, 2)),
        "bounce": ((0, 0, 0.4), (0.5, 2, 0.4), (1, 1, 0.4), (1.5, 2, 0.4), (2, 0, 0.4), (2.5, 3, 0.4), (3, 2, 0.4), (3.5, 1, 0.4)),
        "skip": ((0, 0, 0.3), (0.75, 2, 0.3), (1.5, 1, 0.3), (2, 3, 0.3), (2.75, 2, 0.3), (3.5, 4, 0.3)),
        "offbeat": ((0.5, 1, 0.3), (0.5, 2, 0.3), (1.5, 1, 0.3), (1.5, 2, 0.3), (2.5, 1, 0.3), (2.5, 2, 0.3), (3.5, 1, 0.3), (3.5, 2, 0.3)),
        "march": ((0, 0, 0.5), (0, 2, 0.5), (1, 1, 0.4), (1.5, 1, 0.3), (2, 0, 0.5), (2, 2, 0.5), (3, 1, 0.4), (3.5, 2, 0.3)),
        "eighths": tuple((step / 2, (0, 2, 1, 2)[step % 4], 0.45) for step in range(8)),
        "sixteenths": tuple((step / 4, (0, 0, 2, 0, 1, 0, 2, 1)[step % 8], 0.22) for step in range(16)),
        "stabs": ((0, 0, 0.5), (0, 1, 0.5), (0, 2, 0.5), (1.5, 0, 0.4), (1.5, 2, 0.4), (3, 0, 0.4), (3, 1, 0.4), (3, 2, 0.4)),
        "fanfare": ((0, 0, 1), (0, 2, 1), (1, 1, 0.4), (1.33, 1, 0.3), (1.67, 1, 0.3), (2, 2, 1.5), (2, 3, 1.5)),
        "tremor": ((0, 3, 4), (0, 4, 4)),
        "murmur": ((0, 0, 2), (2, 1, 2)),
        "stalk": ((0, 0, 0.7), (0.75, 1, 1.2), (3, 0, 0.4), (3.5, 1, 0.5)),
        "glitter": ((0, 0, 2), (0.5, 3, 2), (1.5, 5, 1.5), (2, 1, 2), (2.75, 4, 1.5), (3, 6, 2), (3.5, 8, 1.5)),
    }
)  # fmt: skip

# Beats of a bar, scale steps from the chord's root, lengths in beats.
BASSES = MappingProxyType(
    {
        "hold": ((0, 0, 4),),
        "half": ((0, 0, 2), (2, 0, 2)),
        "fifth": ((0, 0, 1.8), (2, 4, 1.8)),
        "walk": ((0, 0, 0.9), (1, 2, 0.9), (2, 4, 0.9), (3, 2, 0.9)),
        "oompah": ((0, 0, 0.6), (2, 4, 0.6)),
        "pulse": tuple((step / 2, 0, 0.42) for step in range(8)),
        "gallop": tuple((beat + part, 0, 0.22) for beat in range(4) for part in (0, 0.5, 0.75)),
        "heart": ((0, 0, 0.5), (0.5, 0, 0.9), (2, 0, 0.5), (2.5, 0, 0.9)),
    }
)

# Beats of a bar, drum, strength.
DRUMS = MappingProxyType(
    {
        "": (),
        "boom": ((0, "boom", 0.9),),
        "low drum": ((0, "taiko", 0.7), (2.5, "taiko", 0.35)),
        "uneasy": ((0, "boom", 0.8), (1.75, "boom", 0.35), (2.5, "tick", 0.35)),
        "ticks": tuple((step / 2, "tick", 0.75 if step % 2 == 0 else 0.45) for step in range(8)),
        "light": ((0, "block", 0.4), (1, "shaker", 0.5), (1.5, "shaker", 0.3), (2.5, "block", 0.3), (3, "shaker", 0.5), (3.5, "shaker", 0.3)),
        "shaker": tuple((step / 2, "shaker", (0.7, 0.35, 0.55, 0.35)[step % 4]) for step in range(8)),
        "dance": ((0, "frame", 0.7), (1, "shaker", 0.7), (1.5, "frame", 0.4), (2, "frame", 0.6), (3, "shaker", 0.7), (3.5, "frame", 0.45), (0.5, "shaker", 0.3), (2.5, "shaker", 0.3)),
        "clown": ((0, "block", 0.6), (1, "frame", 0.4), (2, "block", 0.6), (2.5, "block", 0.4), (3, "frame", 0.4)),
        "march": ((0, "taiko", 0.6), (1, "snare", 0.45), (1.75, "snare", 0.25), (2, "taiko", 0.5), (3, "snare", 0.5), (3.5, "snare", 0.3), (3.75, "snare", 0.3)),
        "fight": ((0, "taiko", 0.95), (0.75, "taiko", 0.5), (1.5, "taiko", 0.7), (2, "taiko", 0.8), (3, "taiko", 0.6), (3.5, "taiko", 0.7)),
        "war": ((0, "taiko", 1.0), (0.5, "taiko", 0.5), (1, "snare", 0.6), (1.5, "taiko", 0.7), (2, "taiko", 0.9), (2.75, "taiko", 0.6), (3, "snare", 0.7), (3.5, "taiko", 0.8), (3.75, "taiko", 0.6)),
        "chase": (*((step / 4, "tick", (0.7, 0.3, 0.45, 0.3)[step % 4]) for step in range(16)), (0, "frame", 0.8), (1.5, "frame", 0.6), (2.5, "frame", 0.7)),
        "glory": ((0, "taiko", 0.8), (1, "snare", 0.4), (2, "taiko", 0.7), (2.5, "taiko", 0.4), (3, "snare", 0.5), (3.5, "snare", 0.35)),
    }
)  # fmt: skip

STYLES = MappingProxyType(
    {
        Mood.WONDER: Style(78, "lydian", "ninth", ((0, 1, 0, 4), (0, 1, 5, 1)),
            Role("warm", 1, -2), Role("bass", -1, -4, "hold"), Role("celesta", 2, -4, "glitter"),
            Role("flute", 2, -1), "plain", "", 1, -21, 1.2, trim_db=-1.3),
        Mood.AWE: Style(58, "mixolydian", "open", ((0, 6, 3, 0), (0, 3, 6, 3)),
            Role("choir", 1, 1), Role("bass", -1, 0, "hold"), Role("strings", 1, -4, "murmur"),
            Role("horn", 1, -1), "slow", "boom", 6, -19, 1.6, trim_db=-2.5),
        Mood.HOPE: Style(92, "ionian", "triad", ((0, 4, 5, 3), (3, 0, 4, 5)),
            Role("strings", 1, -3), Role("bass", -1, -4, "half"), Role("piano", 1, 0, "broken"),
            Role("violin", 2, -3), "plain", "", 4, -20, trim_db=-0.5),
        Mood.JOY: Style(132, "ionian", "triad", ((0, 3, 4, 0), (0, 5, 3, 4)),
            Role("strings", 1, -8), Role("pizzicato", -1, 1, "oompah"), Role("harp", 1, 1, "bounce"),
            Role("flute", 2, -4), "plain", "dance", 4, -19, 0.7, trim_db=-1.5),
        Mood.PLAYFUL: Style(108, "lydian", "triad", ((0, 1, 4, 0), (0, 4, 1, 4)),
            Role("warm", 1, -10), Role("pizzicato", -1, 1, "walk"), Role("marimba", 1, 2, "skip"),
            Role("clarinet", 1, -2), "short", "light", 4, -21, 0.6, trim_db=0.5, swing=0.14),
        Mood.COMIC: Style(92, "mixolydian", "triad", ((0, 4, 0, 6), (0, 3, 4, 0)),
            Role("accordion", 0, -10), Role("pizzicato", -1, 3, "oompah"), Role("pizzicato", 1, 0, "offbeat"),
            Role("bassoon", 0, 1), "short", "clown", 4, -21, 0.4, trim_db=1, swing=0.14),
        Mood.CALM: Style(64, "ionian", "ninth", ((0, 3, 0, 4), (0, 5, 3, 0)),
            Role("warm", 1, 0), Role("bass", -1, -7, "hold"), Role("piano", 1, -3, "sparse"),
            None, "slow", "", 3, -24, 1.1, trim_db=-1.9),
        Mood.DREAMY: Style(72, "lydian", "seventh", ((0, 1, 3, 0), (0, 4, 1, 0)),
            Role("glass", 1, -2), Role("warm", 0, -7, "hold"), Role("celesta", 2, -4, "broken"),
            Role("flute", 2, -5), "slow", "", 1, -23, 1.8, trim_db=-3.0),
        Mood.TENDER: Style(70, "ionian", "triad", ((0, 5, 3, 4), (3, 4, 0, 5)),
            Role("strings", 1, -8), None, Role("piano", 1, 2, "slow broken"),
            Role("cello", 1, -4), "plain", "", 4, -23, 0.9),
        Mood.ROMANTIC: Style(76, "ionian", "seventh", ((0, 5, 1, 4), (3, 4, 2, 5)),
            Role("strings", 1, 1), Role("bass", -1, -3, "fifth"), Role("harp", 1, -4, "arpeggio"),
            Role("violin", 2, 0), "plain", "", 4, -20, 1.2, trim_db=-1.9),
        Mood.NOSTALGIC: Style(80, "mixolydian", "triad", ((0, 3, 6, 0), (0, 4, 3, 3)),
            Role("accordion", 1, -6), Role("bass", -1, -6, "half"), Role("guitar", 1, 0, "broken"),
            Role("music box", 2, -1), "plain", "", 3, -22, 0.8),
        Mood.MELANCHOLY: Style(66, "aeolian", "triad", ((0, 5, 2, 6), (0, 3, 5, 4)),
            Role("strings", 0, -2), Role("bass", -1, -4, "hold"), Role("piano", 0, 0, "broken"),
            Role("cello", 1, -1), "plain", "", 4, -21, 1.1, trim_db=-0.9),
        Mood.GRIEF: Style(48, "harmonic minor", "triad", ((0, 3, 0, 4), (0, 5, 3, 4)),
            Role("strings", 0, 1), Role("bass", -1, -2, "hold"), None,
            Role("cello", 0, 0), "slow", "", 4, -21, 1.4, trim_db=-1.2),
        Mood.LONELY: Style(56, "dorian", "open", ((0, 0, 3, 0), (0, 6, 3, 3)),
            Role("glass", 1, -7), None, Role("piano", 2, 1, "lone"),
            Role("clarinet", 1, -3), "slow", "", 6, -25, 1.6, trim_db=-3.2),
        Mood.CURIOUS: Style(98, "dorian", "suspended", ((0, 3, 1, 3), (0, 1, 3, 4)),
            Role("warm", 1, -9), Role("pizzicato", -1, 0, "fifth"), Role("marimba", 2, 0, "drops"),
            Role("clarinet", 1, -3), "turned", "light", 3, -22, 0.9, trim_db=-0.5),
        Mood.MYSTERY: Style(74, "harmonic minor", "cluster", ((0, 5, 0, 1), (0, 3, 1, 4)),
            Role("choir", 0, -8), Role("drone", -1, -5, "hold"), Role("celesta", 1, 2, "drops"),
            Role("flute", 1, -6), "turned", "", 4, -22, 1.7, trim_db=-2.4),
        Mood.SUSPENSE: Style(92, "phrygian", "cluster", ((0, 0, 1, 0), (0, 0, 5, 1)),
            Role("tremolo", 2, -8), Role("spiccato", -1, 1, "pulse"), None,
            Role("horn", 0, -4), "short", "ticks", 1, -22, 0.8, trim_db=1.3),
        Mood.FEAR: Style(76, "octatonic", "cluster", ((0, 3, 1, 4), (0, 2, 5, 1)),
            Role("tremolo", 1, 0), Role("drone", -1, -1, "hold"), Role("tremolo", 2, -3, "tremor"),
            None, "turned", "uneasy", 1, -20, 1.2, trim_db=1.2),
        Mood.DREAD: Style(44, "locrian", "cluster", ((0, 0, 1, 0), (0, 4, 0, 1)),
            Role("choir", 0, -8), Role("drone", -2, 1, "hold"), Role("cello", -1, 3, "stalk"),
            Role("horn", -1, -5), "slow", "boom", 1, -21, 1.6, trim_db=-0.7),
        Mood.ANGER: Style(140, "phrygian dominant", "triad", ((0, 1, 0, 6), (0, 0, 1, 3)),
            Role("brass", 0, -2), Role("spiccato", -1, 2, "gallop"), Role("brass", 0, 0, "stabs"),
            Role("brass", 1, -2), "short", "war", 1, -17, 0.7, trim_db=0.7),
        Mood.URGENT: Style(146, "aeolian", "triad", ((0, 0, 5, 6), (0, 3, 5, 4)),
            Role("strings", 1, -8), Role("pulse", -1, 0, "pulse"), Role("pulse", 1, -1, "sixteenths"),
            Role("violin", 1, -3), "short", "chase", 4, -19, 0.6, trim_db=0.4),
        Mood.STRUGGLE: Style(116, "harmonic minor", "triad", ((0, 5, 3, 4), (0, 3, 0, 4)),
            Role("strings", 0, -4), Role("bass", -1, -1, "half"), Role("spiccato", 1, 1, "eighths"),
            Role("brass", 1, -3), "turned", "fight", 4, -18, 0.9, trim_db=0.7),
        Mood.COURAGE: Style(100, "dorian", "triad", ((0, 3, 6, 0), (0, 2, 3, 6)),
            Role("strings", 1, -4), Role("bass", -1, -1, "fifth"), Role("spiccato", 1, -2, "march"),
            Role("horn", 1, 2), "plain", "march", 6, -19, 0.9, trim_db=-0.6),
        Mood.TRIUMPH: Style(110, "ionian", "triad", ((0, 4, 3, 4), (0, 5, 3, 4)),
            Role("strings", 1, 0), Role("bass", -1, 1, "fifth"), Role("brass", 1, 1, "fanfare"),
            Role("violin", 2, -3), "plain", "glory", 4, -17, 1.1, trim_db=-1.1),
    }
)  # fmt: skip
