# A scenario's link: why it cannot be opened, and what to do.
link-too-long = The link is longer than any that Aimak makes. Ask the sender to copy it again.
link-other-version = The link comes from another version of Aimak ({ $found }). Ask the sender to open Aimak anew and copy the link again.
link-damaged = The link was cut off, changed, or made for another place. Ask the sender to copy it again.
link-unknown-decision = The link rests on a decision of { $base } that is not known here. Reload the page, then open the link again.
link-unknown-input = The link changes “{ $key }”, which is not known here. Reload the page, then open the link again.
link-number = The value of “{ $key }” in the link is not a number. Ask the sender to copy it again.
link-out-of-range = The value of “{ $key }” in the link lies outside its limits. Ask the sender to copy it again.
link-no-decision = No decision on this service is known here, so the link changes nothing. Look at the page of the place.
