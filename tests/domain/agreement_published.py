"""Published tables of ratings and their figures, reckoned by other people's packages.

``FIGURES`` holds for each table (coefficient, weights) → (estimate, lower, upper) to nine decimals,
and alpha; ``COHEN`` Cohen's kappa of the tables of two raters. ``SCRIPT`` is what printed them.

Packages: irrCAC 0.4.4 (FIGURES: gwet, conger, interval of alpha), krippendorff 0.9.0 (alpha),
statsmodels 0.15.0 (COHEN), with numpy 1.26.4, pandas 2.3.3 and scipy 1.12.0 on Python 3.11.

Tables: A. R. Feinstein and D. V. Cicchetti, J Clin Epidemiol 43 (1990), two tables of the same
agreement and unlike kappa; K. L. Gwet (2008), 125 units nearly all alike; J. L. Fleiss and others,
Psychol Bull 72 (1969); K. Krippendorff (2011), four raters with ratings missing.
"""

from __future__ import annotations

TABLES: dict[str, list[list[int]]] = {
    "feinstein_a": [[40, 9], [6, 45]],
    "feinstein_b": [[80, 10], [5, 5]],
    "gwet": [[118, 5], [2, 0]],
    "fleiss_cohen_everitt": [[53, 5, 2], [11, 14, 5], [1, 6, 3]],
}
FOUR: list[list[int | None]] = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]
FIGURES: dict[str, dict[tuple[str, str], tuple[float, ...] | float]] = {
    "feinstein_a": {
        ("gwet", "identity"): (0.70074813, 0.558457431, 0.843038828),
        ("conger", "identity"): (0.699519231, 0.557145175, 0.841893286),
        ("gwet", "linear"): (0.70074813, 0.558457431, 0.843038828),
        ("conger", "linear"): (0.699519231, 0.557145175, 0.841893286),
        ("gwet", "quadratic"): (0.70074813, 0.558457431, 0.843038828),
        ("conger", "quadratic"): (0.699519231, 0.557145175, 0.841893286),
        ("alpha", "interval"): (0.557998642, 0.843505117),
        ("alpha", "nominal"): 0.700751879699,
        ("alpha", "ordinal"): 0.700751879699,
    },
    "feinstein_b": {
        ("gwet", "identity"): (0.808, 0.704042829, 0.911957171),
        ("conger", "identity"): (0.318181818, 0.052041079, 0.584322557),
        ("gwet", "linear"): (0.808, 0.704042829, 0.911957171),
        ("conger", "linear"): (0.318181818, 0.052041079, 0.584322557),
        ("gwet", "quadratic"): (0.808, 0.704042829, 0.911957171),
        ("conger", "quadratic"): (0.318181818, 0.052041079, 0.584322557),
        ("alpha", "interval"): (0.04754476, 0.587883811),
        ("alpha", "nominal"): 0.317714285714,
        ("alpha", "ordinal"): 0.317714285714,
    },
    "gwet": {
        ("gwet", "identity"): (0.940776338, 0.895140147, 0.986412529),
        ("conger", "identity"): (-0.023391813, -0.047808609, 0.001024984),
        ("gwet", "linear"): (0.940776338, 0.895140147, 0.986412529),
        ("conger", "linear"): (-0.023391813, -0.047808609, 0.001024984),
        ("gwet", "quadratic"): (0.940776338, 0.895140147, 0.986412529),
        ("conger", "quadratic"): (-0.023391813, -0.047808609, 0.001024984),
        ("alpha", "interval"): (-0.046319236, -0.00306348),
        ("alpha", "nominal"): -0.024691358025,
        ("alpha", "ordinal"): -0.024691358025,
    },
    "fleiss_cohen_everitt": {
        ("gwet", "identity"): (0.593564776, 0.459242545, 0.727887006),
        ("conger", "identity"): (0.428571429, 0.277093334, 0.580049523),
        ("gwet", "linear"): (0.707208872, 0.596084519, 0.818333226),
        ("conger", "linear"): (0.492307692, 0.349268886, 0.635346499),
        ("gwet", "quadratic"): (0.795275591, 0.699080635, 0.891470546),
        ("conger", "quadratic"): (0.566666667, 0.409674051, 0.723659282),
        ("alpha", "interval"): (0.277350358, 0.58279284),
        ("alpha", "nominal"): 0.430071599045,
        ("alpha", "ordinal"): 0.605888505747,
    },
    "four": {
        ("gwet", "identity"): (0.775444068, 0.460813348, 1.0),
        ("conger", "identity"): (0.762449411, 0.464958797, 1.0),
        ("gwet", "linear"): (0.858739136, 0.6004997, 1.0),
        ("conger", "linear"): (0.814890991, 0.537433692, 1.0),
        ("gwet", "quadratic"): (0.914000724, 0.685181366, 1.0),
        ("conger", "quadratic"): (0.859905406, 0.595836921, 1.0),
        ("alpha", "interval"): (0.419062219, 1.0),
        ("alpha", "nominal"): 0.743421052632,
        ("alpha", "ordinal"): 0.815387503755,
    },
}
COHEN: dict[tuple[str, str], float] = {
    ("feinstein_a", "identity"): 0.699519230769,
    ("feinstein_a", "linear"): 0.699519230769,
    ("feinstein_a", "quadratic"): 0.699519230769,
    ("feinstein_b", "identity"): 0.318181818182,
    ("feinstein_b", "linear"): 0.318181818182,
    ("feinstein_b", "quadratic"): 0.318181818182,
    ("gwet", "identity"): -0.023391812865,
    ("gwet", "linear"): -0.023391812865,
    ("gwet", "quadratic"): -0.023391812865,
    ("fleiss_cohen_everitt", "identity"): 0.428571428571,
    ("fleiss_cohen_everitt", "linear"): 0.492307692308,
    ("fleiss_cohen_everitt", "quadratic"): 0.566666666667,
}
SCRIPT = """\
import warnings

import krippendorff
import pandas as pd
from irrCAC.raw import CAC
from statsmodels.stats.inter_rater import cohens_kappa

warnings.simplefilter("ignore")
TABLES = {
    "feinstein_a": [[40, 9], [6, 45]],
    "feinstein_b": [[80, 10], [5, 5]],
    "gwet": [[118, 5], [2, 0]],
    "fleiss_cohen_everitt": [[53, 5, 2], [11, 14, 5], [1, 6, 3]],
}
FOUR = [
    [1, 2, 3, 3, 2, 1, 4, 1, 2, None, None, None],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, None, 3],
    [None, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, None],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, None],
]


def rows_of(table):
    cells = [(i, j, n) for i, row in enumerate(table) for j, n in enumerate(row)]
    return [(i + 1, j + 1) for i, j, n in cells for _ in range(n)]


def figures(rows):
    frame = pd.DataFrame(rows, dtype=float)
    twice = frame[frame.notna().sum(axis=1) >= 2].reset_index(drop=True)
    found = {}
    for weights in ("identity", "linear", "quadratic"):
        for name, data in (("gwet", frame), ("conger", twice)):
            cac = CAC(data, weights=weights, digits=9)
            est = getattr(cac, name)()["est"]
            value = float(est["coefficient_value"])
            found[name, weights] = (value, *map(float, est["confidence_interval"]))
    est = CAC(twice, digits=9).krippendorff()["est"]
    found["alpha", "interval"] = tuple(map(float, est["confidence_interval"]))
    for level in ("nominal", "ordinal"):
        matrix = frame.to_numpy().T
        value = krippendorff.alpha(reliability_data=matrix, level_of_measurement=level)
        found["alpha", level] = round(float(value), 12)
    return found


print({
    **{name: figures(rows_of(table)) for name, table in TABLES.items()},
    "four": figures(list(zip(*FOUR))),
})
print({
    (name, weights or "identity"): round(float(cohens_kappa(table, wt=weights).kappa), 12)
    for name, table in TABLES.items()
    for weights in (None, "linear", "quadratic")
})
"""
