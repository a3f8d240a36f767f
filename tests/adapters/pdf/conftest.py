"""Fixtures of the PDF tests."""

from tests.adapters.pdf.verapdf.judge import verapdf

__all__ = ["verapdf"]
