# The same words as `cargo xtask`, for those who like `just`.

# Builds everything and serves the app at http://127.0.0.1:8311
start *args:
    cargo xtask start {{args}}

# Sets up and runs every check and test
test *args:
    cargo xtask test {{args}}

# Builds the browser's side into target/site
build *args:
    cargo xtask build {{args}}

# Checks the rules of the house: layers, words, colours, policies
tidy:
    cargo xtask tidy

# Writes contact sheets of the screens under target/look
look *args:
    cargo xtask look {{args}}

# Measures speed and weight
bench *args:
    cargo xtask bench {{args}}

# Runs one of the long proofs; without a name it lists them
prove *args:
    cargo xtask prove {{args}}

# Makes dist/aimak, the server with the app inside
package:
    cargo xtask package
