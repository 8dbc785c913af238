"""The sound library: what there is to hear, built in and the user's own, behind one record."""
