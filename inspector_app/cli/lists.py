"""Reading a list for a verb: the settings that were said, the rest as the preview judged."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population_table import RawTable, TableSettings

_DELIMITERS = {"tab": "\t", "\\t": "\t"}


def offer_list(parser: ArgumentParser) -> None:
    """Let a verb take a file and how it is written."""
    parser.add_argument("file", type=Path, metavar="FIL", help="ärendelista, CSV eller XLSX")
    parser.add_argument("--encoding", help="teckenkodning, annars efter filen")
    parser.add_argument("--delimiter", help="skiljetecken, annars efter filen")
    parser.add_argument("--sheet", help="blad i arbetsboken, annars det första")


def open_list(chosen: Namespace) -> tuple[RawTable, TableSettings]:
    """Return the list as text and how it is read. Errors: ``file.*``."""
    reader = RegisterReader()
    settings = reader.preview(chosen.file).settings
    if chosen.encoding:
        settings = replace(settings, encoding=chosen.encoding)
    if chosen.delimiter:
        settings = replace(settings, delimiter=_DELIMITERS.get(chosen.delimiter, chosen.delimiter))
    if chosen.sheet:
        settings = replace(settings, sheet=chosen.sheet)
    return reader.opener(chosen.file, settings)(), settings


def place_of(header: tuple[str, ...], column: str) -> int:
    """Return where a column stands. Error ``column_missing`` (facts ``column``, ``columns``)."""
    if column not in header:
        raise InspectionError("column_missing", column=column, columns=", ".join(header))
    return header.index(column)
