# The explanation that opens from a number: where it comes from.
explanation-title = Where does { $value } come from?
explanation-title-missing = { $name }: why is there no number?
explanation-close-action = Close
explanation-numbers-summary = With the numbers
explanation-deeper-summary = Where these numbers come from
explanation-missing-lead = These data are missing: { $names }. That does not mean zero.
explanation-entered-note = Typed in on this device.
explanation-method-link = Open the full method page
explanation-basis-law = Law, as far as it could be read. The full text is not yet confirmed.
explanation-basis-method = A known method of the field.
explanation-basis-own = This application’s own calculation. It is not legal text.
explanation-basis-datum = Not a rule but a datum. Each number has its own source.
