-- What a label wrote over a rule: from a day on, another figure, or nothing.
CREATE TABLE chart_rule_line (
    id               uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id         uuid        NOT NULL REFERENCES label,
    code             text        NOT NULL,
    territory        text,
    from_day         date        NOT NULL,
    to_day           date,
    formats          text[]      NOT NULL,
    single           boolean     NOT NULL,
    minimum_minor    bigint,
    minimum_currency text,
    figures          jsonb       NOT NULL,
    off              boolean     NOT NULL,
    note             text        NOT NULL,
    who              text        NOT NULL,
    made_at          timestamptz NOT NULL,
    withdrawn_at     timestamptz
);
CREATE INDEX chart_rule_line_label ON chart_rule_line (label_id);

CREATE TABLE chart_rule_change (
    id       uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id uuid        NOT NULL REFERENCES label,
    line_id  uuid        NOT NULL,
    at       timestamptz NOT NULL,
    who      text        NOT NULL,
    code     text        NOT NULL,
    what     text        NOT NULL CHECK (what IN ('MADE', 'WITHDRAWN')),
    before   text,
    after    text,
    note     text        NOT NULL
);
CREATE INDEX chart_rule_change_label ON chart_rule_change (label_id, id);

-- The rules as they were when a period was closed, by their fingerprint.
CREATE TABLE chart_rule_book (
    label_id uuid  NOT NULL REFERENCES label,
    version  text  NOT NULL,
    book     jsonb NOT NULL,
    PRIMARY KEY (label_id, version)
);

-- What a compiler has to approve.
CREATE TABLE chart_approval (
    label_id    uuid        NOT NULL REFERENCES label,
    product_id  uuid        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('FAN_PACK', 'BOX_SET', 'VERSION', 'BUNDLE')),
    sale_from   date        NOT NULL,
    asked       date,
    approved    date,
    until       date,
    merch_alone boolean     NOT NULL,
    note        text        NOT NULL,
    who         text        NOT NULL,
    changed_at  timestamptz NOT NULL,
    version     bigint      NOT NULL,
    PRIMARY KEY (label_id, product_id),
    FOREIGN KEY (label_id, product_id) REFERENCES product (label_id, id) ON DELETE CASCADE
);

-- What an open period comes to so far: everything here can be made again from the ledger, so it is not logged.
CREATE SEQUENCE chart_run_id;
CREATE UNLOGGED TABLE chart_run (
    label_id uuid        NOT NULL,
    chart    text        NOT NULL,
    kind     text        NOT NULL,
    last_day date        NOT NULL,
    run      bigint      NOT NULL,
    seq      bigint      NOT NULL,
    made_of  text        NOT NULL,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (label_id, chart, kind, last_day)
);
CREATE UNLOGGED TABLE chart_run_unit (
    run           bigint  NOT NULL,
    label_id      uuid    NOT NULL,
    store_id      uuid    NOT NULL,
    order_id      bigint  NOT NULL,
    line_item_id  bigint  NOT NULL,
    unit_no       int     NOT NULL,
    item_no       int     NOT NULL,
    order_name    text    NOT NULL,
    ordered_us    bigint  NOT NULL,
    product_id    uuid    NOT NULL,
    state         text    NOT NULL,
    code          text,
    certainty     text    NOT NULL,
    carried_in    boolean NOT NULL,
    sentence      text,
    paid_minor    bigint  NOT NULL,
    paid_currency text    NOT NULL,
    zip           text,
    mobile        boolean NOT NULL,
    upc           text,
    isrc          text
);
CREATE INDEX chart_run_unit_order ON chart_run_unit (run, order_id);
CREATE UNLOGGED TABLE chart_run_count (
    run        bigint  NOT NULL,
    label_id   uuid    NOT NULL,
    product_id uuid    NOT NULL,
    state      text    NOT NULL,
    code       text    NOT NULL,
    certainty  text    NOT NULL,
    carried_in boolean NOT NULL,
    units      bigint  NOT NULL,
    PRIMARY KEY (label_id, run, product_id, state, code, certainty, carried_in)
);

-- What closed periods made of an order's units.
CREATE INDEX chart_decision_order ON chart_decision (label_id, chart, kind, store_id, order_id);

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['chart_rule_line', 'chart_rule_change', 'chart_rule_book', 'chart_approval',
            'chart_run', 'chart_run_unit', 'chart_run_count'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format($p$CREATE POLICY current_label ON %I
            USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
            WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid)$p$, name);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', name);
    END LOOP;
END
$$;

REVOKE UPDATE, DELETE ON chart_rule_change, chart_rule_book FROM deadwax_app, deadwax_worker;
REVOKE DELETE ON chart_rule_line FROM deadwax_app, deadwax_worker;
