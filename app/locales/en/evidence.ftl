# How sure a value is: the word on the badge beside a number.
evidence-convention-name = Constant
evidence-measured-name = Measured
evidence-decided-name = Kenesh decision
evidence-statistic-name = Statistics
evidence-modelled-name = Modelled
evidence-assumed-name = Assumed
evidence-draft-name = Draft
evidence-entered-name = Entered
evidence-unconfirmed-name = Not yet confirmed
evidence-fictional-name = Fictional
