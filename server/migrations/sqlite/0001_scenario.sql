-- Saved scenarios and the keys of writes.
--
-- The subset of SQL that SQLite and PostgreSQL share: text and bigint, ids and times as text.
-- The place is the first column of every key: one municipality's rows lie together.

create table scenario (
    place text not null,
    service text not null,
    -- The id of this version (UUID version 7).
    id text not null,
    -- The id of the first version of the series.
    series text not null,
    version bigint not null check (version >= 1),
    -- The order of saving within the place, from 1: lists are ordered by it, not by the clock.
    position bigint not null check (position >= 1),
    name text not null,
    note text not null,
    -- The part of the studio's address after '#'.
    link text not null,
    model_version text not null,
    -- ISO 8601 in UTC, to the millisecond.
    created_at text not null,
    primary key (place, id),
    unique (place, series, version),
    unique (place, position)
);

create unique index scenario_by_id on scenario (id);

create index scenario_by_service on scenario (place, service, position);

-- A row is written in the transaction of the write it belongs to and is never deleted: a key is
-- never run twice, however long a tablet stays away.
create table idempotency (
    key text not null primary key,
    -- SHA-256 of method, path and body, in hexadecimal.
    request_hash text not null,
    -- The stored answer, repeated byte for byte.
    status bigint not null,
    location text not null,
    body text not null,
    created_at text not null
);
