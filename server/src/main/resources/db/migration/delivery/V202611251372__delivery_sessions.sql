-- From where a link is used: one browser in one network each, hashed. Deleting the rows of a delivery opens it again.
CREATE TABLE delivery_session (
    label_id    uuid        NOT NULL,
    delivery_id uuid        NOT NULL,
    session     bytea       NOT NULL,
    began_at    timestamptz NOT NULL,
    last_at     timestamptz NOT NULL,
    fetches     integer     NOT NULL,
    PRIMARY KEY (label_id, delivery_id, session),
    FOREIGN KEY (label_id, delivery_id) REFERENCES delivery (label_id, id) ON DELETE CASCADE
);
ALTER TABLE delivery_session ENABLE ROW LEVEL SECURITY;
ALTER TABLE delivery_session FORCE ROW LEVEL SECURITY;
CREATE POLICY label ON delivery_session USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
    WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid);
CREATE POLICY worker ON delivery_session TO deadwax_worker USING (true) WITH CHECK (true);
