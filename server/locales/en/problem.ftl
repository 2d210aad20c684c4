# Problems the server answers with. Each has a title (a few words, a heading) and a detail
# (what happened and what to do, one or two sentences). No "please", no "sorry", no codes.

problem-not-found-title = Nothing at this address
problem-not-found-detail = There is nothing at this address. Check it for a typing error or begin at the start page.

problem-unknown-place-title = No such municipality
problem-unknown-place-detail = No municipality is called “{ $place }” in the address. Find yours on the start page.

problem-unknown-service-title = No such service
problem-unknown-service-detail = No service is called “{ $service }” in the address. Choose one on the municipality's page.

problem-unknown-scenario-title = No such scenario
problem-unknown-scenario-detail = No scenario with this id is kept here. Check the address, or choose the scenario from the list.

problem-unknown-hall-title = No projector with this code
problem-unknown-hall-detail = No projector has this code. Codes are forgotten after a day without use; type the one that the projector shows.

problem-unknown-paper-title = No such paper
problem-unknown-paper-detail = There is no paper “{ $paper }”. The names of papers are described at /api/openapi.json.

problem-method-not-allowed-title = This address does not do that
problem-method-not-allowed-detail = The address exists, but not for the method { $method }. The header Allow names the methods it takes.

problem-query-unreadable-title = The address after “?” cannot be read
problem-query-unreadable-detail = The value of “{ $name }” cannot be read. Leave it out, or take it from the description of the service at /api/openapi.json.

problem-body-too-large-title = Too much was sent
problem-body-too-large-detail = More was sent than the { $limit } bytes that this address takes. Nothing was saved; shorten it and send again.

problem-wrong-media-type-title = Sent in another form
problem-wrong-media-type-detail = This address takes { $expected } only. Nothing was saved; set the header Content-Type and send again.

problem-malformed-json-title = The text sent is not JSON
problem-malformed-json-detail = The text sent stops being JSON at line { $line }, column { $column }. Nothing was saved; mend it there and send again.

problem-wrong-shape-title = Fields are missing or unknown
problem-wrong-shape-detail = At line { $line }, column { $column }, a field is unknown, missing or of another type. Nothing was saved; the fields are described at /api/openapi.json.

problem-rejected-input-title = Something has to be corrected
problem-rejected-input-detail = Nothing was saved. Correct the fields named here and send again.

problem-idempotency-key-missing-title = The sending has no key
problem-idempotency-key-missing-detail = Nothing was saved: a write needs the header Idempotency-Key, made once for each sending, so that sending twice saves once.

problem-idempotency-key-malformed-title = The key of the sending is not usable
problem-idempotency-key-malformed-detail = Nothing was saved: the header Idempotency-Key has to be 16 to 128 Latin letters, digits, hyphens or underscores.

problem-idempotency-key-reused-title = The key was used for something else
problem-idempotency-key-reused-detail = Nothing was saved: this Idempotency-Key belongs to another sending. Make a new key and send again.

problem-not-newest-version-title = There is a newer version
problem-not-newest-version-detail = Nothing was saved: this scenario has been followed by a newer version, { $newest }. Open that one and make the change there.

problem-hall-moved-on-title = The projector shows something newer
problem-hall-moved-on-detail = The projector already shows picture { $order } or a newer one. Send with a larger order.

problem-cross-site-title = Sent from another site
problem-cross-site-detail = Nothing was saved: the request came from a page of another site. Open Aimak itself and send from there.

problem-request-too-slow-title = The connection was too slow
problem-request-too-slow-detail = The request did not arrive in time and nothing was saved. Send it again; with the same key it is saved once.

problem-answer-too-slow-title = The answer took too long
problem-answer-too-slow-detail = The server did not finish in time. Send again in a moment; with the same key it is saved once.

problem-too-many-halls-title = Too many projectors at once
problem-too-many-halls-detail = As many projectors are connected as this server takes. Close those that nobody watches, or try again later.

problem-no-printer-title = This server makes no PDF files
problem-no-printer-detail = The server has no browser to print with. Who runs it can install Chromium or name its file in AIMAK_CHROMIUM; printing in your own browser works.

problem-printer-busy-title = Others are printing just now
problem-printer-busy-detail = The server prints one paper at a time, and others wait already. Send again in a moment.

problem-print-failed-title = The paper was not printed
problem-print-failed-detail = The server's browser did not print the paper in time. Send again, or print in your own browser.

problem-unavailable-title = The records are out of reach for the moment
problem-unavailable-detail = The server cannot reach its database. Calculations in the app go on working; send again in a moment, with the same key it is saved once.

problem-internal-title = A fault of the server
problem-internal-detail = Something went wrong on the server. Send again; if it happens again, tell the administrator the number of the request.

# Rules that a field broke; shown at the field.
problem-violation-empty = Write something here.
problem-violation-too-long = { $length } is more than the { $limit } allowed. Shorten it.
problem-violation-control-character = Character number { $position } cannot be seen. Delete it.
problem-violation-link-damaged = The link was not made by Aimak for this place and service, or was damaged on its way. Copy it again from the studio.
problem-violation-link-other-version = The link was made by another version of Aimak ({ $found }). Make the change again in the studio.
problem-violation-link-unknown-decision = The link rests on a council decision of { $base }, which is not known here. Make the change again in the studio.
problem-violation-link-unknown-input = The link changes “{ $key }”, which the model does not have. Make the change again in the studio.
problem-violation-link-value = The value of “{ $key }” in the link is no number or outside its limits. Set it again in the studio.
problem-violation-link-no-decision = No tariff in force is known for this service, so there is nothing to save. Choose another service.
problem-violation-link-elsewhere = The plan in the link is of { $place }, { $service }. Open the studio of that place and service, and save it there.
problem-violation-link-no-books = The link rests on books of this place, and no books of it are known here. Open your own plan in the studio and save that.
problem-violation-link-books = The plan in the link breaks rules at: { $places }. Mend these entries in the books of the plan.
