-- Projectors that can be steered from another device, and what each shows.
--
-- One row for each: its newest picture is all that a projector needs, whenever it comes back. Nothing
-- here is about a person. A row that nobody touched for a day is deleted.

create table hall (
    place text not null,
    service text not null,
    -- What the projector shows and who steers types.
    code text not null,
    -- The order of the picture, from 1; 0 until there is one.
    seq bigint not null check (seq >= 0),
    screen text not null,
    -- The part of the studio's address after '#'.
    link text not null,
    -- ISO 8601 in UTC, to the millisecond: when it was opened or last steered.
    touched_at text not null,
    primary key (place, service, code)
);

create index hall_by_touch on hall (touched_at);
