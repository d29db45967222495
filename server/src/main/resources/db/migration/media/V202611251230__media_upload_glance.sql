-- a large file begins to be sent while it is still read: what it is comes after
ALTER TABLE upload ALTER COLUMN fingerprint DROP NOT NULL;
ALTER TABLE upload ADD COLUMN glance text;
ALTER TABLE upload ADD CHECK (fingerprint IS NOT NULL OR glance IS NOT NULL);
-- nothing becomes a master before it is known
ALTER TABLE upload ADD CHECK (fingerprint IS NOT NULL OR state <> 'COMPLETE');
CREATE INDEX upload_of_track ON upload (label_id, track_id, size_bytes);
