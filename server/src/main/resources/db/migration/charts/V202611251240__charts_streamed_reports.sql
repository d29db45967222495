-- Open periods are made again: their rows learn what follows.
DELETE FROM chart_run_unit;
DELETE FROM chart_run_count;
DELETE FROM chart_run;

-- `left_out`: of which overrides, units and account the units below were taken out.
ALTER TABLE chart_run ADD COLUMN left_out text NOT NULL DEFAULT '';
ALTER TABLE chart_run_unit
    -- how it was called when it was carried, of a unit that has no product of the chart any more
    ADD COLUMN product_title text,
    ADD COLUMN release_id    uuid,
    ADD COLUMN release_title text,
    ADD COLUMN artist        text,
    ADD COLUMN format        text,
    -- of what somebody left out of the file, and how certain it was before
    ADD COLUMN override_id   uuid,
    ADD COLUMN was_certainty text;

-- A file and a list are read in this order, page by page, and need not be sorted for it.
CREATE INDEX chart_run_unit_place ON chart_run_unit (run, (state = 'RETURNED'), ordered_us, store_id, order_id, item_no,
    line_item_id, unit_no);
CREATE INDEX chart_run_unit_left_out ON chart_run_unit (run) WHERE override_id IS NOT NULL;

-- How many units of a closed period came to what: the equation of a million units is read from a few rows.
CREATE TABLE chart_decision_count (
    label_id      uuid    NOT NULL,
    chart         text    NOT NULL,
    kind          text    NOT NULL,
    last_day      date    NOT NULL,
    product_id    uuid    NOT NULL,
    release_id    uuid    NOT NULL,
    release_title text    NOT NULL,
    artist        text    NOT NULL,
    format        text    NOT NULL,
    state         text    NOT NULL,
    code          text,
    certainty     text    NOT NULL,
    carried_in    boolean NOT NULL,
    units         bigint  NOT NULL,
    FOREIGN KEY (label_id, chart, kind, last_day) REFERENCES chart_period (label_id, chart, kind, last_day)
);
CREATE INDEX chart_decision_count_period ON chart_decision_count (label_id, chart, kind, last_day);

ALTER TABLE chart_decision NO FORCE ROW LEVEL SECURITY;
INSERT INTO chart_decision_count
SELECT label_id, chart, kind, last_day, product_id, release_id, min(release_title), min(artist), format, state, code,
    certainty, carried_in, count(*)
FROM chart_decision
GROUP BY label_id, chart, kind, last_day, product_id, release_id, format, state, code, certainty, carried_in;
ALTER TABLE chart_decision FORCE ROW LEVEL SECURITY;

ALTER TABLE chart_decision_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE chart_decision_count FORCE ROW LEVEL SECURITY;
CREATE POLICY current_label ON chart_decision_count
    USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON chart_decision_count TO deadwax_worker USING (true) WITH CHECK (true);
