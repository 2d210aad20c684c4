# Why the packed link of a plan's scenario could not be opened, and what to do.
packed-too-long = The link has { $length } characters; Aimak reads { $limit } at most. Ask the sender for the scenario as a file.
packed-not-packed = The beginning of the link is missing, or it is not a link to a plan’s scenario. Copy the whole link, from its first letter on.
packed-other-version = The link comes from another version of Aimak ({ $found }). Reload the page, then open the link again.
packed-cut-off = The end of the link is missing. Copy the whole link; if it came cut off, ask the sender for the scenario as a file.
packed-character = The link has a character that no link has: { $found } at place { $position }. Copy the link without line breaks and without text around it.
packed-changed = The link was changed on the way. Ask the sender to copy it again, or to send the scenario as a file.
packed-too-large = The link holds more than { $limit } kB of data; Aimak reads no more than that from a link. Ask the sender for the scenario as a file.
