-- An order as its facts have it. Personal data of sales is in `facts` and the columns beside it, and nowhere else.
CREATE TABLE sale_order (
    store_id         uuid        NOT NULL,
    order_id         bigint      NOT NULL,
    label_id         uuid        NOT NULL,
    label_currency   text        NOT NULL,
    name             text,
    financial_status text,
    test             boolean     NOT NULL DEFAULT false,
    has_email        boolean     NOT NULL DEFAULT false,
    mobile           boolean     NOT NULL DEFAULT false,
    us_zip           text,
    ordered_at       timestamptz,
    updated_at       timestamptz,
    rate             numeric,
    rate_missing     boolean     NOT NULL DEFAULT false,
    entries          integer     NOT NULL DEFAULT 0,
    facts            jsonb,
    PRIMARY KEY (store_id, order_id)
);
CREATE INDEX sale_order_rate_missing ON sale_order (label_id, store_id, order_id) WHERE rate_missing;

-- One transaction's worth of entries. `seq` is taken last, so a reader that tails by it misses nothing.
CREATE SEQUENCE ledger_batch_id;
CREATE TABLE ledger_batch (
    id          bigint      PRIMARY KEY,
    seq         bigint      NOT NULL UNIQUE,
    entries     integer     NOT NULL,
    recorded_at timestamptz NOT NULL
);

-- The sale ledger: what happened to each unit. Never changed, never deleted; not partitioned by order date, which refunds
-- do not carry.
CREATE TABLE sale_entry (
    store_id             uuid        NOT NULL,
    order_id             bigint      NOT NULL,
    entry_no             integer     NOT NULL,
    label_id             uuid        NOT NULL,
    line_item_id         bigint      NOT NULL,
    unit_no              integer     NOT NULL,
    kind                 text        NOT NULL,
    product_id           uuid        NOT NULL,
    release_id           uuid        NOT NULL,
    format               text        NOT NULL,
    units                smallint    NOT NULL CHECK (units BETWEEN -1 AND 1),
    revenue_minor        bigint      NOT NULL,
    revenue_currency     text        NOT NULL,
    shop_minor           bigint      NOT NULL,
    shop_currency        text        NOT NULL,
    presentment_minor    bigint      NOT NULL,
    presentment_currency text        NOT NULL,
    test                 boolean     NOT NULL,
    place                text,
    country              text,
    occurred_at          timestamptz NOT NULL,
    batch_id             bigint      NOT NULL,
    PRIMARY KEY (store_id, order_id, entry_no)
);
CREATE INDEX sale_entry_batch ON sale_entry (batch_id);
CREATE INDEX sale_entry_label ON sale_entry (label_id, store_id, order_id, entry_no);

-- Totals by the minute in which the shop says it happened; added to once per batch, never once per sale.
CREATE TABLE sale_rollup (
    label_id      uuid        NOT NULL,
    minute        timestamptz NOT NULL,
    product_id    uuid        NOT NULL,
    country       text        NOT NULL,
    release_id    uuid        NOT NULL,
    format        text        NOT NULL,
    units         bigint      NOT NULL,
    revenue_minor bigint      NOT NULL,
    PRIMARY KEY (label_id, minute, product_id, country)
);

-- Lines that may be music and belong to no product. `units` are those still sold.
CREATE TABLE unmapped_line (
    store_id     uuid        NOT NULL,
    order_id     bigint      NOT NULL,
    line_item_id bigint      NOT NULL,
    label_id     uuid        NOT NULL,
    title        text        NOT NULL,
    sku          text,
    units        integer     NOT NULL,
    ordered_at   timestamptz NOT NULL,
    PRIMARY KEY (store_id, order_id, line_item_id)
);
CREATE INDEX unmapped_line_label ON unmapped_line (label_id, store_id, order_id);

-- What one unit of `currency` is in the label's own, from that instant on.
CREATE TABLE exchange_rate (
    label_id   uuid        NOT NULL,
    currency   text        NOT NULL,
    valid_from timestamptz NOT NULL,
    rate       numeric     NOT NULL CHECK (rate > 0),
    PRIMARY KEY (label_id, currency, valid_from)
);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['sale_order', 'sale_entry', 'sale_rollup', 'unmapped_line', 'exchange_rate'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format(
            'CREATE POLICY label ON %I USING (label_id = nullif(current_setting(''app.label'', true), '''')::uuid) '
            'WITH CHECK (label_id = nullif(current_setting(''app.label'', true), '''')::uuid)', owned);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', owned);
    END LOOP;
END
$$;

-- Appended to by the worker, read by both, changed by nobody.
REVOKE UPDATE, DELETE ON sale_entry, ledger_batch FROM deadwax_worker;
REVOKE INSERT, UPDATE, DELETE ON sale_entry, ledger_batch, sale_order, sale_rollup, unmapped_line FROM deadwax_app;
