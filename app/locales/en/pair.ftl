# A figure in two scenarios side by side.
pair-verdict-above-line = above the { $line } line
pair-verdict-below-line = within the { $line } line
pair-unit-thousand-som = thousand KGS
pair-unit-million-som = million KGS
pair-unit-points = { $number } points
