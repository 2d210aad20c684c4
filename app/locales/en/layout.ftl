# Frame of every page.
layout-brand-name = Aimak
layout-skip-link = To the content
layout-badge-fictional = Fictional
layout-language-legend = Language
layout-language-short = Eng
layout-language-name = English
layout-theme-legend = Colours
layout-theme-device = As the device
layout-theme-light = Light
layout-theme-dark = Dark
layout-theme-contrast = High contrast
layout-footer-about = Aimak calculates on your device. What you type stays with you until you save or share it.
layout-footer-start = Find a place
layout-footer-method = How the figures are calculated
layout-footer-attribution = Places: Who's On First, GeoNames (CC BY).
