"""Effects and ambience by synthesis: a shot's sound words in, its sound out."""
