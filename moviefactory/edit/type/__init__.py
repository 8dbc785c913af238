"""Type: fonts, and words drawn as pictures. Knows letters and layout; not films or files of them."""
