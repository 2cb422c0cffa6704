"""The target cascade of five levels at many points, as an author would write it in Python: reads {"points": n, "method": m} a line,
answers {"seconds": processor time, "sum": sum of all markups} a line. No certificates, concave region only."""
import json
import math
import sys
import time

import numpy as np
from scipy.integrate import quad
from scipy.optimize import brentq
from scipy.stats import norm

NOISE = [2.5, 2.6, 2.7, 2.8, 2.9]
TOLERANCE, SLIPPAGE, COST, SIBLINGS = 0.3, 1.0, 0.8 * 2.0, 5
# The marginal probability of winning among five equals.
PSI = quad(lambda w: (SIBLINGS - 1) * norm.cdf(w) ** (SIBLINGS - 2) * norm.pdf(w) ** 2, -12, 12, epsabs=1e-14)[0]
ROOT = math.sqrt(2 * math.pi)


def point(k):
    return 1 + 2 * ((k * 0.618) % 1), 1 + 4 * ((k * 0.7548) % 1)


def loop(points, density):
    total = 0.0
    for k in range(points):
        prize, penalty = point(k)
        stake = penalty * (1 - TOLERANCE)
        for noise in NOISE:
            pull = prize * PSI / noise
            slope = lambda a: pull + stake / noise * density((a - SLIPPAGE) / noise) - COST * a
            total += brentq(slope, 0, (pull + stake / noise * 0.4) / COST, xtol=1e-15)
    return total


def vectorised(points):
    k = np.arange(points)
    prize, penalty = 1 + 2 * ((k * 0.618) % 1), 1 + 4 * ((k * 0.7548) % 1)
    stake = penalty * (1 - TOLERANCE)
    total = 0.0
    for noise in NOISE:
        pull = prize * PSI / noise
        a = (pull + stake / noise * 0.4) / COST
        # Newton's method until no point moves: the first-order condition falls everywhere.
        for _ in range(100):
            z = (a - SLIPPAGE) / noise
            f = np.exp(-z * z / 2) / ROOT
            step = (pull + stake / noise * f - COST * a) / (-stake / noise**2 * z * f - COST)
            a = a - step
            if np.max(np.abs(step)) < 1e-14:
                break
        total += float(np.sum(a))
    return total


METHODS = {
    "brentq, scipy.stats.norm.pdf": lambda n: loop(n, norm.pdf),
    "brentq, math.exp": lambda n: loop(n, lambda z: math.exp(-z * z / 2) / ROOT),
    "numpy, vectorised": vectorised,
}

for line in sys.stdin:
    request = json.loads(line)
    start = time.process_time()
    total = METHODS[request["method"]](request["points"])
    print(json.dumps({"seconds": time.process_time() - start, "sum": total}), flush=True)
