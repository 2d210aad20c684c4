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
# One line under the header while the device has no connection.
layout-offline-text = No connection. Figures are still calculated on your device; saving needs the connection.
# A bar at the bottom of the page when a newer version of the app has arrived; it opens by the button alone.
layout-newer-title = A newer version is ready.
layout-newer-text = It opens when you choose. Your scenario and your drafts stay; answers and texts not saved yet are cleared.
layout-newer-now = Open it
layout-newer-later = Later
