-- Mail that goes out, in order of `place` (when it was bought), then `n`. `sealed` holds what its template is filled with,
-- links among it; it is emptied once the relay has the mail.
CREATE TABLE mail (
    id            uuid        PRIMARY KEY,
    n             bigint      GENERATED ALWAYS AS IDENTITY (CACHE 50),
    label_id      uuid        NOT NULL REFERENCES label,
    kind          text        NOT NULL,
    about         text        NOT NULL,
    store_id      uuid,
    order_id      bigint,
    recipient     text        NOT NULL,
    place         timestamptz NOT NULL,
    state         text        NOT NULL DEFAULT 'WAITING' CHECK (state IN
        ('WAITING', 'SENT', 'IN_FOLDER', 'REFUSED', 'STOPPED', 'BOUNCED', 'COMPLAINED')),
    attempts      integer     NOT NULL DEFAULT 0,
    next_at       timestamptz NOT NULL,
    claim         uuid,
    claimed_until timestamptz,
    subject       text        NOT NULL DEFAULT '',
    reason        text        NOT NULL DEFAULT '',
    sealed        bytea,
    created_at    timestamptz NOT NULL,
    ended_at      timestamptz,
    CONSTRAINT mail_once UNIQUE (label_id, kind, about)
);
COMMENT ON COLUMN mail.about IS 'what makes it the same mail: queued twice, it is sent once';
COMMENT ON COLUMN mail.ended_at IS 'when it was sent, refused or stopped';
CREATE INDEX mail_waiting ON mail (place, n) WHERE state = 'WAITING';
CREATE INDEX mail_label ON mail (label_id, n);
CREATE INDEX mail_order ON mail (label_id, store_id, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX mail_recipient ON mail (label_id, recipient);

-- The one relay that all servers of an installation share: its pace, and whether it is away. No label in it.
CREATE TABLE mail_relay (
    only_row   boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    free_at    timestamptz NOT NULL DEFAULT '2000-01-01Z',
    away_since timestamptz,
    next_at    timestamptz,
    failures   integer     NOT NULL DEFAULT 0,
    trouble    text        NOT NULL DEFAULT ''
);
INSERT INTO mail_relay DEFAULT VALUES;
REVOKE INSERT, UPDATE, DELETE ON mail_relay FROM deadwax_app;
REVOKE INSERT, DELETE ON mail_relay FROM deadwax_worker;

-- Addresses that get nothing more, since mail came back or somebody complained.
CREATE TABLE mail_stop (
    label_id uuid        NOT NULL REFERENCES label,
    address  text        NOT NULL CHECK (address = lower(address)),
    why      text        NOT NULL CHECK (why IN ('BOUNCED', 'COMPLAINED')),
    detail   text        NOT NULL,
    since    timestamptz NOT NULL,
    mail_id  uuid,
    PRIMARY KEY (label_id, address)
);

-- A label's own words; what is missing here is as the server has it.
CREATE TABLE mail_template (
    label_id   uuid        NOT NULL REFERENCES label,
    kind       text        NOT NULL,
    subject    text        NOT NULL,
    body       text        NOT NULL,
    changed_by text        NOT NULL,
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (label_id, kind)
);
CREATE TABLE mail_sender (
    label_id uuid PRIMARY KEY REFERENCES label,
    name     text NOT NULL,
    address  text,
    reply_to text
);

DO $$
DECLARE
    owned text;
BEGIN
    FOREACH owned IN ARRAY ARRAY['mail', 'mail_stop', 'mail_template', 'mail_sender'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', owned);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', owned);
        EXECUTE format(
            'CREATE POLICY current_label ON %I '
            'USING (label_id = nullif(current_setting(''app.label'', true), '''')::uuid) '
            'WITH CHECK (label_id = nullif(current_setting(''app.label'', true), '''')::uuid)', owned);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', owned);
    END LOOP;
END
$$;
