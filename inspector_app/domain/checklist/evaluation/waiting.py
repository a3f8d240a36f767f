"""Which answers and ratings each rating waits for, because it reads them directly or through facts.

Source: the rule that a rating is given when every answer it reads is settled.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.order import derived_rules, providers_of, spoken_key
from inspector_app.domain.checklist.ratings import names_excused


def waited_for(checklist: Checklist) -> dict[str, tuple[str, ...]]:
    """Return the names that each rating waits for, by rating id, in the template's order.

    Through facts, deadlines, logs and the rules that tell whether another question is put; a
    rating that is read is waited for as it is, not through.
    """
    read = _read(checklist)
    places = {key: number for number, key in enumerate(read)}
    found: dict[str, tuple[str, ...]] = {}
    for rating in checklist.ratings:
        keys = set(_reached(f"rating:{rating.rating_id}", read))
        named = [key for key in keys if key.startswith(("answer:", "rating:"))]
        named.sort(key=lambda key: places.get(key, len(places)))
        found[rating.rating_id] = tuple(spoken_key(key) for key in named)
    return found


def _read(checklist: Checklist) -> dict[str, frozenset[str]]:
    """What each derived value reads and does not excuse from being settled."""
    providers = providers_of(checklist)
    read: dict[str, frozenset[str]] = {}
    for key, rules in derived_rules(checklist):
        wanted = {name for table, rule in rules for name in providers.needed(rule.node, table)}
        excused = names_excused(rule for _, rule in rules)
        wanted -= {providers.values[name] for name in excused if name in providers.values}
        read[key] = read.get(key, frozenset()) | wanted
    return read


def _reached(start: str, read: Mapping[str, frozenset[str]]) -> Iterator[str]:
    seen, waiting = {start}, [start]
    while waiting:
        for key in read.get(waiting.pop(), ()):
            if key in seen:
                continue
            seen.add(key)
            yield key
            if not key.startswith("rating:"):
                waiting.append(key)
