"""Clock, randomness, folders."""
