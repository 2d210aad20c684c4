# Instead of a QR code: the link has more characters than one holds.
qr-too-long = No QR code: the link has { $length } characters, and a code holds { $limit } at most. Copy the link, or save the scenario as a file.
