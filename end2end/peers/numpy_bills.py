"""The same million bills, hand-vectorised in numpy: one expression of min and clip.

Reads litres.u32 and bills.i64 that the project's own benchmark wrote; compares every bill before
any time is taken; prints one line of JSON.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np

folder = Path(sys.argv[1])
litres = np.fromfile(folder / "litres.u32", dtype="<u4")
ours = np.fromfile(folder / "bills.i64", dtype="<i8")

# Exact integers, a line for each block, rounded to the tyiyn half up as the bill prints them.
whole = litres.astype(np.int64)
blocks = [(0, 5_000, 850), (5_000, 15_000, 1225), (15_000, None, 2000)]
exact = np.full(whole.shape, 3500, dtype=np.int64)
for above, upto, rate in blocks:
    part = np.clip(whole if upto is None else np.minimum(whole, upto), above, None) - above
    exact += (part * rate + 500) // 1000
differing = int(np.count_nonzero(exact != ours))
if differing:
    sys.exit(f"{differing} of {len(ours)} bills differ")

usage = litres / 1000.0


def bills(u):
    return 35.0 + 8.5 * np.minimum(u, 5.0) + 12.25 * np.clip(u - 5.0, 0.0, 10.0) + 20.0 * np.maximum(u - 15.0, 0.0)


def measured(array, runs):
    times = []
    bills(array)
    for _ in range(runs):
        start = time.perf_counter()
        bills(array)
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)


assert np.abs(bills(usage) - ours / 100).max() < 0.016, "in floating point, within the rounding of three lines"
million = measured(usage, 101)
small = measured(usage[:100_000], 101)
print(json.dumps({"equal": len(ours), "million_ms": million[50], "least_ms": million[0], "hundred_thousand_ms": small[50]}))
