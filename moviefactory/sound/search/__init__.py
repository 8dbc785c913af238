"""Search a sound library by words: lexical, by meaning, by sound, and all of them together."""
