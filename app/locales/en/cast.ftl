# Steering a projector on another machine, by the code that it shows.
cast-code-title = Steer a projector in the hall
cast-code-label = Code of the projector
cast-code-hint = Nine letters and digits on its screen. What you do here then shows there.
cast-code-join = Steer
cast-code-stop = Stop steering
cast-code-malformed = A code has nine letters and digits. Look at the projector and type it again.
cast-code-joining = Looking for the projector…
cast-code-steering = The projector { $code } shows what you do here.
cast-code-away = The projector cannot be reached just now. It keeps its picture; what you do is sent when the connection is back.
