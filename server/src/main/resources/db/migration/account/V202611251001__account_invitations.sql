-- The token itself is shown once and kept nowhere.
CREATE TABLE invitation (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id     uuid        NOT NULL REFERENCES label,
    email        text        NOT NULL CHECK (email = lower(email)),
    role         text        NOT NULL CHECK (role IN ('OWNER', 'MANAGER', 'ARTIST', 'VIEWER')),
    artist_ids   uuid[]      NOT NULL DEFAULT '{}',
    token_sha256 bytea       NOT NULL CONSTRAINT invitation_token_once UNIQUE,
    invited_by   text        NOT NULL,
    invited_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    accepted_at  timestamptz,
    revoked_at   timestamptz
);
CREATE INDEX invitation_of_label ON invitation (label_id, id);
ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY current_label ON invitation
    USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON invitation TO deadwax_worker USING (true) WITH CHECK (true);
