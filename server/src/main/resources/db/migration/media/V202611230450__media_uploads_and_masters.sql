-- Foreign keys carry the label, as in the catalogue.
CREATE TABLE upload (
    id                uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id          uuid        NOT NULL,
    track_id          uuid        NOT NULL,
    file_name         text        NOT NULL,
    size_bytes        bigint      NOT NULL CHECK (size_bytes > 0),
    fingerprint       text        NOT NULL,
    part_bytes        bigint      NOT NULL,
    parts             integer     NOT NULL CHECK (parts BETWEEN 1 AND 10000),
    object_key        text        NOT NULL UNIQUE,
    -- storage's name for it; null once storage knows of it no longer
    multipart_id      text,
    state             text        NOT NULL CHECK (state IN ('OPEN', 'COMPLETE', 'CANCELLED', 'ABANDONED')),
    person_id         uuid        NOT NULL,
    created_at        timestamptz NOT NULL,
    touched_at        timestamptz NOT NULL,
    UNIQUE (label_id, id)
);
-- the same file for the same track goes on where it stopped, also when it is dropped twice at once
CREATE UNIQUE INDEX upload_under_way ON upload (label_id, track_id, fingerprint) WHERE state = 'OPEN';
CREATE INDEX upload_untouched ON upload (touched_at) WHERE multipart_id IS NOT NULL;

-- storage's own list of parts names no checksums, and wants them to complete
CREATE TABLE upload_part (
    label_id     uuid        NOT NULL,
    upload_id    uuid        NOT NULL,
    number       integer     NOT NULL CHECK (number BETWEEN 1 AND 10000),
    sha256       text        NOT NULL,
    etag         text        NOT NULL,
    confirmed_at timestamptz NOT NULL,
    PRIMARY KEY (label_id, upload_id, number),
    FOREIGN KEY (label_id, upload_id) REFERENCES upload (label_id, id) ON DELETE CASCADE
);

CREATE TABLE master (
    id              uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id        uuid        NOT NULL,
    track_id        uuid        NOT NULL,
    upload_id       uuid        NOT NULL,
    object_key      text        NOT NULL,
    file_name       text        NOT NULL,
    size_bytes      bigint      NOT NULL,
    fingerprint     text        NOT NULL,
    -- of the parts' checksums together, as storage should have it
    checksum        text        NOT NULL,
    state           text        NOT NULL CHECK (state IN ('VERIFYING', 'ACCEPTED', 'REJECTED')),
    reason          text,
    warnings        text[]      NOT NULL DEFAULT '{}',
    codec           text,
    sample_rate_hz  integer,
    bit_depth       integer,
    channels        integer,
    duration_millis bigint,
    loudness_lufs   double precision,
    true_peak_dbtp  double precision,
    dual_mono       boolean     NOT NULL DEFAULT false,
    -- SHA-256 of the decoded samples: the same audio in another container is the same audio
    audio_sha256    bytea,
    uploaded_at     timestamptz NOT NULL,
    decided_at      timestamptz,
    -- whoever verifies it renews this; what lies in the past is free
    claimed_until   timestamptz NOT NULL DEFAULT '-infinity',
    attempts        integer     NOT NULL DEFAULT 0,
    UNIQUE (label_id, upload_id),
    FOREIGN KEY (label_id, upload_id) REFERENCES upload (label_id, id),
    CHECK ((state = 'REJECTED') = (reason IS NOT NULL)),
    CHECK (state <> 'ACCEPTED' OR codec IS NOT NULL)
);
CREATE INDEX master_of_track ON master (label_id, track_id, uploaded_at DESC);
CREATE INDEX master_to_verify ON master (uploaded_at) WHERE state = 'VERIFYING';
CREATE INDEX master_same_audio ON master (label_id, audio_sha256) WHERE state = 'ACCEPTED';

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['upload', 'upload_part', 'master'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format(
            'CREATE POLICY label ON %I USING (label_id = nullif(current_setting(''app.label'', true), '''')::uuid) '
            'WITH CHECK (label_id = nullif(current_setting(''app.label'', true), '''')::uuid)', t);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', t);
    END LOOP;
END
$$;
-- a master that was told of stays in the history
REVOKE DELETE ON master FROM deadwax_app, deadwax_worker;
