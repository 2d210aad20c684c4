# Papers of a plan, made for A4.
papers-page-title = { $name }: { $service }, { $place }
papers-head-title = Papers of this plan
papers-head-lead = Six papers from one scenario, in the language of this page. Choose one, look at it, print it. To get a PDF, choose "Save as PDF" as the printer.
papers-list-title = Papers
papers-choose-text = Choose a paper from the list.
papers-print-action = Print or save as PDF
papers-back-action = Back to the plan
papers-link-bad-text = The papers below are of the plan of the books.
papers-brief-name = Decision brief
papers-brief-about = For deputies: the question, the plan, what it costs, who pays, and the case against
papers-leaflet-name = Leaflet for the public hearing
papers-leaflet-about = One page for every household
papers-notice-name = Notice of the new tariff
papers-notice-about = Rates by group, from when, tax, whom to ask
papers-annex-name = Annex: how the tariff was calculated
papers-annex-about = For the antimonopoly body: every step down to the data
papers-decision-name = Draft decision of the kenesh
papers-decision-about = With the figures filled in and lines for everything else
papers-comparison-name = Comparative table
papers-comparison-about = Before and after: rates, bills, figures

# Head and foot of every paper.
papers-who-aimak = Ayil kenesh and ayil okmotu
papers-who-city = City kenesh and mayor's office
papers-date-label = Printed on
papers-prepared-label = Prepared by
papers-source-text = Source: { $place }, books of { $year }.
papers-tax-text = Amounts are in the prices of their own year, before tax.
papers-version-text = Books { $books }, models { $models }, scenario { $scenario }.
papers-version-own = own
papers-fictional-text = These data are fictional: the paper shows how it would look.
papers-outdated-text = The books have changed since this scenario was sent; the figures are of the newest books.
papers-code-label = QR code of this scenario
papers-code-text = This scenario in Aimak

# Rates.
papers-rates-caption = Rates, som before tax
papers-rates-head = Who pays, and for what
papers-rates-unit = Unit
papers-rates-now = Now, { $year }
papers-rates-from = From { $year }
papers-rates-rise = From { $year } on, the plan has rates rise by { $share } a year.
papers-projects-caption = Projects that are carried out, at prices of { $year }
papers-projects-head = Project
papers-projects-year = Year
papers-projects-cost = Cost
papers-projects-grant = Grant
papers-projects-loan = Loan
papers-projects-own = Own money
papers-range = may be { $low } to { $high }

# The brief.
papers-brief-title = { $service }: what tariff from { $year }?
papers-brief-question-title = The question
papers-brief-question-text = Should the kenesh approve the rates below from { $first }, with the plan to { $last } on which they rest?
papers-brief-proposal-title = What is proposed
papers-brief-moved = Different from the books:
papers-brief-answers-title = In short
papers-brief-compare-title = Before and after
papers-brief-cost-title = What the tariff is made of
papers-brief-payers-title = Who pays
papers-brief-poorest-title = The poorest
papers-brief-money-title = The money over the years
papers-brief-nothing-title = If nothing is done
papers-brief-case-title = For and against this plan
papers-brief-unsure-title = Not yet confirmed
papers-cost-caption = Costs in { $year }
papers-cost-head = What for
papers-cost-amount = Som a year
papers-cost-share = Share of all costs
papers-cost-each = Som for each unit sold
papers-cost-tariffs = The average tariff that would cover the costs is { $covering }; the plan's average tariff is { $tariff }.
papers-payers-caption = Groups of consumers in { $year }
papers-payers-head = Group
papers-payers-accounts = Accounts
papers-payers-volume = Takes
papers-payers-billed = Is billed
papers-payers-cost = Costs to serve
papers-payers-difference = More or less
papers-payers-note = Above zero a group pays more than serving it costs, at the average cost of a unit.
papers-payers-budget = In { $year } the plan counts on { $subsidy } from the budget; to cover all costs, { $need } would be needed.
papers-bands-caption = Bills of this service, som a month, and the bills of all services as a share of income
papers-bands-head = Households
papers-bands-income = Income, { $year }
papers-bands-bill-now = Bill now, { $year }
papers-bands-bill-then = Bill, { $year }
papers-bands-share-now = Share now, { $year }
papers-bands-share-then = Share, { $year }
papers-bands-share-nothing = Share if nothing is done, { $year }
papers-bands-above = Households above a line of affordability in { $year }: { $parts }.
papers-bands-above-part = { $line }: { $share }
papers-money-caption = Thousands of som
papers-money-year = Year
papers-nothing-caption = What would be lost against this plan
papers-nothing-head = Loss
papers-nothing-later = In { $year } the tariff would then have to be { $tariff } on average: { $share } more at once.
papers-case-for = For
papers-case-against = Against
papers-case-coverage = In { $year } payments cover { $option } of all costs; with today's rates { $today }.
papers-case-lasts = The money lasts to { $year }; with today's rates it runs out in { $gone }.
papers-case-lasts-anyway = The money lasts to { $year }.
papers-case-lasts-longer = The money runs out in { $year }, not in { $gone } as with today's rates.
papers-case-jump = By { $year } rates would have to rise by { $later } at once without the plan; it raises them by { $planned }.
papers-case-hours = In { $year } water runs { $option }; if nothing is done { $nothing }.
papers-case-backlog = By { $year } renewal worth { $option } is put off; if nothing is done { $nothing }.
papers-case-bill = In { $year } a household in the middle pays { $then } a month; with today's rates { $today }.
papers-case-weakest = In { $year } the weakest group pays { $then } of its income; with today's rates { $now }.
papers-case-runs-out = The money runs out in { $year }: at the lowest it stands at { $least }.
papers-case-need = In { $year } { $need } is still missing to cover all costs.
papers-case-debt = In { $year } the service owes { $debt } on loans.
papers-case-collection = In { $year } people must pay { $then } of the bills; now they pay { $now }.
papers-case-group = In { $year } a group pays more than it costs to serve: { $group }, { $more }.
papers-case-unsure = { $count ->
    [one] { $count } datum is assumed or not yet confirmed
   *[other] { $count } data are assumed or not yet confirmed
}; the figures may be otherwise.
papers-unsure-law = The text of resolution No. 320 was not read: which costs may stand in a tariff is not yet confirmed.
papers-unsure-more = { $count ->
    [one] { $count } more stands in the annex.
   *[other] { $count } more stand in the annex.
}

# The leaflet.
papers-leaflet-title = What should the tariff be?
papers-leaflet-day = Day
papers-leaflet-hour = Hour
papers-leaflet-where = Place
papers-leaflet-pay = We pay a month
papers-leaflet-get = We get
papers-leaflet-pay-note = Som a month before tax, an average household of the group by income. Every rate is in the notice of the tariff.
papers-leaflet-poorest = { $band }, the poorest
papers-leaflet-middle = { $band }, in the middle
papers-leaflet-best = { $band }, the best off
papers-leaflet-rates-note = Som before tax.
papers-leaflet-now = Now, { $year }
papers-leaflet-plan = This plan, { $year }
papers-leaflet-nothing = If nothing is done, { $year }
papers-leaflet-hours = { $hours } h
papers-leaflet-get-note = Hours of water a day.
papers-leaflet-backlog-note = Renewal that is put off: less is better.
papers-leaflet-why = Why is this question put?
papers-leaflet-why-text = Of every 100 som that the service costs, consumers pay { $covered } now.
papers-leaflet-why-note = The thick line is 100%: all costs are covered.
papers-leaflet-how = How can I take part?
papers-leaflet-count-title = Look.
papers-leaflet-count-text = Read the QR code with a phone: the whole plan opens, and you can change it.
papers-leaflet-say-title = Say.
papers-leaflet-say-text = Come to the hearing, or cut out your proposal below and hand it in.
papers-leaflet-answer-title = Get an answer.
papers-leaflet-answer-text = Answers to proposals are published on: ____________
papers-leaflet-proposal = My proposal
papers-leaflet-name-label = Name (if you wish)
papers-leaflet-other-lead = In English:
papers-leaflet-other-covers = { $service }: payments now cover { $now } of costs, by this plan in { $year } { $then }.
papers-leaflet-other-bill = A household in the middle pays { $now } a month now, in { $year } { $then }.
papers-leaflet-other-hours = Water runs { $now } hours a day now, in { $year } { $then }.
papers-leaflet-other-text = Day and place are above; the QR code opens the plan.

# The notice.
papers-notice-title = New tariff: { $service }
papers-notice-decision = Decision of the kenesh: number and date
papers-notice-agreed = Agreed with the antimonopoly body: number and date
papers-notice-from = In force from
papers-notice-rates-title = Rates by group
papers-notice-draft = This is a draft. A tariff holds only when the lines above are filled in.
papers-notice-tax-title = Tax
papers-notice-tax-text = The rates are without tax. Tax, where there is any, is a line of its own in the bill.
papers-notice-tax-label = Which tax is added, and how much
papers-notice-ask-title = Whom to ask
papers-notice-provider = Provider
papers-notice-address = Address
papers-notice-phone = Telephone
papers-notice-hours = Hours
papers-notice-complaint = Where to complain

# The annex.
papers-annex-title = { $service }: required revenue and average tariff, { $year }
papers-annex-lead = Every figure stands with its rule, down to the data of the books. Basis of the required revenue: { $basis }.
papers-annex-components-title = Components of the required revenue
papers-annex-components-caption = Components in { $year }
papers-annex-components-text = Resolution No. 320 of 19 June 2024 could be read only in its beginning, its amendment of September 2025 only in a news summary. So the rule of every component is not yet confirmed; the shares are those of the plan and can be changed in the books.
papers-annex-share = Share counted
papers-annex-rule = Rule in the resolution
papers-annex-not-counted = not counted
papers-annex-steps-title = Derivation, step by step
papers-annex-steps-text = Every figure stands once, above what it follows from. The steps of its rule are named in brackets.
papers-annex-steps-caption = Figures of { $year } where no other year is named
papers-annex-number = Step
papers-annex-figure = Figure and how it follows
papers-annex-amount = Amount
papers-annex-basis = Basis
papers-annex-see = (steps { $steps })
papers-annex-sources-title = Sources of rules and data
papers-annex-basis-law = law, not yet confirmed
papers-annex-basis-method = published method
papers-annex-basis-own = design of this program
papers-annex-basis-datum = datum

# The draft decision.
papers-decision-title = On the tariff: { $service }
papers-decision-kenesh = Name of the ayil kenesh
papers-decision-kenesh-city = Name of the city kenesh
papers-decision-session = Session, place
papers-decision-number = Decision number
papers-decision-date = Date
papers-decision-grounds = On the grounds of the law "On local state administration and local self-government bodies" No. 123 of 20 October 2021
papers-decision-articles = Articles, and other acts
papers-decision-grounds-water = and of the procedure for determining tariffs for centralised drinking water supply and wastewater, Cabinet resolution No. 320 of 19 June 2024,
papers-decision-agreed = Agreement of the territorial subdivision of the antimonopoly body: number and date
papers-decision-decides = the kenesh decides:
papers-decision-rates = To approve the rates:
papers-decision-rise = Whether the kenesh decides on that now: ____________
papers-decision-tax = The rates are without tax; tax is added as the law requires.
papers-decision-from = To put the tariff into force and to end the former one:
papers-decision-replaced = Former decision: number and date
papers-decision-subsidy = To provide in the local budget for this service:
papers-decision-subsidy-year = from { $year } { $amount } a year
papers-decision-projects = To take note of the projects on which the rates rest:
papers-decision-publish = To publish this decision.
papers-decision-published = Where and when
papers-decision-control = Control over carrying it out is given to:
papers-decision-commission = Standing commission or person
papers-decision-chair = Chair of the kenesh, signature
papers-decision-secretary = Secretary, signature
papers-decision-note = A draft made from figures. A lawyer fills in what the law asks for; this paper invents none of it.

# The comparative table.
papers-comparison-title = Before and after: { $service }
papers-comparison-rates-title = Rates
papers-comparison-bills-title = Bills of households
papers-comparison-figures-title = Figures of the service
papers-comparison-before = Before, { $year }
papers-comparison-after = After, { $year }
papers-comparison-more = Difference
papers-comparison-share = Change
