-- Releases whose audio fans get: those that are published, and those that somebody bought before. The rest of the line is
-- what each of their tracks has to become.
CREATE TABLE rendition_wish (
    label_id   uuid    NOT NULL,
    release_id uuid    NOT NULL,
    -- something of it changed since its tracks were looked at
    stale      boolean NOT NULL DEFAULT true,
    PRIMARY KEY (label_id, release_id)
);
CREATE INDEX rendition_wish_stale ON rendition_wish (label_id, release_id) WHERE stale;

-- Up to when masters, covers and editions were looked at for what changed. One row.
CREATE TABLE rendition_watch (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    since    timestamptz NOT NULL
);
INSERT INTO rendition_watch (since) VALUES ('-infinity');
REVOKE ALL ON rendition_watch FROM deadwax_app;
CREATE INDEX published_release_when ON published_release (published_at);
CREATE INDEX release_changed ON release (changed_at);
CREATE INDEX master_decided ON master (decided_at);
CREATE INDEX master_discarding ON master (discard_asked_at);
CREATE INDEX artwork_decided ON artwork (decided_at);
CREATE INDEX artwork_discarding ON artwork (discard_asked_at);

-- What a track is to be: one row each, the wish of now.
CREATE TABLE rendition_job (
    label_id      uuid        NOT NULL,
    track_id      uuid        NOT NULL,
    release_id    uuid        NOT NULL,
    master_id     uuid        NOT NULL,
    -- hash of the tags and the cover
    revision      text        NOT NULL,
    -- the tags, whole
    sheet         jsonb       NOT NULL,
    -- what comes out first is made first
    street_date   date,
    state         text        NOT NULL CHECK (state IN ('WAITING', 'DONE', 'FAILED')),
    reason        text,
    asked_at      timestamptz NOT NULL,
    claimed_until timestamptz NOT NULL DEFAULT '-infinity',
    attempts      integer     NOT NULL DEFAULT 0,
    PRIMARY KEY (label_id, track_id)
);
CREATE INDEX rendition_job_waiting ON rendition_job (street_date, asked_at) WHERE state = 'WAITING';
CREATE INDEX rendition_job_of_release ON rendition_job (label_id, release_id);

-- A file as fans get it.
CREATE TABLE rendition (
    id              uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id        uuid        NOT NULL,
    track_id        uuid        NOT NULL,
    master_id       uuid        NOT NULL,
    format          text        NOT NULL,
    revision        text        NOT NULL,
    object_key      text        NOT NULL UNIQUE,
    size_bytes      bigint      NOT NULL,
    crc32           bigint      NOT NULL,
    sha256          text        NOT NULL,
    duration_millis bigint      NOT NULL,
    made_at         timestamptz NOT NULL,
    -- another took its place; the file goes a day later, when no link to it is alive
    replaced_at     timestamptz,
    UNIQUE (label_id, master_id, format, revision)
);
CREATE INDEX rendition_of_track ON rendition (label_id, track_id);
CREATE INDEX rendition_replaced ON rendition (replaced_at) WHERE replaced_at IS NOT NULL;

-- The cover and the booklet as fans get them beside the tracks.
CREATE TABLE rendition_extra (
    label_id    uuid        NOT NULL,
    artwork_id  uuid        NOT NULL,
    release_id  uuid        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('COVER', 'BOOKLET')),
    object_key  text        NOT NULL,
    size_bytes  bigint      NOT NULL,
    crc32       bigint      NOT NULL,
    made_at     timestamptz NOT NULL,
    PRIMARY KEY (label_id, artwork_id)
);
CREATE INDEX rendition_extra_of_release ON rendition_extra (label_id, release_id);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['rendition_wish', 'rendition_job', 'rendition', 'rendition_extra'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format(
            'CREATE POLICY label ON %I USING (label_id = nullif(current_setting(''app.label'', true), '''')::uuid) '
            'WITH CHECK (label_id = nullif(current_setting(''app.label'', true), '''')::uuid)', owned);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', owned);
    END LOOP;
END
$$;
