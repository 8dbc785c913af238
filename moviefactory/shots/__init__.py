"""Shot -> Clip. Cameras, and how what they see is put on film."""
