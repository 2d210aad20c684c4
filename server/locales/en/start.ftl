# Sentences written to the terminal when the server cannot start. Each says what happened and
# what to do.

start-listen-impossible = Aimak cannot listen on { $address } ({ $reason }). Stop the program that uses it, or choose another address with --listen.
start-data-unusable = Aimak cannot write in the folder { $path } ({ $reason }). Give it the right to write there, or choose another folder with --data.
start-database-not-one = { $path } is not a database of SQLite; it was left as it is. Move it away, or name another file with --database-url.
start-database-foreign = { $path } is a database of another program; it was left as it is. Move it away, or name another file with --database-url.
start-database-newer = { $path } was written by another version of Aimak, newer than this one or altered; it was left as it is. Start that version, or restore a copy made with this one.
start-database-failed = Aimak cannot open the database { $path } ({ $reason }). Check the disk and the rights to the file, or restore the last copy.
start-database-kind = Aimak keeps its records in SQLite and cannot use { $url }. Give --database-url in the form sqlite:PATH, or leave it out.
start-site-missing = There is no built app in { $path } (index.html is missing). Build it first, or name the folder of the built app with --site.
start-site-unreadable = The built app in { $path } cannot be read ({ $reason }). Check the rights to the folder.
start-runtime-failed = Aimak cannot start its worker threads ({ $reason }). Free some memory and start again.
