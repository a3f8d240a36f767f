"""The encrypted workspace: SQLCipher through SQLAlchemy."""
