"""Where the program keeps its own things on this machine."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths


class Folders:
    """The places that the desktop names for settings, data and documents."""

    def __init__(self) -> None:
        place = QStandardPaths.StandardLocation
        writable = QStandardPaths.writableLocation
        self.settings = Path(writable(place.AppConfigLocation)) / "installningar.json"
        self.log = Path(writable(place.AppDataLocation)) / "logg.txt"
        self.templates = Path(writable(place.AppDataLocation)) / "mallar"
        self.reading_times = Path(writable(place.AppDataLocation)) / "lastider.json"
        self.profiles = Path(writable(place.AppDataLocation)) / "profiler"
        self.example = Path(writable(place.AppDataLocation)) / "exempel.granskning"
        self.example_trust = self.example.with_name("exempel-betrodda.pem")
        self.inspections = Path(writable(place.DocumentsLocation)) / "Aktgranskningar"
