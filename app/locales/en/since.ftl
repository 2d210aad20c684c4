# A link that rests on an older decision: what has changed, and both results.
since-head-title = What has changed since
# $question ends with a question mark.
since-moved-item = { $question } It was { $then }, now it is { $now }.
since-gone-item = { $question } Only in the tariff of the link: { $then }.
since-new-item = { $question } Only in the newer tariff: { $now }.
since-same-item = All published numbers are the same in both tariffs.
since-dropped-item = { $question } This change of the link has no place in the newer tariff.
since-models-item = The models are the same: version { $version }, as in the link.
since-table-name = The main figures on both tariffs
since-then-head = In the link: { $date }
since-now-head = Newest: { $date }
since-difference-head = Difference
since-unknown-note = { $count ->
    [one] { $count } main figure has no data on either tariff.
   *[other] { $count } main figures have no data on either tariff.
}
