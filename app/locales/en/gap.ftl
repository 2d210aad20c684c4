# Why a figure has no value: stands in place of the number.
gap-not-known-name = No data
gap-needs-name = Data are missing
gap-division-by-zero-name = Cannot divide by zero
gap-too-large-name = The number is too large
