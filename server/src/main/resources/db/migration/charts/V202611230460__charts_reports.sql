-- How a label is known to a chart's compiler.
CREATE TABLE chart_account (
    label_id  uuid   NOT NULL REFERENCES label,
    chart     text   NOT NULL,
    chain     text   NOT NULL,
    account   text   NOT NULL,
    file_name text,
    settings  jsonb  NOT NULL,
    version   bigint NOT NULL,
    PRIMARY KEY (label_id, chart)
);

-- A closed period. `sha256` and `written_as` are of its file, from when nothing kept it from being written.
CREATE TABLE chart_period (
    label_id      uuid        NOT NULL REFERENCES label,
    chart         text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('day', 'week')),
    first_day     date        NOT NULL,
    last_day      date        NOT NULL,
    closed_at     timestamptz NOT NULL,
    closed_by     uuid,
    as_of_seq     bigint      NOT NULL,
    rules_version text        NOT NULL,
    sha256        text,
    written_as    jsonb,
    PRIMARY KEY (label_id, chart, kind, last_day),
    CHECK ((sha256 IS NULL) = (written_as IS NULL))
);

-- What a closed period decided about each of its units: all that its file needs, whatever becomes of orders and products.
CREATE TABLE chart_decision (
    label_id      uuid        NOT NULL,
    chart         text        NOT NULL,
    kind          text        NOT NULL,
    last_day      date        NOT NULL,
    store_id      uuid        NOT NULL,
    order_id      bigint      NOT NULL,
    line_item_id  bigint      NOT NULL,
    unit_no       int         NOT NULL,
    order_name    text        NOT NULL,
    item_no       int         NOT NULL,
    ordered_at    timestamptz NOT NULL,
    product_id    uuid        NOT NULL,
    product_title text        NOT NULL,
    release_id    uuid        NOT NULL,
    release_title text        NOT NULL,
    artist        text        NOT NULL,
    format        text        NOT NULL,
    upc           text,
    isrc          text,
    state         text        NOT NULL,
    code          text,
    sentence      text        NOT NULL,
    certainty     text        NOT NULL,
    carried_in    boolean     NOT NULL,
    paid_minor    bigint      NOT NULL,
    paid_currency text        NOT NULL,
    zip           text,
    mobile        boolean     NOT NULL,
    PRIMARY KEY (label_id, chart, kind, last_day, store_id, order_id, line_item_id, unit_no),
    FOREIGN KEY (label_id, chart, kind, last_day) REFERENCES chart_period (label_id, chart, kind, last_day)
);

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['chart_account', 'chart_period', 'chart_decision'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format($p$CREATE POLICY current_label ON %I
            USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
            WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid)$p$, name);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', name);
    END LOOP;
END
$$;

-- What was decided stays decided.
REVOKE DELETE ON chart_period, chart_decision FROM deadwax_app, deadwax_worker;
