"""The command line and a finished example for every test here."""

from tests.fakes.command_line import say
from tests.fakes.example_run import small_example

__all__ = ["say", "small_example"]
