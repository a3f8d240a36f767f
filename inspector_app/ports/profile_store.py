"""Where mappings are remembered, one per source system."""

from __future__ import annotations

from typing import Protocol

from inspector_app.domain.population.fields import Profile


class ProfileStore(Protocol):
    """Keeps profiles by name."""

    def names(self) -> tuple[str, ...]:
        """Return the names of the saved profiles in alphabetical order."""
        ...

    def load(self, name: str) -> Profile:
        """Return a saved profile.

        Raises:
            InspectionError: profile_missing, profile_damaged.
        """
        ...

    def save(self, profile: Profile) -> None:
        """Save a profile under its name, replacing an earlier one whole or not at all."""
        ...
