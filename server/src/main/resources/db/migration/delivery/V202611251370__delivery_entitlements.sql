-- How far the ledger was followed. One row, locked by whoever follows: several servers take turns.
CREATE TABLE delivery_cursor (
    only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    seq      bigint  NOT NULL
);
INSERT INTO delivery_cursor (seq) VALUES (0);
REVOKE ALL ON delivery_cursor FROM deadwax_app;

-- What one address gets of one order, or by a code, or from the label: a page.
CREATE TABLE delivery (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id   uuid        NOT NULL,
    source     text        NOT NULL CHECK (source IN ('ORDER', 'CODE', 'GRANT')),
    -- of an order; null for the others
    store_id   uuid,
    order_id   bigint,
    -- empty for who ordered; a gift to another address is a part of the order by itself
    part       text        NOT NULL DEFAULT '',
    -- as people call the order, "#100123"; for the others what they are for
    name       text,
    ordered_at timestamptz,
    made_at    timestamptz NOT NULL,
    -- IANA, where the fan is as far as the order tells; null when it does not
    fan_zone   text,
    -- the page was shown for the first time, to a person or a mail provider's scanner
    opened_at  timestamptz,
    -- each revocation of all links begins another generation of them
    generation integer     NOT NULL DEFAULT 1,
    UNIQUE (label_id, id),
    CONSTRAINT delivery_of_order UNIQUE (store_id, order_id, part),
    CHECK ((source = 'ORDER') = (store_id IS NOT NULL AND order_id IS NOT NULL))
);
CREATE INDEX delivery_of_label ON delivery (label_id, made_at DESC, id);

-- Who it goes to, apart from all else: deleting the row is forgetting the person.
CREATE TABLE delivery_recipient (
    label_id    uuid        NOT NULL,
    delivery_id uuid        NOT NULL,
    email       text,
    phone       text,
    -- hashed as charts know customers, so that a lost mail is found by its address
    email_key   text,
    -- what a person of the label has set the store does not change back
    set_by      text        NOT NULL CHECK (set_by IN ('STORE', 'PERSON')),
    set_at      timestamptz NOT NULL,
    PRIMARY KEY (label_id, delivery_id),
    FOREIGN KEY (label_id, delivery_id) REFERENCES delivery (label_id, id) ON DELETE CASCADE
);
CREATE INDEX delivery_recipient_by_email ON delivery_recipient (label_id, email_key);

-- The right to one copy of one thing. A unit of an order has one for ever, whatever becomes of it.
CREATE TABLE entitlement (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id     uuid        NOT NULL,
    delivery_id  uuid        NOT NULL,
    store_id     uuid,
    order_id     bigint,
    line_item_id bigint,
    unit_no      integer,
    product_id   uuid,
    release_id   uuid        NOT NULL,
    -- null for the whole release
    track_id     uuid,
    -- it comes with something that is shipped: charts count that, and not the download
    attached     boolean     NOT NULL DEFAULT false,
    granted_at   timestamptz NOT NULL,
    -- the street date that opens_at was reckoned from, in whose zone is the label's wish
    opens_on     date,
    -- null while nobody knows
    opens_at     timestamptz,
    ended_at     timestamptz,
    ended_reason text        CHECK (ended_reason IN ('REFUNDED', 'CANCELLED', 'REVOKED')),
    UNIQUE (label_id, id),
    CONSTRAINT entitlement_of_unit UNIQUE (store_id, order_id, line_item_id, unit_no),
    FOREIGN KEY (label_id, delivery_id) REFERENCES delivery (label_id, id),
    CHECK ((ended_at IS NULL) = (ended_reason IS NULL))
);
CREATE INDEX entitlement_of_delivery ON entitlement (label_id, delivery_id);
CREATE INDEX entitlement_of_release ON entitlement (label_id, release_id, opens_on);
CREATE INDEX entitlement_opening ON entitlement (opens_at) WHERE ended_at IS NULL;

-- 128 bits, of which only the hash is kept.
CREATE TABLE delivery_link (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id     uuid        NOT NULL,
    delivery_id  uuid        NOT NULL,
    token_sha256 bytea       NOT NULL CONSTRAINT delivery_link_token_once UNIQUE,
    made_at      timestamptz NOT NULL,
    revoked_at   timestamptz,
    revoked_by   text,
    FOREIGN KEY (label_id, delivery_id) REFERENCES delivery (label_id, id)
);
CREATE INDEX delivery_link_of ON delivery_link (label_id, delivery_id);

-- The first click, once for each copy.
CREATE TABLE redemption (
    label_id       uuid        NOT NULL,
    entitlement_id uuid        NOT NULL,
    at             timestamptz NOT NULL,
    how            text        NOT NULL CHECK (how IN ('PLAY', 'TRACK', 'ALBUM', 'CODE')),
    -- when the ledger had it; what it does not ask for is told at once
    told_at        timestamptz,
    PRIMARY KEY (label_id, entitlement_id),
    FOREIGN KEY (label_id, entitlement_id) REFERENCES entitlement (label_id, id)
);
CREATE INDEX redemption_to_tell ON redemption (at) WHERE told_at IS NULL;

-- Products that are shipped and bring their release as a download.
CREATE TABLE product_download (
    label_id   uuid        NOT NULL,
    product_id uuid        NOT NULL,
    since      timestamptz NOT NULL,
    set_by     text        NOT NULL,
    PRIMARY KEY (label_id, product_id)
);

-- Orders to be looked at once more, though the ledger has no news of them.
CREATE TABLE delivery_again (
    label_id uuid   NOT NULL,
    store_id uuid   NOT NULL,
    order_id bigint NOT NULL,
    PRIMARY KEY (store_id, order_id)
);

CREATE TABLE delivery_settings (
    label_id uuid PRIMARY KEY,
    -- at whose midnight a street date begins
    opens_in text NOT NULL CHECK (opens_in IN ('STORE', 'FAN'))
);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['delivery', 'delivery_recipient', 'entitlement', 'delivery_link', 'redemption',
            'product_download', 'delivery_again', 'delivery_settings'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format(
            'CREATE POLICY label ON %I USING (label_id = nullif(current_setting(''app.label'', true), '''')::uuid) '
            'WITH CHECK (label_id = nullif(current_setting(''app.label'', true), '''')::uuid)', owned);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', owned);
    END LOOP;
END
$$;
-- what was redeemed stays redeemed
REVOKE DELETE ON redemption, entitlement FROM deadwax_app;
