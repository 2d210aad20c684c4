# The server does not answer, or its answer cannot be read. Sentences: what happened, what to do.
api-offline-text = There is no connection to the server. Nothing you typed is lost. Try again.
api-unreadable-text = The answer of the server cannot be read. Nothing you typed is lost. Try again later, or ask who runs this server.
