# A figure in two scenarios side by side.
pair-verdict-above-line = { $line } чегинен жогору
pair-verdict-below-line = { $line } чегинен ашпайт
pair-unit-thousand-som = миң сом
pair-unit-million-som = млн сом
pair-unit-points = { $number } пункт
