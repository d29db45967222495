-- By what orders are found: their numbers, and names and addresses of who bought. What is redacted leaves it, see decision 0215.
ALTER TABLE sale_order ADD COLUMN search tsvector;

-- The owner is held to the policies, too; for this one statement it is not. Names were not kept before.
ALTER TABLE sale_order NO FORCE ROW LEVEL SECURITY;
UPDATE sale_order o
SET search = array_to_tsvector(ARRAY(
    SELECT DISTINCT right(o.label_id::text, 6) || word
    FROM unnest(regexp_split_to_array(lower(concat_ws(' ', o.name, o.order_id, o.facts #>> '{newest,email}')), '[^[:alnum:]]+')
        || lower(o.facts #>> '{newest,email}')) AS word
    WHERE word <> ''))
WHERE o.facts IS NOT NULL;
ALTER TABLE sale_order FORCE ROW LEVEL SECURITY;

CREATE INDEX sale_order_search ON sale_order USING gin (search);
CREATE INDEX sale_order_newest ON sale_order (label_id, ordered_at DESC, store_id DESC, order_id DESC)
    WHERE ordered_at IS NOT NULL;

-- What a store said of an order, and when it came here: a line for each topic, with the first time.
CREATE TABLE sale_heard (
    store_id uuid        NOT NULL,
    order_id bigint      NOT NULL,
    topic    text        NOT NULL,
    label_id uuid        NOT NULL,
    said_at  timestamptz NOT NULL,
    heard_at timestamptz NOT NULL,
    times    integer     NOT NULL,
    PRIMARY KEY (store_id, order_id, topic)
);
ALTER TABLE sale_heard ENABLE ROW LEVEL SECURITY;
ALTER TABLE sale_heard FORCE ROW LEVEL SECURITY;
CREATE POLICY label ON sale_heard USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON sale_heard TO deadwax_worker USING (true) WITH CHECK (true);
REVOKE INSERT, UPDATE, DELETE ON sale_heard FROM deadwax_app;
