# The twelve questions about a village.
choice-question-people = How many people live in the village?
choice-question-households = How many households are there?
choice-question-source = Where does the water come from: a spring above the village, or pumps?
choice-question-pipes = How many kilometres of pipe are there, and how many years ago were they laid?
choice-question-taps = How many of the households have a tap at home? The others use standpipes.
choice-question-meters = How many of these have a meter?
choice-question-staff = How many people work for the water supply?
choice-question-electricity = What did electricity cost last year?
choice-question-tariff = What do people pay for water now?
choice-question-collection = How much of what is billed do they pay?
choice-question-repairs = What did repairs cost last year?
choice-question-hours = How many hours a day is there water?

# Names in a village's plan.
choice-village-prices-name = Prices
choice-village-pipes-name = Pipes
choice-village-house-taps-name = Tap at home
choice-village-standpipes-name = Standpipe

# Where the water comes from.
choice-source-spring-name = Spring above the village
choice-source-pump-name = Pumps

# What nobody knows is assumed: what, and why. None of it is a norm.
choice-assumed-household-size-name = People in a household
choice-assumed-household-size-reason = The registers of two ayil aimaks of 2026 had 5.2 and 5.4 people in a household; yours may differ.
choice-assumed-pipe-per-household-name = Metres of pipe per household
choice-assumed-pipe-per-household-reason = Nobody has measured the network; a map or a walk along the streets gives its length.
choice-assumed-pipe-price-name = Price of laying a kilometre of pipe anew
choice-assumed-pipe-price-reason = It depends on diameter, depth and soil; ask for the last estimate of works nearby.
choice-assumed-mixed-use-name = Litres per person a day, tap not known
choice-assumed-mixed-use-reason = Nobody told how many have a tap at home; the range covers standpipes and taps alike.
choice-assumed-house-use-name = Litres per person a day, tap at home
choice-assumed-house-use-reason = Without meters nobody knows; a few meters for a month would show it.
choice-assumed-standpipe-use-name = Litres per person a day, standpipe
choice-assumed-standpipe-use-reason = It is what is carried home in buckets; count them at one standpipe for a day.
choice-assumed-metered-name = Share of accounts with a meter
choice-assumed-metered-reason = Nobody told of meters, so none are counted.
choice-assumed-posts-name = Staff posts
choice-assumed-posts-reason = About one post for 250 households; the staff list has the number.
choice-assumed-wage-name = Monthly wage
choice-assumed-wage-reason = Between the subsistence minimum and the country's average wage; look in the payroll.
choice-assumed-contributions-name = Social Fund contributions
choice-assumed-contributions-reason = The rate depends on the kind of employer; ask the accountant.
choice-assumed-pumping-name = Electricity for a cubic metre pumped
choice-assumed-pumping-reason = It depends on the depth of the well and the height of the tank; the pump's meter shows it.
choice-assumed-pumping-or-not-name = Electricity for a cubic metre of water
choice-assumed-pumping-or-not-reason = Nobody told whether the water is pumped; a spring needs no electricity.
choice-assumed-energy-price-name = Price of electricity
choice-assumed-energy-price-reason = The published tariff for pumping stations from May 2026; the bill shows yours.
choice-assumed-chlorine-name = Disinfecting a cubic metre
choice-assumed-chlorine-reason = A small sum; the chlorine bought in a year gives it.
choice-assumed-repairs-name = Repairs for a kilometre of pipe a year
choice-assumed-repairs-reason = Old pipes break more often; the receipts of a year give it.
choice-assumed-administration-name = Administration for a household a year
choice-assumed-administration-reason = Bookkeeping, bank, telephone; the bills of a year give it.
choice-assumed-real-losses-name = Real losses
choice-assumed-real-losses-reason = Without a meter at the source nobody knows; the flow at night shows leaks.
choice-assumed-apparent-losses-name = Apparent losses
choice-assumed-apparent-losses-reason = Taps that nobody counts; a round of the houses shows them.
choice-assumed-unbilled-name = Unbilled authorised use
choice-assumed-unbilled-reason = Fire fighting and flushing; usually little.
choice-assumed-collection-name = Collection rate
choice-assumed-collection-reason = Compare the receipts of a year with what was to be paid.
choice-assumed-present-tariff-name = Present payment
choice-assumed-present-tariff-reason = Nobody told what people pay, so nothing is counted.
choice-assumed-hours-name = Hours of supply a day
choice-assumed-hours-reason = Ask ten homes at the ends of the network.
choice-assumed-price-rise-name = Rise of prices in a year
choice-assumed-price-rise-reason = The same for all years; in some years prices rise more.
choice-assumed-discount-name = Discount rate
choice-assumed-discount-reason = What the same money would earn or cost elsewhere.
choice-assumed-growth-name = Growth of the village in a year
choice-assumed-growth-reason = The registers of residents of two years show it.
choice-assumed-neglect-losses-name = Yearly growth of losses when nothing is done
choice-assumed-neglect-losses-reason = How fast pipes decay can only be guessed; records of breaks will show it.
choice-assumed-neglect-repair-name = Yearly growth of repairs when nothing is done
choice-assumed-neglect-repair-reason = What is not renewed is mended more often; receipts of some years show it.
choice-assumed-neglect-hours-name = Hours of supply lost in a year when nothing is done
choice-assumed-neglect-hours-reason = How much shorter the supply has become, older residents know.

# Why there is no plan of a village.
choice-plan-nobody-counted = Give the number of people or of households: one is enough.
choice-plan-too-low = The answer to “{ $question }” is too low. Correct it.
choice-plan-too-high = The answer to “{ $question }” is too high: a share is at most 100%, hours at most 24. Correct it.
choice-plan-too-large = One of the numbers is too large to compute with. Check the zeros.

# Appraisal of a project: why there is none.
choice-appraisal-unknown-project = The plan has no such project. Choose one of the list.
choice-appraisal-outside-horizon = The project must be built 1 to 29 years after the base year. Change its year.
choice-appraisal-no-outlay = No year costs money: the grant pays for everything.
choice-appraisal-never-earned = The project never earns back what it costs.
choice-appraisal-comes-and-goes = After it has brought money the project costs money again: there is no single rate or time.
choice-appraisal-beyond-limit = The rate is above 1000%: check the project's numbers.
choice-appraisal-too-many = At most { $most } projects can be chosen among, and the plan has { $candidates }. Take some out.

# Ways of delivery: why they cannot be compared.
choice-delivery-service-unknown = The plan does not have this service. Choose one that it has.
choice-delivery-years-outside-plan = The years of the contract are not all in the plan. Change its term or the plan.
choice-delivery-index-unknown = The plan has no such index. Choose one that it has.
choice-delivery-too-many-ways = There are too many ways. Keep at most { $most }.
choice-delivery-risk-twice = A risk is named twice. Take one out.
choice-delivery-share = A share must lie between 0% and 100%. Correct it.
choice-delivery-partners = A joint service needs at least one municipality. Correct the number.
choice-tender-risk-note = The municipality bears { $ours }, the contractor { $theirs }.
choice-tender-not-tendered = This way is paid at cost: there is nothing to tender.
choice-tender-identifier = Give identifiers of the tender and the buyer; that of the release has no #.
choice-tender-not-a-day = “{ $value }” is no day. Write year, month and day: 2026-11-23.
