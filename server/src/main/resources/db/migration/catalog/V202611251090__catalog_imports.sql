-- A file that is being taken into the catalogue. It is worked off release by release from `next` on, so that whoever stops
-- in the middle goes on from there. The body is kept while it is needed, and a month.
CREATE TABLE catalogue_import (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id   uuid        NOT NULL REFERENCES label,
    file_name  text        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('SHEET', 'MESSAGE')),
    body       bytea       STORAGE EXTERNAL NOT NULL,
    columns    jsonb       NOT NULL DEFAULT '[]',
    zone       text        NOT NULL,
    state      text        NOT NULL CHECK (state IN ('OPEN', 'RUNNING', 'DONE')),
    next       int         NOT NULL DEFAULT 0,
    made       int         NOT NULL DEFAULT 0,
    added_to   int         NOT NULL DEFAULT 0,
    known      int         NOT NULL DEFAULT 0,
    started_by text        NOT NULL,
    started_at timestamptz NOT NULL,
    UNIQUE (label_id, id)
);

-- What did not go in, and why.
CREATE TABLE catalogue_import_fault (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    label_id   uuid   NOT NULL,
    import_id  uuid   NOT NULL,
    -- as a spreadsheet program counts; null in a message
    row_no     int,
    column_of  text   NOT NULL,
    sentence   text   NOT NULL,
    FOREIGN KEY (label_id, import_id) REFERENCES catalogue_import (label_id, id) ON DELETE CASCADE
);
CREATE INDEX catalogue_import_fault_of ON catalogue_import_fault (label_id, import_id, row_no);

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['catalogue_import', 'catalogue_import_fault'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format($p$CREATE POLICY current_label ON %I
            USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
            WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid)$p$, name);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', name);
    END LOOP;
END
$$;
