# Controls that many pages share.
# Names of − and + beside a typed number; the name is the question it answers.
control-stepper-less = Less: { $name }
control-stepper-more = More: { $name }
# After the sentence of what is wrong with a typed number.
control-stepper-kept = Until then { $value } counts.

# Beside a question: what holds today. Also after a difference.
control-question-today = today { $value }
control-question-unpublished = not published

# Difference from today.
control-delta-none = ±0, as today
control-delta-more = more by
control-delta-less = less by
control-delta-today-unknown = today is not known
