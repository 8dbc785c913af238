"""The film lab: from a base's few small frames to the film's rate, size and look."""
