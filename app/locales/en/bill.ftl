# A bill: its lines, its sum, what it rests on.
bill-title-today = { $service }: now
bill-title-option = { $service }: option of the link
# The name of a line for people with another rate: Waste removal, pensioners
bill-line-relief = { $service }, { $who }
bill-line-tax = Tax
# Water billed without a meter: 4 people × 120 l/person/day × 365 days ÷ … = 14.6 m³
bill-line-norm = Water by norm: { $formula } = { $water }
bill-total-name = To pay a month
bill-together-title = Water and waste together
bill-basis-date = Tariff: { $date }
bill-unpublished-title = The rate is not published
bill-unpublished-text = This does not mean that the service is free. If your bill names the rate, enter it in the studio. From there “My bill” comes back here with it.
bill-none-text = The decision sets no charge for such a home.
bill-wastewater-note = The charge for wastewater is not counted here.
