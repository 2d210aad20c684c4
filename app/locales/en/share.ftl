# Under the studio’s title: the scenario as a QR code and as a file.
share-head-title = QR code and file
share-code-label = QR code of the link to this scenario
share-code-hint = Whoever points a phone’s camera at the code sees the same figures. The file holds the same scenario, for a computer without a network.
share-name-label = Name of the scenario in the file (may stay empty)
share-save-action = Save as a file
share-open-action = Open a file
share-saved-note = The file was handed to the browser.
share-opened-note = The scenario of the file is in view. “Undo” brings back the one before.
share-opened-named-note = “{ $name }” is in view. “Undo” brings back the one before.

# A file that was not taken; every reason begins with the place in the file.
share-refused-title = The file was not taken
share-refused-kept = The scenario in view stayed as it was.
share-file-bytes = The file could not be read from the device. Choose it again.
share-file-too-long = The file is longer than any scenario of Aimak. Choose the file that the studio saved.
share-file-shape = Line { $line }, place { $column }: this is not the form of a scenario’s file. Choose the file that the studio saved. The reader says: { $detail }
share-file-form = The form of the file is { $found }; this version reads { $known }. Reload the page, then open the file again.
share-file-model-version = The file was made with the models of version { $found }; here they have version { $known }. Reload the page, then open the file again.
share-file-unknown-place = The place “{ $value }” is not known here. Reload the page, or ask the sender for the link.
share-file-unknown-service = The service “{ $value }” is not known here. Reload the page, or ask the sender for the link.
share-file-elsewhere = The scenario is of { $place }, { $service }. Open the file in the studio of that place and service.
share-file-name-too-long = The name may have { $limit } characters; it has { $length }. Shorten it in the file.
share-file-control-character = Character { $position } of the name cannot be seen. Remove it in the file.
