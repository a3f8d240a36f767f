"""What the workflow needs from the outside world, named by need. Protocols, no code."""
