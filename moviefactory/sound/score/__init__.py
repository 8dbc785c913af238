"""The film's music: moods in, a composition of the film's exact length out, and its sound."""
