"""Make a data set for training out of a folder of videos: clips, captions and a table."""
