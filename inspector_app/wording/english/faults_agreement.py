"""English sentences for lists of ratings and for the figures of agreement."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "agreement_column_missing": (
        "The list lacks the column {column}.",
        "The list has the columns: {columns}. The header is unit, rater, value and, where there "
        "are several questions, criterion.",
    ),
    "agreement_column_unused": (
        "The column {column} is not used.",
        "It may stay or be removed.",
    ),
    "agreement_cell_empty": (
        "Row {row} lacks a value in the column {column}.",
        "Fill it in. Remove the row if the reader did not answer.",
    ),
    "agreement_cell_character": (
        "Row {row} has an invisible or forbidden character in the column {column}: {codepoint}, "
        "{character}.",
        "Write the value anew by hand.",
    ),
    "agreement_value_unknown": (
        "The answer “{value}” on row {row} is not in the order.",
        "The order is {order}. Correct the answer or add it to the order.",
    ),
    "agreement_rated_twice": (
        "{rater} has rated {value} twice, on row {first} and row {row}.",
        "Keep one of the rows.",
    ),
    "agreement_list_empty": (
        "The list has no ratings.",
        "Write one row for each rating below the header.",
    ),
    "order_too_short": (
        "The order has fewer than two answers.",
        "Write all answers from lowest to highest with commas between, such as no,partly,yes.",
    ),
    "order_gap": (
        "The order has an empty place.",
        "Write the answers with one comma between them, such as no,partly,yes.",
    ),
    "order_repeats": (
        "The answer “{value}” stands twice in the order.",
        "Write each answer once.",
    ),
}
