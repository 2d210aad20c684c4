# Refusals of the command aimak recount, written to the terminal.

recount-address-wrong = This is not the address of a studio. Copy it from the browser, in the form /PLACE/SERVICE/studio#….
recount-place-unknown = This place is not known. Check the first word of the address.
recount-service-unknown = This service has no model. Check the second word of the address.
recount-decision-missing = No tariff decision is known for this service here, so there is nothing to compute.
recount-decision-unknown = The link rests on a decision of { $base } that this version does not have. Use the version that made the link.
recount-version-other = The link was made by another version ({ $found }). Use that version.
recount-link-damaged = The link was cut off or changed on the way, or belongs to another place. Copy the whole address once more.
recount-entry-unusable = The entry { $key } of the link cannot be used by this version. Use the version that made the link.
