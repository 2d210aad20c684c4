# The projector in the hall: few words.
hall-page-title = On the wall: { $service }, { $place }
hall-fictional = Fictional
hall-case = { $service }, { $year }. Modelled, not measured.
hall-compare-title = What do we pay and get in { $year }?
hall-pay = A household pays a month
hall-hours = Water a day
hall-backlog = Renewal put off
hall-covers = Costs covered
hall-runs-out = The money runs out in { $year }
hall-lasts = The money lasts to { $year }
hall-poorest = The poorest pay { $share } of income: { $verdict }
hall-nothing-title = How much must rates rise by { $year }?
hall-rise-planned = With this plan, step by step
hall-rise-later = At once, if nothing is done
hall-steer-title = From a tablet
hall-steer-code = Address of the studio that steers this projector
hall-lost = Connection lost at { $time }. This is the last picture.
