"""What an order's texts show, its own words read as they are to be. Knows orders; draws nothing."""

from __future__ import annotations

from moviefactory.lexicon.likened import likened
from moviefactory.lexicon.reading import read_picture
from moviefactory.lexicon.vocabulary import Reading
from moviefactory.storyboard import ShotOrder


def read_order(order: ShotOrder) -> Reading:
    """Return what the picture of an order shows, its words read as `order.words` say."""
    return read_picture(
        likened(order.picture, order.words),
        heading=likened(order.heading, order.words),
        cast=tuple((name, likened(look, order.words)) for name, look in order.looks),
    )
