-- Foreign keys carry the label: they are checked beside row-level security and would cross it otherwise.
CREATE TABLE artist (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id   uuid        NOT NULL REFERENCES label,
    name       text        NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (label_id, id),
    CONSTRAINT artist_name_once UNIQUE (label_id, name)
);

CREATE TABLE release (
    id               uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id         uuid        NOT NULL REFERENCES label,
    artist_id        uuid        NOT NULL,
    title            text        NOT NULL,
    catalogue_number text,
    street_date      date,
    street_zone      text        NOT NULL,
    state            text        NOT NULL DEFAULT 'DRAFT' CHECK (state IN ('DRAFT', 'PUBLISHED')),
    version          bigint      NOT NULL DEFAULT 1,
    created_at       timestamptz NOT NULL DEFAULT now(),
    changed_at       timestamptz NOT NULL DEFAULT now(),
    UNIQUE (label_id, id),
    FOREIGN KEY (label_id, artist_id) REFERENCES artist (label_id, id)
);
CREATE INDEX release_of_artist ON release (label_id, artist_id);

-- One recording may be on several releases, so an ISRC is unique on each of them only.
CREATE TABLE track (
    id         uuid PRIMARY KEY DEFAULT uuidv7(),
    label_id   uuid NOT NULL REFERENCES label,
    release_id uuid NOT NULL,
    number     int  NOT NULL,
    title      text NOT NULL,
    isrc       text,
    UNIQUE (label_id, id),
    UNIQUE (label_id, release_id, id),
    CONSTRAINT track_number_once UNIQUE (label_id, release_id, number) DEFERRABLE INITIALLY DEFERRED,
    CONSTRAINT track_isrc_once UNIQUE (label_id, release_id, isrc) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (label_id, release_id) REFERENCES release (label_id, id) ON DELETE CASCADE
);

-- A UPC-A and the EAN-13 that it is with a leading zero are one GTIN.
CREATE TABLE product (
    id         uuid   PRIMARY KEY DEFAULT uuidv7(),
    label_id   uuid   NOT NULL REFERENCES label,
    release_id uuid   NOT NULL,
    track_id   uuid,
    format     text   NOT NULL CHECK (format IN ('VINYL', 'DIGITAL_ALBUM', 'CD', 'CASSETTE', 'DIGITAL_TRACK')),
    title      text   NOT NULL,
    upc        text,
    gtin       text   GENERATED ALWAYS AS (lpad(upc, 14, '0')) STORED,
    sku        text,
    version    bigint NOT NULL DEFAULT 1,
    UNIQUE (label_id, id),
    CONSTRAINT product_gtin_once UNIQUE (label_id, gtin),
    CONSTRAINT product_sku_once UNIQUE (label_id, sku),
    CONSTRAINT product_sells_track CHECK ((format = 'DIGITAL_TRACK') = (track_id IS NOT NULL)),
    FOREIGN KEY (label_id, release_id) REFERENCES release (label_id, id) ON DELETE CASCADE,
    CONSTRAINT product_track_of_release FOREIGN KEY (label_id, release_id, track_id)
        REFERENCES track (label_id, release_id, id)
);
CREATE INDEX product_of_release ON product (label_id, release_id);

CREATE TABLE product_price (
    label_id   uuid   NOT NULL REFERENCES label,
    product_id uuid   NOT NULL,
    currency   text   NOT NULL,
    minor      bigint NOT NULL CHECK (minor >= 0),
    PRIMARY KEY (label_id, product_id, currency),
    FOREIGN KEY (label_id, product_id) REFERENCES product (label_id, id) ON DELETE CASCADE
);

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['artist', 'release', 'track', 'product', 'product_price'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format($p$CREATE POLICY current_label ON %I
            USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
            WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid)$p$, name);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', name);
    END LOOP;
END
$$;
