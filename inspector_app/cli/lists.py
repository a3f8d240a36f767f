"""Reading a list for a verb: the settings that were said, the rest as the preview judged."""

from __future__ import annotations

import codecs
from argparse import ArgumentParser, Namespace
from dataclasses import replace

from inspector_app.adapters.files.register_reader import RegisterReader
from inspector_app.domain.errors import InspectionError
from inspector_app.domain.population.table import (
    Preview,
    RawTable,
    Setting,
    SourceKind,
    TableSettings,
)

_DELIMITERS = {"tab": "\t", "\\t": "\t"}
_OF_TEXT = ("encoding", "delimiter")
_OF_WORKBOOK = ("sheet",)


def offer_settings(parser: ArgumentParser) -> None:
    """Let a verb that takes a list take how it is written."""
    parser.add_argument("--encoding", metavar="KOD", help="teckenkodning, annars efter filen")
    parser.add_argument("--delimiter", metavar="TECKEN", help="skiljetecken, annars efter filen")
    parser.add_argument("--sheet", metavar="BLAD", help="blad, om arbetsboken har flera")


def open_list(chosen: Namespace) -> tuple[RawTable, TableSettings]:
    """Return the list as text and how it is read.

    Errors: ``file_*``, ``encoding_unknown``, ``delimiter_invalid``, ``setting_without_use``,
    ``sheet_not_chosen``, ``decimal_sign_undecided``.
    """
    reader = RegisterReader()
    preview = reader.preview(chosen.file)
    settings = _settings(chosen, preview)
    return reader.opener(chosen.file, settings, preview.file_sha256)(), settings


def _settings(chosen: Namespace, preview: Preview) -> TableSettings:
    workbook = preview.kind is SourceKind.XLSX
    for name in _OF_TEXT if workbook else _OF_WORKBOOK:
        if getattr(chosen, name) is not None:
            raise InspectionError("setting_without_use", option=f"--{name}", name=chosen.file.name)
    if Setting.SHEET in preview.undecided and chosen.sheet is None:
        raise InspectionError("sheet_not_chosen", sheets=", ".join(preview.sheets))
    if Setting.DECIMAL_SIGN in preview.undecided and chosen.size:
        raise InspectionError("decimal_sign_undecided", column=chosen.size)
    settings = preview.settings
    if chosen.encoding is not None:
        settings = replace(settings, encoding=_encoding(chosen.encoding))
    if chosen.delimiter is not None:
        settings = replace(settings, delimiter=_delimiter(chosen.delimiter))
    return settings if chosen.sheet is None else replace(settings, sheet=chosen.sheet)


def _encoding(name: str) -> str:
    try:
        "".encode(name)
        return codecs.lookup(name).name
    except (LookupError, ValueError) as error:
        raise InspectionError("encoding_unknown", encoding=name) from error


def _delimiter(said: str) -> str:
    sign = _DELIMITERS.get(said, said)
    if len(sign) != 1 or sign in '"\r\n':
        raise InspectionError("delimiter_invalid", delimiter=said)
    return sign


def place_of(header: tuple[str, ...], column: str) -> int:
    """Return where a column stands. Error ``column_missing`` (facts ``column``, ``columns``)."""
    if column not in header:
        raise InspectionError("column_missing", column=column, columns=", ".join(header))
    return header.index(column)
