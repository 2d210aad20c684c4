# What a figure speaks of: cost items and lines of affordability.
subject-cost-wages-name = Wages and social contributions
subject-cost-electricity-name = Electricity
subject-cost-chlorination-name = Chlorination
subject-cost-current-repair-name = Current repair
subject-cost-transport-name = Transport
subject-cost-administration-name = Administration
subject-cost-operating-total-name = All operating costs
subject-cost-depreciation-name = Depreciation
subject-cost-loan-service-name = Loan repayment
subject-cost-renewal-name = Planned renewal
subject-cost-profit-name = Profit
subject-line-2-5-name = 2.5% line
subject-line-3-name = 3% line
subject-line-4-name = 4% line
subject-line-5-name = 5% line
subject-charge-name = charge { $charge }
subject-block-name = charge { $charge }, block { $block }
# A charge for people with a relief; the name of a bill's sum before the minimum; what a limit rests on.
subject-relieved-name = charge { $charge }, people with a relief
subject-relieved-block-name = charge { $charge }, people with a relief, block { $block }
subject-before-minimum-name = before the minimum bill
subject-term-fixed-name = the same for everybody
subject-term-persons-name = by persons
subject-term-area-name = by square metres
subject-term-allowance-name = by the allowance
