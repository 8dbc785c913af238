"""Set pieces that places are composed of, by kind. Each knows the stage; none knows a place."""
