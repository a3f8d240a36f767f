"""Further figures of other people's packages: unlike habits, files that hang together, chance.

``BIAS`` holds two tables of Feinstein and Cicchetti with unlike habits; ``COHEN`` their Cohen's
kappa, ``BIASED`` Conger's kappa and Gwet's AC1 with intervals. ``FILES`` are made-up files, each
with its pairs of answers, and ``CLUSTERED`` the figures with intervals between files: the share by
regression with standard errors clustered by file, kappa by moving the weight of one file at a time
up and down. ``CHANCES`` are two-sided exact chances of uneven splits, ``SHARES`` exact intervals.
``SCRIPT`` is what printed them.

Packages: irrCAC 0.4.4 (BIASED), statsmodels 0.15.0 (COHEN, CLUSTERED: percent, CHANCES,
SHARES), scikit-learn 1.9.1 (CLUSTERED: kappa), scipy 1.12.0 (CHANCES), with numpy 1.26.4 and
pandas 2.3.3 on Python 3.11.

Tables: A. R. Feinstein and D. V. Cicchetti, J Clin Epidemiol 43 (1990), the paradox of bias.
"""

from __future__ import annotations

BIAS: dict[str, list[list[int]]] = {
    "feinstein_c": [[45, 15], [25, 15]],
    "feinstein_d": [[25, 35], [5, 35]],
}
COHEN = {"feinstein_c": 0.130434782609, "feinstein_d": 0.259259259259}
BIASED: dict[tuple[str, str], tuple[float, float, float]] = {
    ("feinstein_c", "kappa"): (0.130434783, -0.066317345, 0.32718691),
    ("feinstein_c", "ac1"): (0.266055046, 0.059852386, 0.472257706),
    ("feinstein_d", "kappa"): (0.259259259, 0.105386314, 0.413132205),
    ("feinstein_d", "ac1"): (0.207920792, 0.010458857, 0.405382728),
}
FILES = (
    "11 11 12 22", "11 11 11 11 21", "22 22 21", "11 12 12", "33 33 32 22 11", "11 11 13",
    "22 21 21 11", "33 11 11 11",
)  # fmt: skip
CLUSTERED: dict[str, tuple[float, float, float]] = {
    "percent": (0.70967742, 0.55084357, 0.86851127),
    "kappa": (0.48333333, 0.14867564, 0.81799103),
    "linear": (0.54678363, 0.1698594, 0.92370785),
    "quadratic": (0.61728395, 0.18990303, 1.04466487),
}
CHANCES = {
    (6, 0): 0.03125,
    (8, 1): 0.0390625,
    (9, 3): 0.14599609375,
    (14, 4): 0.0308837890625,
    (30, 18): 0.11140289106101878,
}
SHARES = {
    (91, 100): (0.83601774497, 0.958016404372),
    (37, 40): (0.796135251267, 0.984257820149),
    (5, 9): (0.212008506779, 0.863004337735),
}
SCRIPT = """\
import warnings

import numpy as np
import pandas as pd
from irrCAC.raw import CAC
from scipy.stats import binomtest, t
from sklearn.metrics import cohen_kappa_score
from statsmodels.api import OLS
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.inter_rater import cohens_kappa
from statsmodels.stats.proportion import proportion_confint

warnings.simplefilter("ignore")
BIAS = {"feinstein_c": [[45, 15], [25, 15]], "feinstein_d": [[25, 35], [5, 35]]}
FILES = [
    "11 11 12 22", "11 11 11 11 21", "22 22 21", "11 12 12", "33 33 32 22 11", "11 11 13",
    "22 21 21 11", "33 11 11 11",
]  # fmt: skip
SPLITS = [(6, 0), (8, 1), (9, 3), (14, 4), (30, 18)]
SHARES = [(91, 100), (37, 40), (5, 9)]


def rows_of(table):
    cells = [(i, j, n) for i, row in enumerate(table) for j, n in enumerate(row)]
    return [(i + 1, j + 1) for i, j, n in cells for _ in range(n)]


def of_table(table):
    found = {"cohen": round(float(cohens_kappa(table).kappa), 12)}
    for name in ("conger", "gwet"):
        est = getattr(CAC(pd.DataFrame(rows_of(table)), digits=9), name)()["est"]
        found[name] = (float(est["coefficient_value"]), *map(float, est["confidence_interval"]))
    return found


def clustered(files):
    # Infinitesimal jackknife over files, derivatives by weights moved up and down.
    pairs = np.array([[int(a), int(b)] for file in files for a, b in file.split()])
    group = np.repeat(range(len(files)), [len(file.split()) for file in files])
    share = OLS((pairs[:, 0] == pairs[:, 1]).astype(float), np.ones(len(pairs))).fit(
        cov_type="cluster", cov_kwds={"groups": group}, use_t=True
    )
    found = {"percent": (share.params[0], *share.conf_int()[0])}
    for name, weights in (("kappa", None), ("linear", "linear"), ("quadratic", "quadratic")):

        def kappa(held, weights=weights):
            return cohen_kappa_score(*pairs.T, weights=weights, sample_weight=held)

        slopes = []
        for one in range(len(files)):
            step = np.where(group == one, 1e-5, 0.0)
            slopes.append((kappa(1 + step) - kappa(1 - step)) / 2e-5)
        number = len(files)
        spread = np.sqrt(number / (number - 1) * np.sum(np.square(slopes)))
        half = t.ppf(0.975, number - 1) * spread
        whole = kappa(np.ones(len(pairs)))
        found[name] = (whole, whole - half, whole + half)
    return {name: tuple(round(float(value), 8) for value in row) for name, row in found.items()}


print({name: of_table(table) for name, table in BIAS.items()})
print(clustered(FILES))
for one, other in SPLITS:
    test = mcnemar([[0, one], [other, 0]], exact=True)
    print((one, other), binomtest(one, one + other).pvalue, test.pvalue)
for equal, units in SHARES:
    print((equal, units), proportion_confint(equal, units, method="beta"))
"""
