# A figure in two scenarios side by side.
pair-verdict-above-line = выше черты { $line }
pair-verdict-below-line = в пределах { $line }
pair-unit-thousand-som = тыс. сом
pair-unit-million-som = млн сом
pair-unit-points = { $number } п. п.
