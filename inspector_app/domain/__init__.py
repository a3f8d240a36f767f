"""What an inspection is: frozen values and pure rules, standard library only.

No clock, no randomness, no files.
"""
