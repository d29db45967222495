-- When a mail about it was queued, or when it was found that none is to be sent. What was here before this is not written about.
ALTER TABLE entitlement ADD COLUMN mailed_at timestamptz;
ALTER TABLE entitlement NO FORCE ROW LEVEL SECURITY;
UPDATE entitlement SET mailed_at = now();
ALTER TABLE entitlement FORCE ROW LEVEL SECURITY;
CREATE INDEX entitlement_to_mail ON entitlement (opens_at, granted_at, id) WHERE mailed_at IS NULL AND ended_at IS NULL;

-- A fan who lost a mail knows their address and not the label.
CREATE INDEX delivery_recipient_by_key ON delivery_recipient (email_key) WHERE email_key IS NOT NULL;
CREATE INDEX delivery_order ON delivery (label_id, store_id, order_id) WHERE order_id IS NOT NULL;
