# Village mode: twelve questions where there are no books.
village-page-title = A first picture of drinking water: { $place }
village-place-action = A first picture in twelve questions
village-head-title = What would water cost in this village?
village-head-lead = There are no books here. Answer what you know and leave the rest open: what you leave open is assumed, and says so.
village-head-fictional = This place is fictional.
village-head-hint = Tap a number to see where it comes from.
village-kept-note = Your answers stay on this device.
village-lost-note = This device keeps no answers. Save them as a file.
village-actions-title = What to do with the answers
village-anew-action = Start again
village-download-action = Save the answers
village-open-action = Open a file
village-studio-action = Open the plan in the studio
village-plan-action = Save the plan
village-plan-title = { $place }: a first picture from twelve questions
village-none-title = No village mode for this service
village-none-text = The twelve questions are about drinking water.
village-origin-lead = From your answers and from what is assumed; prices of the book year, before tax.

# A file that cannot be opened.
village-file-title = This file cannot be opened
village-file-close = Close
village-file-bytes = The file could not be read from the device. Choose it again.
village-file-too-long = The file is too long for the answers of a village. Choose another one.
village-file-shape = Line { $line }, place { $column }: this is not the form of answers. The reader says: { $detail }

# The questions.
village-questions-title = Twelve questions
village-questions-count = Answered: { $given } of { $all }
village-unknown-action = I do not know
village-pipes-length = Length of the pipes
village-pipes-age = How long ago they were laid
village-price-legend = For what do people pay?
village-price-cubic-metre = for 1 m³
village-price-person = a person and month
village-price-household = a household and month
village-assumed-instead = Until then: { $name } { $usual }, from { $low } to { $high }.

# The main figures.
village-main-title = First picture
village-main-cost = The water costs in a year
village-main-tariff = A tariff that covers it
village-main-need = A household’s part a month
village-main-payment = A household pays now a month
village-main-missing = not yet
village-main-range = 8 of 10 cases: { $low } to { $high }
village-main-sure = follows from the answers alone
village-begin-title = One number is enough to begin
village-money-title = How long does the money last?
village-money-coverage = People pay { $share } of the costs.
village-money-runs-out = As they pay now, the money is gone by the end of { $year }.
village-money-lasts = As they pay now, the money lasts to the end of { $year }.
village-money-futures = Of 100 cases that fit the answers it lasts in { $share } to the end of { $year }.
village-money-caption = The costs hold a yearly sum so that the pipes can be laid anew. The cases differ in what is assumed: half of them lie below the usual amount, half above.

# What to collect next.
village-next-title = Collect these three numbers next
village-next-caption = Each moves the tariff that covers the costs more than the others.
village-next-moves = Without it the tariff lies from { $low } to { $high }: knowing it narrows the answer by up to { $width }.
village-next-open = At one end of its range there is no tariff at all.

# What is assumed.
village-assumed-summary = { $count ->
    [one] { $count } assumption behind the picture
   *[other] { $count } assumptions behind the picture
}
village-assumed-caption = None of them is a norm, and nothing was measured here. Each has a range and says where the number is found.
village-assumed-range = From { $low } to { $high }.
