-- A person may belong to several labels: what is about the person alone carries no label.
CREATE TABLE person (
    id                 uuid        PRIMARY KEY DEFAULT uuidv7(),
    email              text        NOT NULL CHECK (email = lower(email)),
    name               text        NOT NULL,
    password_hash      text        NOT NULL,
    installation_owner boolean     NOT NULL DEFAULT false,
    created_at         timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT person_email_once UNIQUE (email)
);

CREATE TABLE device_session (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    person_id    uuid        NOT NULL REFERENCES person ON DELETE CASCADE,
    token_sha256 bytea       NOT NULL CONSTRAINT device_session_token_once UNIQUE,
    device       text        NOT NULL,
    address      text        NOT NULL,
    signed_in_at timestamptz NOT NULL,
    last_seen_at timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL
);
CREATE INDEX device_session_of_person ON device_session (person_id);
CREATE INDEX device_session_expiry ON device_session (expires_at);

CREATE TABLE label (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    name         text        NOT NULL,
    currency     text        NOT NULL,
    zone         text        NOT NULL,
    created_by   uuid        NOT NULL REFERENCES person,
    creation_key text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT label_created_once UNIQUE (created_by, creation_key)
);
ALTER TABLE label ENABLE ROW LEVEL SECURITY;
ALTER TABLE label FORCE ROW LEVEL SECURITY;
CREATE POLICY current_label ON label
    USING (id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON label TO deadwax_worker USING (true) WITH CHECK (true);

CREATE TABLE membership (
    label_id   uuid        NOT NULL REFERENCES label,
    person_id  uuid        NOT NULL REFERENCES person,
    role       text        NOT NULL CHECK (role IN ('OWNER', 'MANAGER', 'ARTIST', 'VIEWER')),
    artist_ids uuid[]      NOT NULL DEFAULT '{}',
    since      timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (label_id, person_id)
);
CREATE INDEX membership_of_person ON membership (person_id);
ALTER TABLE membership ENABLE ROW LEVEL SECURITY;
ALTER TABLE membership FORCE ROW LEVEL SECURITY;
CREATE POLICY current_label ON membership
    USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON membership TO deadwax_worker USING (true) WITH CHECK (true);

-- Append only. Without a label: what concerns the installation, as a sign-in.
CREATE TABLE audit_entry (
    id        uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id  uuid        REFERENCES label,
    at        timestamptz NOT NULL,
    person_id uuid,
    who       text        NOT NULL,
    action    text        NOT NULL,
    subject   text        NOT NULL,
    detail    text        NOT NULL,
    device    text,
    address   text
);
CREATE INDEX audit_entry_of_label ON audit_entry (label_id, id);
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_entry FORCE ROW LEVEL SECURITY;
CREATE POLICY current_label ON audit_entry
    USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON audit_entry TO deadwax_worker USING (true) WITH CHECK (true);
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM deadwax_app, deadwax_worker;

-- What a create answered, kept for whoever repeats it with the same Idempotency-Key.
CREATE TABLE create_answer (
    label_id       uuid        NOT NULL REFERENCES label,
    person_id      uuid        NOT NULL,
    key            text        NOT NULL,
    request_sha256 bytea       NOT NULL,
    answer         text,
    created_at     timestamptz NOT NULL,
    PRIMARY KEY (label_id, person_id, key)
);
CREATE INDEX create_answer_age ON create_answer (label_id, created_at);
ALTER TABLE create_answer ENABLE ROW LEVEL SECURITY;
ALTER TABLE create_answer FORCE ROW LEVEL SECURITY;
CREATE POLICY current_label ON create_answer
    USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON create_answer TO deadwax_worker USING (true) WITH CHECK (true);
