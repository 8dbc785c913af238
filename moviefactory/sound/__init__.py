"""Storyboard + Clips -> Mix. Voices, effects, score, mixing."""
