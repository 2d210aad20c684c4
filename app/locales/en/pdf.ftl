# A paper as a PDF file from the server.
pdf-file-action = PDF file
pdf-file-cancel = Cancel the PDF file
pdf-file-printing = The server is printing the paper. This takes a few seconds.
pdf-file-done = The PDF file is with your downloads.
pdf-file-not-taken = The browser did not take the file. Print the paper and choose “Save as PDF”.
pdf-file-offline = The server was not reached, so there is no PDF file. Printing works without it: choose “Save as PDF”.
