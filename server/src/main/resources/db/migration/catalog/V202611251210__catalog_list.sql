-- As people type it: small letters, without the marks on them. The collation is named, so that every database agrees.
CREATE FUNCTION folded(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(regexp_replace(normalize(words, NFKD), '[\u0300-\u036f]', '', 'g') COLLATE "pg_c_utf8");

-- LM-9 comes before LM-10: runs of digits are made twenty long.
CREATE FUNCTION counted(words text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN regexp_replace(regexp_replace(folded(words), '\d+', '00000000000000000000\&', 'g'),
        '\d*(\d{20})', '\1', 'g');

-- What the list is sorted by. A release without a catalogue number follows those with one; its artist's name is followed by
-- its own title. No index takes a key of any length, so they end after 200 characters. Published editions are not listed, and have the columns because they are copies.
ALTER TABLE release
    ADD sort_title  text COLLATE "C" NOT NULL
        GENERATED ALWAYS AS (left(folded(title || coalesce(' ' || version_title, '')), 200)) STORED,
    ADD sort_number text COLLATE "C" NOT NULL
        GENERATED ALWAYS AS (left(coalesce(counted(catalogue_number), U&'\+10FFFF'), 200)) STORED,
    ADD sort_artist text COLLATE "C" NOT NULL DEFAULT '',
    -- whether nothing in the catalogue stops it; null until somebody asks, and again when something of it changed
    ADD ready       boolean,
    ADD ready_at    timestamptz;
ALTER TABLE published_release
    ADD sort_title  text COLLATE "C" NOT NULL DEFAULT '',
    ADD sort_number text COLLATE "C" NOT NULL DEFAULT '',
    ADD sort_artist text COLLATE "C" NOT NULL DEFAULT '',
    ADD ready       boolean,
    ADD ready_at    timestamptz;

-- The owner is before the wall too; the worker is not.
SET LOCAL ROLE deadwax_worker;

UPDATE release r SET search = folded(search), sort_artist = left(folded(a.name), 200) || E'\n' || sort_title
FROM artist a WHERE a.label_id = r.label_id AND a.id = r.artist_id;

RESET ROLE;

CREATE INDEX release_by_title ON release (label_id, sort_title, id);
CREATE INDEX release_by_number ON release (label_id, sort_number, id);
CREATE INDEX release_by_artist ON release (label_id, sort_artist, id);
CREATE INDEX release_by_change ON release (label_id, changed_at, id);
CREATE INDEX release_not_looked_at ON release (label_id, id) WHERE ready IS NULL;

