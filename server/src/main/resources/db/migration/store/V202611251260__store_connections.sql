-- Shops are renamed. Every name that one ever had leads to it; `shop.domain` is the newest.
CREATE TABLE shop_name (
    domain  text        PRIMARY KEY CHECK (domain = lower(domain)),
    shop_id int         NOT NULL REFERENCES shop,
    since   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX shop_name_shop ON shop_name (shop_id);
INSERT INTO shop_name (domain, shop_id, since) SELECT domain, id, first_seen FROM shop;
REVOKE ALL ON shop_name FROM deadwax_app;
REVOKE DELETE ON shop_name FROM deadwax_worker;

-- Shopify's own number of it, which no renaming changes; known once it was connected.
ALTER TABLE shop ADD COLUMN shopify_id bigint CONSTRAINT shop_shopify_id_once UNIQUE;

-- By what right a store is asked. Everything secret is sealed, see SecretBox; a row never leaves, a new connection
-- overwrites it, so that no token of an earlier installation can be used again.
CREATE TABLE store_connection (
    store_id         uuid        PRIMARY KEY,
    label_id         uuid        NOT NULL,
    way              text        NOT NULL CHECK (way IN ('OAUTH', 'CLIENT_CREDENTIALS', 'STATIC_TOKEN')),
    state            text        NOT NULL
        CHECK (state IN ('CONNECTED', 'SCOPES_MISSING', 'RECONNECT', 'UNINSTALLED', 'FROZEN')),
    reason           text        NOT NULL DEFAULT '',
    since            timestamptz NOT NULL,
    scopes           text[]      NOT NULL DEFAULT '{}',
    client_id        text,
    client_secret    bytea,
    access_token     bytea,
    access_until     timestamptz,
    refresh_token    bytea,
    refresh_until    timestamptz,
    refresh_before   bytea,
    connected_at     timestamptz NOT NULL,
    connected_by     text        NOT NULL,
    cost_maximum     integer,
    cost_left        integer,
    cost_at          timestamptz,
    audited_at       timestamptz,
    repaired         integer     NOT NULL DEFAULT 0,
    repaired_at      timestamptz,
    compared_to      timestamptz,
    UNIQUE (label_id, store_id),
    FOREIGN KEY (label_id, store_id) REFERENCES store (label_id, id)
);
COMMENT ON COLUMN store_connection.access_until IS 'null: never ends, as only a static token does';
COMMENT ON COLUMN store_connection.refresh_before IS 'stays good until the new token was used, should its answer be lost';
COMMENT ON COLUMN store_connection.repaired IS 'webhook subscriptions that were missing and were made again, at the last audit that found any';
COMMENT ON COLUMN store_connection.compared_to IS 'what changed in the shop before this was compared';

-- Somebody is on the way to Shopify and back. Only hashes of what the browser carries are kept.
CREATE TABLE store_install (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id     uuid        NOT NULL REFERENCES label,
    person_id    uuid        NOT NULL REFERENCES person,
    who          text        NOT NULL,
    name         text        NOT NULL,
    domain       text        NOT NULL,
    ticket_hash  bytea       UNIQUE,
    state_hash   bytea       UNIQUE,
    browser_hash bytea,
    until        timestamptz NOT NULL,
    result       text        NOT NULL DEFAULT 'WAITING' CHECK (result IN ('WAITING', 'CONNECTED', 'REFUSED')),
    reason       text        NOT NULL DEFAULT '',
    store_id     uuid,
    created_at   timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX store_install_label ON store_install (label_id, id);

-- What each comparison with a shop found.
CREATE TABLE store_comparison (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    label_id  uuid        NOT NULL,
    store_id  uuid        NOT NULL,
    at        timestamptz NOT NULL,
    since     timestamptz NOT NULL,
    compared  integer     NOT NULL,
    missing   integer     NOT NULL,
    fetched   integer     NOT NULL,
    reason    text        NOT NULL DEFAULT '',
    FOREIGN KEY (label_id, store_id) REFERENCES store (label_id, id)
);
CREATE INDEX store_comparison_store ON store_comparison (label_id, store_id, id);

-- Orders of which a shop said only that they changed: they are fetched whole.
CREATE TABLE store_refetch (
    store_id uuid        NOT NULL,
    order_id bigint      NOT NULL,
    label_id uuid        NOT NULL,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (store_id, order_id),
    FOREIGN KEY (label_id, store_id) REFERENCES store (label_id, id)
);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['store_connection', 'store_install', 'store_comparison', 'store_refetch'] LOOP
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
REVOKE DELETE ON store_connection FROM deadwax_app, deadwax_worker;
