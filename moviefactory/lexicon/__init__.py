"""Read plain text as a picture: place, subjects, actions, time, weather. Shared by departments."""

from moviefactory.lexicon.camera import CameraReading, read_camera
from moviefactory.lexicon.places import broad
from moviefactory.lexicon.reading import read_picture
from moviefactory.lexicon.vocabulary import (
    Action,
    Place,
    Reading,
    Subject,
    SubjectReading,
    Time,
    Weather,
)

__all__ = [
    "Action",
    "CameraReading",
    "Place",
    "Reading",
    "Subject",
    "SubjectReading",
    "Time",
    "Weather",
    "broad",
    "read_camera",
    "read_picture",
]
