"""Reading and writing the files that users and districts hand over."""
