-- Every version of a period's file. Its bytes are made again from the decisions; a plugin may be gone tomorrow, so what it
-- wrote is kept (deflated).
CREATE TABLE chart_file (
    label_id       uuid        NOT NULL REFERENCES label,
    chart          text        NOT NULL,
    kind           text        NOT NULL,
    last_day       date        NOT NULL,
    version        integer     NOT NULL CHECK (version > 0),
    file_name      text        NOT NULL,
    sha256         text        NOT NULL,
    bytes          bigint      NOT NULL,
    lines          bigint      NOT NULL,
    sales          bigint      NOT NULL,
    returns        bigint      NOT NULL,
    format         text        NOT NULL,
    format_version text        NOT NULL,
    format_origin  text        NOT NULL,
    rules_version  text        NOT NULL,
    as_of_seq      bigint      NOT NULL,
    account        jsonb       NOT NULL,
    reason         text        NOT NULL,
    who            text        NOT NULL,
    written_at     timestamptz NOT NULL,
    body           bytea,
    PRIMARY KEY (label_id, chart, kind, last_day, version),
    FOREIGN KEY (label_id, chart, kind, last_day) REFERENCES chart_period (label_id, chart, kind, last_day)
);

-- Units that are left out of a file because somebody said so.
CREATE TABLE chart_override (
    id            uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id      uuid        NOT NULL REFERENCES label,
    chart         text        NOT NULL,
    kind          text        NOT NULL,
    last_day      date        NOT NULL,
    code          text        NOT NULL,
    product_id    uuid        NOT NULL,
    product_title text        NOT NULL,
    reason        text        NOT NULL,
    who           text        NOT NULL,
    made_at       timestamptz NOT NULL,
    withdrawn_at  timestamptz
);
CREATE UNIQUE INDEX chart_override_holds ON chart_override (label_id, chart, kind, last_day, code, product_id)
    WHERE withdrawn_at IS NULL;

-- What a decision said before `version` of the file; the versions before it are written from this.
CREATE TABLE chart_decision_before (
    label_id     uuid    NOT NULL REFERENCES label,
    chart        text    NOT NULL,
    kind         text    NOT NULL,
    last_day     date    NOT NULL,
    store_id     uuid    NOT NULL,
    order_id     bigint  NOT NULL,
    line_item_id bigint  NOT NULL,
    unit_no      integer NOT NULL,
    version      integer NOT NULL,
    upc          text,
    isrc         text,
    state        text    NOT NULL,
    code         text,
    sentence     text    NOT NULL,
    override_id  uuid,
    PRIMARY KEY (label_id, chart, kind, last_day, store_id, order_id, line_item_id, unit_no, version)
);
CREATE INDEX chart_decision_before_override ON chart_decision_before (override_id);

-- A file is written in this order, and need not be sorted for it.
CREATE INDEX chart_decision_file ON chart_decision (label_id, chart, kind, last_day, (state = 'RETURNED'), ordered_at,
    store_id, order_id, item_no, line_item_id, unit_no);

-- How files get to a compiler. `secret` is encrypted.
CREATE TABLE chart_channel (
    label_id             uuid    NOT NULL REFERENCES label,
    chart                text    NOT NULL,
    way                  text    NOT NULL CHECK (way IN ('SFTP', 'BY_HAND')),
    host                 text,
    port                 integer NOT NULL,
    login                text,
    directory            text    NOT NULL,
    secret_kind          text    NOT NULL CHECK (secret_kind IN ('NONE', 'PASSWORD', 'KEY')),
    secret               bytea,
    host_key             text,
    dry_run              boolean NOT NULL,
    kinds                text[]  NOT NULL,
    close_minutes        integer,
    submit_minutes       integer,
    remind_hours         integer[] NOT NULL,
    fulfilments_per_hour integer,
    version              bigint  NOT NULL,
    PRIMARY KEY (label_id, chart),
    CHECK ((secret_kind = 'NONE') = (secret IS NULL))
);

CREATE TABLE chart_submission (
    id              uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id        uuid        NOT NULL REFERENCES label,
    chart           text        NOT NULL,
    kind            text        NOT NULL,
    last_day        date        NOT NULL,
    version         integer     NOT NULL,
    way             text        NOT NULL CHECK (way IN ('SFTP', 'DRY_RUN', 'BY_HAND')),
    state           text        NOT NULL
        CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'DRY', 'HANDED_OVER', 'FAILED', 'CANCELLED')),
    who             text        NOT NULL,
    asked_at        timestamptz NOT NULL,
    deadline        timestamptz NOT NULL,
    sent_at         timestamptz,
    remote_bytes    bigint,
    next_try_at     timestamptz,
    trouble         text,
    answer_accepted boolean,
    answer_text     text,
    answer_who      text,
    answered_at     timestamptz,
    FOREIGN KEY (label_id, chart, kind, last_day, version)
        REFERENCES chart_file (label_id, chart, kind, last_day, version)
);
CREATE INDEX chart_submission_period ON chart_submission (label_id, chart, kind, last_day, asked_at);

CREATE TABLE chart_attempt (
    label_id      uuid        NOT NULL REFERENCES label,
    submission_id uuid        NOT NULL REFERENCES chart_submission,
    n             integer     NOT NULL,
    tried_at      timestamptz NOT NULL,
    trouble       text,
    PRIMARY KEY (label_id, submission_id, n)
);

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['chart_file', 'chart_override', 'chart_decision_before', 'chart_channel',
        'chart_submission', 'chart_attempt'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format($p$CREATE POLICY current_label ON %I
            USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
            WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid)$p$, name);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', name);
    END LOOP;
END
$$;

-- What was written and sent stays known.
REVOKE UPDATE, DELETE ON chart_file FROM deadwax_app, deadwax_worker;
REVOKE DELETE ON chart_override, chart_submission, chart_attempt FROM deadwax_app, deadwax_worker;

-- As a person is called, or "the schedule".
ALTER TABLE chart_period ADD COLUMN closed_who text;
UPDATE chart_period SET closed_who = person.name FROM person WHERE person.id = chart_period.closed_by;
