-- A shop is who sends. It has a number, since shops are renamed, and no label: it may send before anyone registers it.
CREATE TABLE shop (
    id         int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    domain     text        NOT NULL CONSTRAINT shop_domain_once UNIQUE CHECK (domain = lower(domain)),
    counted    bigint      NOT NULL DEFAULT 0,
    counted_to timestamptz,
    first_seen timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN shop.counted IS 'webhooks that were done; outlives their bodies';
REVOKE ALL ON shop FROM deadwax_app;

-- A store is what a label makes of a shop. One shop belongs to one label.
CREATE TABLE store (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id   uuid        NOT NULL REFERENCES label,
    shop_id    int         NOT NULL REFERENCES shop CONSTRAINT store_shop_once UNIQUE,
    name       text        NOT NULL,
    domain     text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (label_id, id)
);
ALTER TABLE store ENABLE ROW LEVEL SECURITY;
ALTER TABLE store FORCE ROW LEVEL SECURITY;
CREATE POLICY current_label ON store
    USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON store TO deadwax_worker USING (true) WITH CHECK (true);
REVOKE DELETE ON store FROM deadwax_app, deadwax_worker;

-- What shops sent, as they sent it. The day is the one on which the shop made the webhook, so that a repetition, whose
-- bytes and headers are the same, meets the unique key of the same partition.
-- state: 0 waiting, 1 done, 2 parked, 3 of a shop that nobody registered
-- codec: 0 as sent, 1 zlib; PostgreSQL itself compresses neither
CREATE TABLE store_inbox (
    id           bigint      GENERATED ALWAYS AS IDENTITY (CACHE 100),
    received_at  timestamptz NOT NULL,
    triggered_at timestamptz,
    retry_at     timestamptz,
    day          date        NOT NULL,
    shop_id      int         NOT NULL,
    size         int         NOT NULL,
    state        smallint    NOT NULL,
    codec        smallint    NOT NULL,
    attempts     smallint    NOT NULL DEFAULT 0,
    webhook_id   text        NOT NULL,
    topic        text        NOT NULL,
    api_version  text,
    reason       text,
    body         bytea       STORAGE EXTERNAL NOT NULL
) PARTITION BY RANGE (day);
CREATE UNIQUE INDEX store_inbox_once ON store_inbox (shop_id, webhook_id, day);
CREATE INDEX store_inbox_waiting ON store_inbox (id) WHERE state = 0;
CREATE INDEX store_inbox_parked ON store_inbox (shop_id, id) WHERE state = 2;
CREATE INDEX store_inbox_unclaimed ON store_inbox (shop_id, id) WHERE state = 3;
REVOKE ALL ON store_inbox FROM deadwax_app;
REVOKE DELETE ON store_inbox FROM deadwax_worker;

-- Makes and drops partitions with the owner's power, which neither role has.
CREATE FUNCTION store_inbox_prepare(first date, last date) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET lock_timeout = '5s' AS
$$
DECLARE
    one  date;
    part text;
BEGIN
    PERFORM pg_advisory_xact_lock(4400001);
    FOR one IN SELECT generate_series(first, last, interval '1 day')::date LOOP
        part := 'store_inbox_' || to_char(one, 'YYYYMMDD');
        IF to_regclass(part) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF store_inbox FOR VALUES FROM (%L) TO (%L)', part, one, one + 1);
            EXECUTE format('REVOKE ALL ON %I FROM deadwax_app', part);
        END IF;
    END LOOP;
END
$$;

-- Of days before the given one: what is done or was never claimed goes, what waits for a hand stays.
CREATE FUNCTION store_inbox_forget(before date) RETURNS int
    LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT SET lock_timeout = '5s' AS
$$
DECLARE
    part    text;
    open    boolean;
    dropped int := 0;
BEGIN
    PERFORM pg_advisory_xact_lock(4400001);
    FOR part IN
        SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
        WHERE i.inhparent = 'store_inbox'::regclass AND c.relname < 'store_inbox_' || to_char(before, 'YYYYMMDD')
        ORDER BY c.relname
    LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE state IN (0, 2))', part) INTO open;
        IF open THEN
            EXECUTE format('DELETE FROM %I WHERE state IN (1, 3)', part);
        ELSE
            EXECUTE format('DROP TABLE %I', part);
            dropped := dropped + 1;
        END IF;
    END LOOP;
    RETURN dropped;
END
$$;
REVOKE ALL ON FUNCTION store_inbox_prepare(date, date), store_inbox_forget(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION store_inbox_prepare(date, date), store_inbox_forget(date) TO deadwax_worker;
