-- A store's history on its way here: what the shop gathered is a file, which is read from where the last reading ended.
CREATE TABLE store_backfill (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id     uuid        NOT NULL,
    store_id     uuid        NOT NULL,
    state        text        NOT NULL
        CHECK (state IN ('ASKING', 'GATHERING', 'READING', 'DONE', 'FAILED', 'CANCELLED')),
    since        timestamptz,
    started_at   timestamptz NOT NULL,
    started_by   text        NOT NULL,
    operation_id text,
    part         boolean     NOT NULL DEFAULT false,
    read_bytes   bigint      NOT NULL DEFAULT 0,
    gathered     bigint      NOT NULL DEFAULT 0,
    read         bigint      NOT NULL DEFAULT 0,
    taken        bigint      NOT NULL DEFAULT 0,
    attempts     integer     NOT NULL DEFAULT 0,
    reason       text        NOT NULL DEFAULT '',
    finished_at  timestamptz,
    FOREIGN KEY (label_id, store_id) REFERENCES store (label_id, id)
);
COMMENT ON COLUMN store_backfill.part IS 'the shop broke off: what is read is what it had until then';
CREATE INDEX store_backfill_store ON store_backfill (label_id, store_id, id);
CREATE UNIQUE INDEX store_backfill_one ON store_backfill (store_id) WHERE state IN ('ASKING', 'GATHERING', 'READING');

-- Orders with downloads, which the shop is told are fulfilled.
CREATE TABLE store_fulfilment (
    store_id   uuid        NOT NULL,
    order_id   bigint      NOT NULL,
    label_id   uuid        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('WAITING', 'HELD', 'STUCK', 'DONE')),
    attempts   integer     NOT NULL DEFAULT 0,
    try_at     timestamptz NOT NULL,
    reason     text        NOT NULL DEFAULT '',
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (store_id, order_id),
    FOREIGN KEY (label_id, store_id) REFERENCES store (label_id, id)
);
CREATE INDEX store_fulfilment_due ON store_fulfilment (store_id, try_at) WHERE state IN ('WAITING', 'HELD');

-- Up to which batch of the ledger orders were looked at. What was sold before this was built is left as it is.
CREATE TABLE store_fulfilment_read (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint  NOT NULL
);
INSERT INTO store_fulfilment_read (seq) SELECT coalesce(max(seq), 0) FROM ledger_batch;
REVOKE ALL ON store_fulfilment_read FROM deadwax_app;

ALTER TABLE store_connection ADD COLUMN fulfils boolean NOT NULL DEFAULT true;
COMMENT ON COLUMN store_connection.fulfils IS 'downloads are marked as fulfilled in the shop once they are sold';

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['store_backfill', 'store_fulfilment'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format(
            'CREATE POLICY current_label ON %I '
            'USING (label_id = nullif(current_setting(''app.label'', true), '''')::uuid) '
            'WITH CHECK (label_id = nullif(current_setting(''app.label'', true), '''')::uuid)', owned);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', owned);
        EXECUTE format('REVOKE DELETE ON %I FROM deadwax_app, deadwax_worker', owned);
    END LOOP;
END
$$;
