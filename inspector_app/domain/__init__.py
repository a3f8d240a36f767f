"""What an inspection is: frozen values and pure rules. Standard library only; no clock, randomness, files."""
