-- A release in a store: what both sides last agreed on, what the store was last seen to show, and what is to be done.
CREATE TABLE store_listing (
    label_id        uuid        NOT NULL,
    store_id        uuid        NOT NULL,
    release_id      uuid        NOT NULL,
    shop_product_id bigint,
    state           text        NOT NULL DEFAULT 'NEW' CHECK (state IN ('NEW', 'PUBLISHED', 'FAILED', 'GONE')),
    reason          text        NOT NULL DEFAULT '',
    currency        text,
    agreed          jsonb       NOT NULL DEFAULT '{}',
    seen            jsonb,
    refused         jsonb       NOT NULL DEFAULT '[]',
    written         jsonb       NOT NULL DEFAULT '[]',
    forced          jsonb       NOT NULL DEFAULT '[]',
    own             jsonb       NOT NULL DEFAULT '[]',
    asked_at        timestamptz,
    asked_by        text,
    published_at    timestamptz,
    compared_at     timestamptz,
    due_at          timestamptz,
    next_change_at  timestamptz,
    wanted          bigint      NOT NULL DEFAULT 0,
    attempts        integer     NOT NULL DEFAULT 0,
    lease           uuid,
    leased_until    timestamptz,
    step            integer     NOT NULL DEFAULT 0,
    steps           integer     NOT NULL DEFAULT 0,
    doing           text        NOT NULL DEFAULT '',
    PRIMARY KEY (store_id, release_id),
    FOREIGN KEY (label_id, store_id) REFERENCES store (label_id, id),
    FOREIGN KEY (label_id, release_id) REFERENCES release (label_id, id)
);
COMMENT ON COLUMN store_listing.agreed IS 'by field, ours and theirs as they were when they last fitted together';
COMMENT ON COLUMN store_listing.forced IS 'fields where ours is to be written whatever the store has';
COMMENT ON COLUMN store_listing.own IS 'fields where the store''s own word holds, since somebody took theirs';
COMMENT ON COLUMN store_listing.asked_at IS 'somebody wants it published; null: only prices and dates follow the catalogue';
COMMENT ON COLUMN store_listing.wanted IS 'counts what was asked, so that what is asked meanwhile is not lost';
CREATE INDEX store_listing_due ON store_listing (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX store_listing_label ON store_listing (label_id, release_id);

-- What a store sells, and the product that it is.
CREATE TABLE store_variant (
    label_id        uuid        NOT NULL,
    store_id        uuid        NOT NULL,
    variant_id      bigint      NOT NULL,
    shop_product_id bigint      NOT NULL,
    title           text        NOT NULL,
    sku             text,
    barcode         text,
    price_minor     bigint,
    price_currency  text,
    state           text        NOT NULL DEFAULT 'UNKNOWN'
        CHECK (state IN ('UNKNOWN', 'PROPOSED', 'CONFIRMED', 'REJECTED')),
    match           text        CHECK (match IN ('PUBLISHED', 'CHOSEN', 'BARCODE', 'SKU', 'TITLE')),
    product_id      uuid,
    seen_at         timestamptz NOT NULL,
    gone_at         timestamptz,
    decided_by      text,
    PRIMARY KEY (store_id, variant_id),
    CHECK (state NOT IN ('PROPOSED', 'CONFIRMED') OR product_id IS NOT NULL),
    FOREIGN KEY (label_id, store_id) REFERENCES store (label_id, id),
    FOREIGN KEY (label_id, product_id) REFERENCES product (label_id, id) ON DELETE CASCADE
);
CREATE INDEX store_variant_product ON store_variant (label_id, product_id) WHERE product_id IS NOT NULL;
CREATE INDEX store_variant_shop_product ON store_variant (store_id, shop_product_id);

-- The last look through all that a store sells.
CREATE TABLE store_scan (
    store_id   uuid        PRIMARY KEY,
    label_id   uuid        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    looked     integer     NOT NULL DEFAULT 0,
    started_at timestamptz NOT NULL,
    beat_at    timestamptz NOT NULL,
    ended_at   timestamptz,
    reason     text        NOT NULL DEFAULT '',
    FOREIGN KEY (label_id, store_id) REFERENCES store (label_id, id)
);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['store_listing', 'store_variant', 'store_scan'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format(
            'CREATE POLICY current_label ON %I '
            'USING (label_id = nullif(current_setting(''app.label'', true), '''')::uuid) '
            'WITH CHECK (label_id = nullif(current_setting(''app.label'', true), '''')::uuid)', owned);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', owned);
    END LOOP;
END
$$;
