"""How it is done: databases, files, PDF and the operating system."""
