# Scenarios kept on the server: the list and the form of the studio.
saved-head-title = Saved scenarios

# The list.
saved-list-loading = The list is being read.
saved-list-none = Nothing is saved yet
saved-list-hint = Change the tariff, give the scenario a name and save it.
saved-list-fault = The list was not read
saved-item-meta = Version { $version }, { $date }
saved-open-action = Open
saved-beside-action = Put beside this plan
saved-beside-unable = It rests on other books, or three plans stand there already.
saved-more-action = Show more
saved-again-action = Try again

# The form.
saved-form-title = Save this scenario
saved-public-note = Everybody who reaches this server can see it. Write nothing personal. What is saved is never changed: a correction becomes a new version.
saved-name-label = Name
saved-note-label = Author's note
saved-link-label = Scenario
saved-save-action = Save
# After opening a saved scenario.
saved-from-note = It comes from version { $version } of “{ $name }”.
saved-follow-action = Save as version { $version }
saved-apart-action = Save separately
saved-sending-note = Saving.
saved-done-note = “{ $name }” is saved, version { $version }.

# What has to be corrected; $field is the label.
saved-errors-title = Nothing was saved. Correct this:
saved-error-empty = { $field }: nothing is written. Write a few words.
saved-error-long = { $field }: { $length } characters, at most { $limit } fit. Shorten it.
saved-error-control = { $field }: character { $position } cannot be seen. Delete it.
saved-error-link = { $field }: it could not be opened again from its link. Go back to today's tariff and set the values anew.

# It was not saved.
saved-fault-title = Nothing was saved
saved-newest-text = Somebody saved a newer version meanwhile. Open it and look, or save yours after it. What you typed stays.
saved-newest-action = Open the newest version
saved-after-action = Save mine after it
