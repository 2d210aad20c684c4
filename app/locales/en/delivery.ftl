# Ways to deliver a service, side by side.
delivery-page-title = Who delivers it: { $service }, { $place }
delivery-place-action = Who delivers it
delivery-head-title = Who should deliver this service?
delivery-head-lead = Ways from { $first } to { $last }, on the books of { $book }. Consumers pay the same in every way.
delivery-head-fictional = These data are fictional.
delivery-head-hint = Tap a number to see where it comes from.
delivery-actions-title = What to do with this page
delivery-undo-action = Undo
delivery-redo-action = Redo
delivery-reset-action = As told at first
delivery-download-action = Save as a file
delivery-open-action = Open a file
delivery-missing-value = no data
delivery-none-value = not in this way
delivery-origin-lead = Ways of delivery; present values are of the base year.

# A place or service without what is needed.
delivery-none-title = No books for this service yet
delivery-none-text = Ways can only be compared where costs are known. Aimak invents none.
delivery-village-action = Answer twelve questions for a first picture
delivery-untold-title = Nobody has told other ways yet
delivery-untold-text = The books are here. A file of ways says who else could do the work, for what fee and with which risks; open one to compare.

# A file that cannot be opened.
delivery-file-title = This file cannot be opened
delivery-file-close = Close
delivery-file-bytes = The file could not be read from the device. Choose it again.
delivery-file-too-long = The file is too long for a list of ways. Choose another one.
delivery-file-shape = Line { $line }, place { $column }: this is not the form of ways. The reader says: { $detail }
delivery-file-service = The file is of another service. Open it on the page of that service.

# What was found.
delivery-found-title = What follows
delivery-finding-own = From { $first } to { $last } the own crew costs least: { $cost } in the money of { $book }, with the risks that stay.
delivery-finding-way = { $way } costs the municipality least from { $first } to { $last }: { $cost } in the money of { $book }, with the risks that stay. That is { $saved } ({ $share }) less than the own crew.
delivery-room-some = { $way }: a fee from { $lowest } to { $highest } serves both sides; now it is { $fee }.
delivery-room-none = { $way }: there is nothing to tender. The other party needs at least { $lowest }; above { $highest } the own crew is cheaper.
delivery-room-never = { $way }: there is nothing to tender. Even without a fee the own crew is cheaper.
delivery-partners-from = { $way }: cheaper than the own crew when { $count ->
    [one] at least { $count } municipality shares it
   *[other] at least { $count } municipalities share it
}.
delivery-partners-never = { $way }: not cheaper than the own crew, even when { $most } municipalities share it.
delivery-annex-action = Tender annex: { $way }

# The strip and the tables.
delivery-strip-title = What each way costs, risks included
delivery-verdict-saves = saves { $sum }
delivery-verdict-dearer = { $sum } dearer
delivery-verdict-same = as dear as the own crew
delivery-cheapest-mark = costs least
delivery-table-title = Ways side by side
delivery-table-figure = Figure
delivery-risks-title = Who bears which risk
delivery-risks-caption = The share of the municipality; the rest goes to the other party.
delivery-risks-risk = Risk
delivery-indicators-title = What the contract should promise
delivery-indicators-caption = The plan of the books for each year; whoever delivers the service should reach it.

# What is moved. Each answers a question; risks stand in a question as what may happen.
delivery-controls-title = What we can agree
delivery-controls-whole = The contract and its risks
delivery-controls-more = { $count ->
    [one] { $count } more question
   *[other] { $count } more questions
}
delivery-question-told = told { $value }
delivery-question-years = For how many years?
delivery-question-risk = What may it cost in a year when { $risk }?
delivery-question-share = How much does the municipality bear when { $risk }?
delivery-question-fee-per-unit = What does the operator get for one unit?
delivery-question-fixed-fee = What does the operator get in a year, whatever the volume?
delivery-question-rent = What rent does the operator pay in a year?
delivery-question-revenue = How much of what people pay does the operator keep?
delivery-question-investment = How much of the investment does the operator pay?
delivery-question-partners = How many municipalities share it, with us?
delivery-question-office-cost = What does the shared office cost in a year, for all?
delivery-question-office-work = How much of the work does the shared office do?
delivery-question-transition = What does the change cost, once?
delivery-question-monitoring = What does it cost to watch over the contract in a year?
delivery-question-scope = How much of the work is handed over?
delivery-question-efficiency = What does the work cost the operator, against our plan?
delivery-question-overhead = How much overhead and profit comes on top?
delivery-risk-demand = less water is taken
delivery-risk-energy-price = electricity gets dearer
delivery-risk-failure = something breaks
delivery-risk-collection = people do not pay

# The annex of a tender.
delivery-tender-page-title = Tender annex: { $place }
delivery-tender-lead = A page for paper. Aimak fills in what the books say; lines are for what it does not know.
delivery-tender-way-label = Way
delivery-tender-print-action = Print
delivery-tender-json-action = Save as OCDS JSON
delivery-tender-back-action = Back to the ways
delivery-tender-none-title = There is nothing to tender yet
delivery-tender-none-text = An annex needs a way that is paid by a fee, and the identifiers of the tender. A file of ways has both.
delivery-tender-gap = There is no file, for a figure of it has no value: { $gap }.
delivery-tender-fictional = Fictional: a sample, not a tender.
delivery-tender-kind = Annex to a tender
delivery-tender-buyer = Customer
delivery-tender-place = Place
delivery-tender-service = Service
delivery-tender-way = Way
delivery-tender-term = Contract
delivery-tender-years = 1 January { $first } to 31 December { $last }
delivery-tender-ocid = Tender number
delivery-tender-day = Date
delivery-tender-money-title = Volume and money
delivery-tender-money-caption = Fees are in prices of { $book }, sums of a year in those of that year, before tax.
delivery-tender-year = Year
delivery-tender-targets-title = What the contract promises
delivery-tender-risks-title = Who bears which risk
delivery-tender-bearer = Who bears it
delivery-tender-blanks-title = To be filled in by the customer
delivery-tender-blanks-caption = Aimak does not know this and supposes nothing.
delivery-tender-by-hand = to be filled in by hand
delivery-tender-deadline = Bids are taken until
delivery-tender-where = Where bids are handed in
delivery-tender-contact = Contact person, telephone
delivery-tender-who = Who may take part
delivery-tender-security = Security of a bid
delivery-tender-payment = How and when is paid
delivery-tender-penalty = What follows when a promise is not kept
delivery-tender-signature-title = Signed for the customer
delivery-tender-post = Post
delivery-tender-name = Name
delivery-tender-signature = Signature, seal
delivery-tender-signed-on = Day
delivery-tender-source = Source: the books of { $book } of { $place }, and the ways told beside them.
delivery-tender-made = Made with Aimak on { $day }, models { $version }, release { $release }. Every figure opens its origin on the page of ways.
