-- What charts ask of an order's buyer beside the ZIP.
ALTER TABLE sale_order
    ADD COLUMN shipping_country text,
    ADD COLUMN billing_country  text,
    ADD COLUMN channel          text;

-- The owner is held to the policies, too; for this one statement it is not.
ALTER TABLE sale_order NO FORCE ROW LEVEL SECURITY;
UPDATE sale_order
SET shipping_country = CASE WHEN length(facts #>> '{newest,shipping,country}') = 2
        THEN upper(facts #>> '{newest,shipping,country}') END,
    billing_country = CASE WHEN length(facts #>> '{newest,billing,country}') = 2
        THEN upper(facts #>> '{newest,billing,country}') END,
    channel = facts #>> '{newest,channel}'
WHERE facts IS NOT NULL;
ALTER TABLE sale_order FORCE ROW LEVEL SECURITY;

-- Orders that share a key are of one customer, and so on from order to order. Keys are hashed with the installation's secret.
CREATE SEQUENCE sale_customer_id;
CREATE TABLE sale_customer (
    store_id uuid   NOT NULL,
    order_id bigint NOT NULL,
    label_id uuid   NOT NULL,
    customer bigint NOT NULL,
    PRIMARY KEY (store_id, order_id)
);
CREATE INDEX sale_customer_orders ON sale_customer (label_id, customer);
CREATE TABLE sale_customer_key (
    label_id uuid   NOT NULL,
    key      text   NOT NULL,
    customer bigint NOT NULL,
    PRIMARY KEY (label_id, key)
);
CREATE INDEX sale_customer_keys ON sale_customer_key (label_id, customer);

-- Tells a server that it has another secret than the one that hashed these keys. No secret itself.
CREATE TABLE customer_secret (
    only_row    boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    fingerprint text    NOT NULL
);
REVOKE ALL ON customer_secret FROM deadwax_app;
REVOKE UPDATE, DELETE ON customer_secret FROM deadwax_worker;

-- Lines that were sold as one with others. "tied_to" is the title of merch or a ticket among them.
CREATE TABLE sale_bundle (
    store_id     uuid   NOT NULL,
    order_id     bigint NOT NULL,
    line_item_id bigint NOT NULL,
    label_id     uuid   NOT NULL,
    bundle       text   NOT NULL,
    tied_to      text,
    PRIMARY KEY (store_id, order_id, line_item_id)
);

-- Orders that say something else of their units since a batch, whether or not it has entries of them.
CREATE TABLE sale_touch (
    batch_id bigint NOT NULL,
    store_id uuid   NOT NULL,
    order_id bigint NOT NULL,
    label_id uuid   NOT NULL,
    PRIMARY KEY (batch_id, store_id, order_id)
);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['sale_customer', 'sale_customer_key', 'sale_bundle', 'sale_touch'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format(
            'CREATE POLICY label ON %I USING (label_id = nullif(current_setting(''app.label'', true), '''')::uuid) '
            'WITH CHECK (label_id = nullif(current_setting(''app.label'', true), '''')::uuid)', owned);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', owned);
    END LOOP;
END
$$;

REVOKE INSERT, UPDATE, DELETE ON sale_customer, sale_customer_key, sale_bundle, sale_touch FROM deadwax_app;
