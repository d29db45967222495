-- Download codes, for cards and press. The codes themselves are kept nowhere: the installation's key makes them again.
CREATE TABLE code_batch (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id   uuid        NOT NULL REFERENCES label,
    release_id uuid        NOT NULL,
    name       text        NOT NULL,
    codes      integer     NOT NULL CHECK (codes BETWEEN 1 AND 20000),
    valid_from timestamptz,
    valid_to   timestamptz,
    made_by    text        NOT NULL,
    made_at    timestamptz NOT NULL,
    ended_at   timestamptz,
    UNIQUE (label_id, id),
    FOREIGN KEY (label_id, release_id) REFERENCES release (label_id, id)
);
CREATE INDEX code_batch_label ON code_batch (label_id, id);
COMMENT ON COLUMN code_batch.ended_at IS 'none of its codes can be used from then on';

CREATE TABLE download_code (
    code_sha256 bytea       NOT NULL,
    label_id    uuid        NOT NULL,
    batch_id    uuid        NOT NULL,
    n           integer     NOT NULL,
    used_at     timestamptz,
    delivery_id uuid,
    PRIMARY KEY (code_sha256, label_id),
    FOREIGN KEY (label_id, batch_id) REFERENCES code_batch (label_id, id)
);
CREATE INDEX download_code_batch ON download_code (label_id, batch_id, used_at);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['code_batch', 'download_code'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format(
            'CREATE POLICY label ON %I USING (label_id = nullif(current_setting(''app.label'', true), '''')::uuid) '
            'WITH CHECK (label_id = nullif(current_setting(''app.label'', true), '''')::uuid)', owned);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', owned);
    END LOOP;
END
$$;
REVOKE DELETE ON code_batch, download_code FROM deadwax_app, deadwax_worker;
