-- who sent a version, why, and what became of it; what each check found
ALTER TABLE master
    ADD COLUMN container         text,
    ADD COLUMN uploaded_by       text,
    ADD COLUMN note              text,
    ADD COLUMN findings          jsonb NOT NULL DEFAULT '[]',
    -- to be checked anew while it stays what it is; null when nobody asked
    ADD COLUMN recheck_asked_at  timestamptz,
    ADD COLUMN step              text NOT NULL DEFAULT 'WAITING' CHECK (step IN ('WAITING', 'COMPARING', 'DECODING')),
    ADD COLUMN position_millis   bigint,
    ADD COLUMN total_millis      bigint,
    ADD COLUMN waits_for         text,
    -- the audio is wanted no more, and is gone
    ADD COLUMN discard_asked_at  timestamptz,
    ADD COLUMN discarded_at      timestamptz,
    ADD COLUMN removed_by        text,
    ADD COLUMN removed_why       text,
    ADD CHECK ((removed_by IS NULL) = (removed_why IS NULL)),
    ADD CHECK (removed_by IS NULL OR discard_asked_at IS NOT NULL),
    DROP COLUMN warnings;
-- rows of every label: the tables' owner is behind the wall too
SET LOCAL ROLE deadwax_worker;
UPDATE master SET discard_asked_at = decided_at, discarded_at = decided_at WHERE state = 'REJECTED';
-- what was accepted before there were findings is looked at once more
UPDATE master SET recheck_asked_at = now() WHERE state = 'ACCEPTED';
RESET ROLE;

DROP INDEX master_to_verify;
CREATE INDEX master_to_check ON master (recheck_asked_at NULLS FIRST, uploaded_at)
    WHERE state = 'VERIFYING' OR recheck_asked_at IS NOT NULL;
CREATE INDEX master_to_discard ON master (discard_asked_at) WHERE discard_asked_at IS NOT NULL AND discarded_at IS NULL;

-- a warning that somebody of the label took upon themselves; it outlives a new check of the same audio
CREATE TABLE master_acceptance (
    label_id    uuid        NOT NULL,
    master_id   uuid        NOT NULL,
    check_name  text        NOT NULL,
    person_id   uuid        NOT NULL,
    accepted_by text        NOT NULL,
    accepted_at timestamptz NOT NULL,
    PRIMARY KEY (label_id, master_id, check_name)
);

-- lowest and highest sample of each stretch in turn, a signed byte each
CREATE TABLE master_waveform (
    label_id        uuid             NOT NULL,
    master_id       uuid             NOT NULL,
    duration_millis bigint           NOT NULL,
    coarse          bytea            NOT NULL,
    coarse_millis   double precision NOT NULL,
    fine            bytea            NOT NULL,
    fine_millis     double precision NOT NULL,
    made_at         timestamptz      NOT NULL,
    PRIMARY KEY (label_id, master_id)
);

ALTER TABLE master ADD UNIQUE (label_id, id);
ALTER TABLE master_acceptance ADD FOREIGN KEY (label_id, master_id) REFERENCES master (label_id, id);
ALTER TABLE master_waveform ADD FOREIGN KEY (label_id, master_id) REFERENCES master (label_id, id);

DO $$
DECLARE
    t text;
BEGIN
    FOREACH t IN ARRAY ARRAY['master_acceptance', 'master_waveform'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
        EXECUTE format(
            'CREATE POLICY label ON %I USING (label_id = nullif(current_setting(''app.label'', true), '''')::uuid) '
            'WITH CHECK (label_id = nullif(current_setting(''app.label'', true), '''')::uuid)', t);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', t);
    END LOOP;
END
$$;
