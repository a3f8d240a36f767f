"""The history of the tables, one revision after the other; run on a copy of the database."""
