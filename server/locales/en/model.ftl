# Financial plans as JSON files: aimak model. Codes of figures and units stay as they are.

model-file-unreadable = { $file }: cannot be read ({ $reason }). Check its name and the rights to it.
model-file-too-large = { $file }: larger than { $limit } bytes, more than a plan needs. Check that it is the file of a plan.
model-file-malformed = { $file }, line { $line }, column { $column }: not the form of a plan ({ $reason }). Compare it with what “aimak model schema” prints.
model-refused-count = { $count ->
    [one] { $file }: { $count } thing to mend; nothing was computed.
   *[other] { $file }: { $count } things to mend; nothing was computed.
}
model-out-unwritable = { $file }: cannot be written ({ $reason }). Check the folder and the rights to it.
model-figure-unknown = The plan has no figure “{ $figure }”. Write one of these after --explain; alone, or with what it is of (closing-cash.drinking-water.2030): { $known }.
model-figure-list = { $name }: the plan has it of
# What is printed without --explain.
model-summary-fictional = All figures are made up.
model-summary-prices = Money of each year in the prices of that year; what was given, in prices of { $year }. Before the tax that a bill adds.
model-summary-service = { $service }, { $first } → { $last }
model-summary-line = { $name }: { $from } → { $to }
model-summary-nothing = If nothing is done, rates would have to rise by { $later } at once in { $year }; under the plan they rise by { $planned } until then.
model-summary-project = Project “{ $name }”: net present value { $worth }, paid back in { $payback }.
model-summary-project-alone = Project “{ $name }”: net present value { $worth }; it does not pay itself back.
model-summary-lasting = In { $often } of 10 futures the money lasts to December { $year } ({ $futures } of { $all }).
model-summary-not-lasting = The money lasts to December { $year } in { $futures } of { $all } futures only.
model-summary-gaps = { $count ->
    [one] { $count } figure has no value:
   *[other] { $count } figures have no value:
}
# The explanation of a figure as a tree.
model-explain-told = (explained above)
model-explain-deeper = { $count ->
    [one] (rests on { $count } figure more; --depth goes further down)
   *[other] (rests on { $count } figures more; --depth goes further down)
}
model-explain-given = Given: { $evidence }
model-explain-given-date = Given: { $evidence }, { $date }
model-explain-range = May well lie from { $low } to { $high }
model-explain-source = Source: { $source }
model-explain-reason = Reason: { $reason }
model-basis-law = Law, as far as it could be read: { $source }
model-basis-method = Known method: { $source }
model-basis-own = This application’s own calculation
model-basis-datum = A datum, not a rule
model-part-upto = { $of }: the part up to and including { $upto }
model-part-above = { $of }: the part above { $above }
model-part-between = { $of }: the part above { $above }, up to and including { $upto }
model-least-of = the smallest of: { $parts }
model-greatest-of = the largest of: { $parts }
model-counted-above = { $then } if { $of } is above the limit ({ $limit }); otherwise zero
model-rounded-nearest = { $of }, rounded to { $step }
model-rounded-even = { $of }, rounded to { $step } (the middle to the even one)
model-rounded-down = { $of }, rounded down to { $step }
model-rounded-up = { $of }, rounded up to { $step }
model-gap-not-known = not known
model-gap-needs = a figure that it needs is missing
model-gap-division-by-zero = cannot be divided by zero
model-gap-too-large = too large to be computed exactly
model-evidence-convention = constant
model-evidence-measured = measured
model-evidence-decided = decided by the kenesh
model-evidence-statistic = statistics
model-evidence-modelled = modelled
model-evidence-assumed = assumed
model-evidence-draft = draft
model-evidence-entered = entered
model-evidence-unconfirmed = not yet confirmed
model-evidence-fictional = fictional
