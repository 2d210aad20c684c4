# Names of services.
service-drinking-water = Drinking water
service-wastewater = Wastewater
service-waste-removal = Waste removal
service-public-spaces = Public spaces
