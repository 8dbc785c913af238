"""Where a sound is heard: how far, on which side, in what room."""
