# aimak paper: what is in the way of printing.
paper-lang-unknown = The language “{ $code }” is not known. Write ky, ru or en.
paper-place-unknown = The place “{ $place }” is not known. Write it as in the app's addresses.
paper-service-unknown = The service “{ $service }” is not known. Write it as in the app's addresses.
paper-name-unknown = There is no paper “{ $paper }”. The papers are: { $papers }.
paper-link-unreadable = The file { $path } cannot be read: { $reason }.
paper-link-bad = The link was not made by Aimak for this place and service, or was damaged. Copy it again from the studio.
paper-no-chromium = Chromium is missing, which prints the papers. Install it (on Debian: apt-get install chromium), or name its file with --chromium.
paper-failed = The paper was not printed ({ $reason }). Try again, or print it in a browser.
paper-out-failed = The file { $path } cannot be written: { $reason }.
