"""The same bills by OpenFisca-Core: one entity, monthly variables, a marginal rate scale.

Timed: build the simulation, set the two inputs, calculate. Prints one line of JSON.
"""

import json
import sys
import time
from pathlib import Path

import numpy as np
from openfisca_core import taxscales
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

folder = Path(sys.argv[1])
litres = np.fromfile(folder / "litres.u32", dtype="<u4")
ours = np.fromfile(folder / "bills.i64", dtype="<i8")

Household = build_entity(key="household", plural="households", label="household", is_person=True)


class usage(Variable):
    value_type = float
    entity = Household
    definition_period = DateUnit.MONTH


class fixed(Variable):
    value_type = float
    entity = Household
    definition_period = DateUnit.MONTH


scale = taxscales.MarginalRateTaxScale()
for threshold, rate in [(0, 8.5), (5, 12.25), (15, 20.0)]:
    scale.add_bracket(threshold, rate)


class bill(Variable):
    value_type = float
    entity = Household
    definition_period = DateUnit.MONTH

    def formula(household, period):
        return household("fixed", period) + scale.calc(household("usage", period))


system = TaxBenefitSystem([Household])
system.add_variables(usage, fixed, bill)


def run(quantities):
    simulation = SimulationBuilder().build_default_simulation(system, count=len(quantities))
    simulation.set_input("usage", "2026-01", quantities)
    simulation.set_input("fixed", "2026-01", np.full(len(quantities), 35.0))
    return simulation.calculate("bill", "2026-01")


def measured(quantities, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        run(quantities)
        times.append((time.perf_counter() - start) * 1000)
    return sorted(times)


quantities = litres / 1000.0
apart = float(np.abs(run(quantities) - ours / 100).max())
assert apart < 0.02, f"{apart} apart"
million = measured(quantities, 11)
small = measured(quantities[:100_000], 21)
print(json.dumps({"apart": apart, "million_ms": million[5], "hundred_thousand_ms": small[10]}))
