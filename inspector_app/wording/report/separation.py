"""Why stadsdel and reader cannot be told apart, as the report says it."""

from __future__ import annotations

from inspector_app.domain.reading_assignment import Separation
from inspector_app.wording.numbers import listed

_ALONE = (
    "En enda inspektör läser alla akter. Skillnader mellan stadsdelar beror då inte på olika "
    "läsare, men hur säkra bedömningarna är går inte att mäta."
)
_SINGLE = (
    "I {districts} läser bara en inspektör. En skillnad där kan bero på läsaren lika väl som på "
    "stadsdelen, och det går inte att skilja dem åt."
)
_NARROW = (
    "Någon inspektör läser i färre än hälften av stadsdelarna. Skillnader mellan stadsdelar och "
    "mellan läsare går då inte säkert att skilja åt."
)


def separation_points(found: Separation) -> tuple[str, ...]:
    """Return why stadsdel and reader cannot be told apart; nothing when they can."""
    if found.holds or not found.districts:
        return ()
    if found.readers == 1:
        return (_ALONE,)
    told = []
    if found.single:
        told.append(_SINGLE.format(districts=listed(found.single)))
    if found.narrow:
        told.append(_NARROW)
    return tuple(told)
