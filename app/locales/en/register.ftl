# A register of consumers: who pays more, who less. In the tariff editor.
register-title = Who pays more, who pays less?
register-text = Open a register of consumers (CSV or XLSX). The file is read on this device only and sent nowhere.
register-open-action = Open a register
register-opening-text = Reading the register…
register-broken-text = The register could not be computed here. Reload the page and try again.
register-made-up-text = This is a made-up town, not real consumers.
register-file-text = Register: { $name }. It stays on this device.
register-refused-text = { $name } was not opened: no row was taken. Mend these and open it again.
register-unfinished-text = Something in the tariff needs mending: the register’s bills follow then.
register-group-head = Group
register-consumers-head = Consumers
register-before-head = Today, KGS a year
register-after-head = Option, KGS a year
register-change-head = Difference
register-less-head = Pay less
register-same-head = The same
register-more-head = Pay more
register-all-head = All
register-table-caption = Bills by group, today and under the option
register-spread-title = How bills are spread
register-spread-head = Share of consumers
register-spread-row = { $part } pay no more than
register-spread-before-head = Today, a month
register-spread-after-head = Option, a month
register-method-link = How a bill is computed
register-made-up-action = { $count ->
    [one] Try with a made-up town of { $count } consumer
   *[other] Try with a made-up town of { $count } consumers
}
register-refused-more = { $count ->
    [one] And { $count } more fault.
   *[other] And { $count } more faults.
}
register-refused-consumers = { $count ->
    [one] { $count } consumer has no bill under one of the tariffs: a rate or a norm is missing. It is left out.
   *[other] { $count } consumers have no bill under one of the tariffs: a rate or a norm is missing. They are left out.
}
register-result-text = { $count ->
    [one] Of { $count } consumer { $more } pay more, { $less } pay less, { $same } the same.
   *[other] Of { $count } consumers { $more } pay more, { $less } pay less, { $same } the same.
}
