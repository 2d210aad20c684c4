# What is wrong with a typed number, and how to mend it. The sentences stand at the field.
number-empty = The field is empty. Type a number, for instance { $example }.
number-not-a-number = A number has no “{ $found }”. Type digits, for instance { $example }.
number-ambiguous = “{ $typed }” has two meanings. Type { $thousands } or { $decimal }.
number-ambiguous-whole = “{ $typed }” has two meanings. Type { $thousands } with a space or without a mark.
number-marks = The commas and points do not fit together. Type for instance { $example }.
number-whole = This number has no part after the mark. Type for instance { $example }.
number-too-fine = { $decimals ->
    [one] At most { $decimals } digit may stand after the mark. Shorten the number.
   *[other] At most { $decimals } digits may stand after the mark. Shorten the number.
}
number-too-large = The number has too many digits. Type at most { $max }.
number-range = The number must lie between { $min } and { $max }. Change it to fit.
