# Кызматтардын аталыштары.
service-drinking-water = Ичүүчү суу
service-wastewater = Саркынды суулар
service-waste-removal = Таштанды чыгаруу
service-public-spaces = Коомдук жайлар
