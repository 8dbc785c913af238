"""Voices: text to speech with word times. Knows what a voice is; not films."""
