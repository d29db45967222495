-- What shops asked on behalf of people, without naming them: orders only. Shopify allows 30 days.
CREATE TABLE store_privacy_request (
    id        uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id  uuid        NOT NULL,
    store_id  uuid        NOT NULL,
    kind      text        NOT NULL CHECK (kind IN ('DATA_REQUEST', 'CUSTOMER_REDACT', 'SHOP_REDACT')),
    reference text        NOT NULL,
    orders    bigint[]    NOT NULL,
    asked_at  timestamptz NOT NULL,
    due_at    timestamptz NOT NULL,
    done_at   timestamptz,
    UNIQUE (store_id, kind, reference),
    FOREIGN KEY (label_id, store_id) REFERENCES store (label_id, id)
);
CREATE INDEX store_privacy_request_label ON store_privacy_request (label_id, store_id, id);
COMMENT ON COLUMN store_privacy_request.reference IS 'Shopify''s number of the request, or else what makes it the same one';
ALTER TABLE store_privacy_request ENABLE ROW LEVEL SECURITY;
ALTER TABLE store_privacy_request FORCE ROW LEVEL SECURITY;
CREATE POLICY current_label ON store_privacy_request
    USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON store_privacy_request TO deadwax_worker USING (true) WITH CHECK (true);
REVOKE DELETE ON store_privacy_request FROM deadwax_app, deadwax_worker;
