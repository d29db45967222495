CREATE TABLE artwork (
    id               uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id         uuid        NOT NULL,
    release_id       uuid        NOT NULL,
    kind             text        NOT NULL CHECK (kind IN ('COVER', 'BOOKLET')),
    object_key       text        NOT NULL UNIQUE,
    file_name        text        NOT NULL,
    size_bytes       bigint      NOT NULL CHECK (size_bytes > 0),
    fingerprint      text        NOT NULL,
    state            text        NOT NULL
                     CHECK (state IN ('SENDING', 'CHECKING', 'ACCEPTED', 'REJECTED', 'ABANDONED')),
    reason           text,
    findings         jsonb       NOT NULL DEFAULT '[]',
    -- "jpeg", "png" or "pdf", whatever its name says
    file_type        text,
    width_pixels     integer,
    height_pixels    integer,
    pages            integer,
    person_id        uuid        NOT NULL,
    uploaded_by      text        NOT NULL,
    uploaded_at      timestamptz NOT NULL,
    note             text,
    recheck_asked_at timestamptz,
    waits_for        text,
    claimed_until    timestamptz NOT NULL DEFAULT '-infinity',
    attempts         integer     NOT NULL DEFAULT 0,
    decided_at       timestamptz,
    discard_asked_at timestamptz,
    discarded_at     timestamptz,
    removed_by       text,
    removed_why      text,
    UNIQUE (label_id, id),
    CHECK ((state = 'REJECTED') = (reason IS NOT NULL)),
    CHECK (state <> 'ACCEPTED' OR file_type IS NOT NULL),
    CHECK ((removed_by IS NULL) = (removed_why IS NULL)),
    CHECK (removed_by IS NULL OR discard_asked_at IS NOT NULL)
);
CREATE UNIQUE INDEX artwork_under_way ON artwork (label_id, release_id, kind, fingerprint) WHERE state = 'SENDING';
CREATE INDEX artwork_of_release ON artwork (label_id, release_id, kind, uploaded_at DESC);
CREATE INDEX artwork_to_check ON artwork (recheck_asked_at NULLS FIRST, uploaded_at)
    WHERE state = 'CHECKING' OR recheck_asked_at IS NOT NULL;
CREATE INDEX artwork_to_discard ON artwork (discard_asked_at) WHERE discard_asked_at IS NOT NULL AND discarded_at IS NULL;
CREATE INDEX artwork_untouched ON artwork (uploaded_at) WHERE state = 'SENDING';

ALTER TABLE artwork ENABLE ROW LEVEL SECURITY;
ALTER TABLE artwork FORCE ROW LEVEL SECURITY;
CREATE POLICY label ON artwork USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON artwork TO deadwax_worker USING (true) WITH CHECK (true);
-- what was told of stays in the history
REVOKE DELETE ON artwork FROM deadwax_app, deadwax_worker;
