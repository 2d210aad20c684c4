# Answers of aimak model solve. What targets and levers are called stands in the core's words.

solve-file-malformed = { $file }, line { $line }, column { $column }: not the form of targets ({ $reason }). Compare it with what “aimak schema targets” prints.
solve-refused-count = { $count ->
    [one] { $file }: { $count } thing to mend; nothing was sought.
   *[other] { $file }: { $count } things to mend; nothing was sought.
}
solve-answer-least = The lowest values that meet all targets. That no lower ones do is proven:
solve-answer-found = These values meet all targets. The search ended before it was sure that no lower ones do:
solve-answer-conflict = These targets cannot all hold. That no values of the levers meet them is proven:
solve-answer-conflict-unsure = These targets cannot all hold. The search ended early, so there may be fewer of them, and the numbers below may be closer:
solve-answer-undecided = Nothing was found that meets all targets, and the search ended before it was sure that there is nothing. Give the levers fewer values (a larger step), or move fewer of them.
solve-answer-gives = Either one of them gives way:
# Name of a lever and its value.
solve-answer-value = { $lever }: { $value }
# A target's sentence; place and year where it is closest to its limit.
solve-answer-reached = { $target }. Reached: { $reached } ({ $place })
solve-answer-no-value = { $target }. It has no value ({ $place })
solve-answer-give = { $target } (instead of { $limit })
solve-answer-drop = without: { $target }
solve-answer-others = Other targets do not hold even then: there is another conflict.
solve-answer-work = Sets of values computed: { $points }; ranges of values bounded: { $ranges }.
