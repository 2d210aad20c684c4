//! Charts: a state in, a picture and a table out.
