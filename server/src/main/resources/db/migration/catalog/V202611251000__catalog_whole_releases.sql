-- Everything that a release carries. Lists and small records that are read and written whole are documents; what is
-- filtered, sorted or joined by is a column.
ALTER TABLE release
    ADD version_title      text,
    -- [{"artistId": …, "role": "MAIN"}] in the sleeve's order; artist_id is the first main one
    ADD artists            jsonb       NOT NULL DEFAULT '[]',
    ADD main_artists       uuid[]      NOT NULL DEFAULT '{}',
    ADD label_name         text,
    ADD genre              text,
    ADD language           text,
    ADD explicit           text        CHECK (explicit IN ('NOT_EXPLICIT', 'EXPLICIT', 'CLEANED')),
    ADD p_line             jsonb,
    ADD c_line             jsonb,
    ADD original_date      date,
    ADD preorder_from      timestamptz,
    ADD territories        jsonb       NOT NULL DEFAULT '{"rule": "WORLDWIDE", "countries": []}',
    ADD liner_notes        text,
    -- what cannot be read as what it should be, as it was typed, by the field's name
    ADD typed              jsonb       NOT NULL DEFAULT '{}',
    ADD published_revision int         NOT NULL DEFAULT 0,
    ADD published_at       timestamptz,
    -- what people know of it, in small letters, a line each
    ADD search             text        NOT NULL DEFAULT '',
    DROP CONSTRAINT release_state_check,
    ADD CONSTRAINT release_state_known
        CHECK (state IN ('DRAFT', 'PUBLISHED', 'REVISED', 'SUBMITTED', 'CHANGES_ASKED'));

CREATE INDEX release_by_street ON release (label_id, (coalesce(street_date, 'infinity'::date)) DESC, id DESC);

-- A draft may hold one ISRC twice: it is found, not refused. A track that was taken off keeps its id and masters and has no
-- number, so that it can come back.
ALTER TABLE track
    ADD disc               int   NOT NULL DEFAULT 1,
    ADD version_title      text,
    ADD artists            jsonb NOT NULL DEFAULT '[]',
    ADD explicit           text  CHECK (explicit IN ('NOT_EXPLICIT', 'EXPLICIT', 'CLEANED')),
    ADD language           text,
    ADD p_line             jsonb,
    ADD credits            jsonb NOT NULL DEFAULT '[]',
    ADD lyrics             text,
    ADD instant_grat_date  date,
    ADD typed              jsonb NOT NULL DEFAULT '{}',
    ALTER number DROP NOT NULL,
    DROP CONSTRAINT track_number_once,
    DROP CONSTRAINT track_isrc_once,
    ADD CONSTRAINT track_number_once UNIQUE (label_id, release_id, disc, number) DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX track_by_isrc ON track (label_id, isrc);

ALTER TABLE product
    DROP CONSTRAINT product_format_check,
    ADD CONSTRAINT product_format_known CHECK (format IN
        ('VINYL', 'DIGITAL_ALBUM', 'CD', 'CASSETTE', 'DIGITAL_TRACK', 'BOX_SET', 'FAN_PACK')),
    ADD carrier            text    CHECK (carrier IN ('VINYL', 'DIGITAL_ALBUM', 'CD', 'CASSETTE')),
    ADD exclusive_to       text,
    ADD contents           text,
    ADD weight_grams       int     CHECK (weight_grams >= 0),
    ADD discs              int     CHECK (discs > 0),
    ADD pay_what_you_want  boolean NOT NULL DEFAULT false,
    ADD minimums           jsonb   NOT NULL DEFAULT '[]',
    ADD typed              jsonb   NOT NULL DEFAULT '{}';

-- Never changed but to withdraw what has not happened yet: the price at any instant can be told later.
CREATE TABLE price_step (
    id           uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id     uuid        NOT NULL REFERENCES label,
    product_id   uuid        NOT NULL,
    currency     text        NOT NULL,
    -- null: not sold in it from then on
    minor        bigint      CHECK (minor >= 0),
    effective_at timestamptz NOT NULL,
    set_by       text        NOT NULL,
    set_at       timestamptz NOT NULL,
    withdrawn_at timestamptz,
    withdrawn_by text,
    FOREIGN KEY (label_id, product_id) REFERENCES product (label_id, id) ON DELETE CASCADE
);
CREATE INDEX price_step_of_product ON price_step (label_id, product_id, currency, effective_at);

CREATE TABLE sale_window (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id   uuid        NOT NULL REFERENCES label,
    product_id uuid        NOT NULL,
    currency   text        NOT NULL,
    minor      bigint      NOT NULL CHECK (minor >= 0),
    starts_at  timestamptz NOT NULL,
    ends_at    timestamptz NOT NULL,
    set_by     text        NOT NULL,
    set_at     timestamptz NOT NULL,
    CHECK (starts_at <= ends_at),
    FOREIGN KEY (label_id, product_id) REFERENCES product (label_id, id) ON DELETE CASCADE
);
CREATE INDEX sale_window_of_product ON sale_window (label_id, product_id);

-- The published edition, as it was when it was published: the same columns as release and track, also those of later
-- migrations.
CREATE TABLE published_release (
    LIKE release INCLUDING DEFAULTS,
    PRIMARY KEY (label_id, id),
    FOREIGN KEY (label_id, id) REFERENCES release (label_id, id) ON DELETE CASCADE
);
CREATE TABLE published_track (
    LIKE track INCLUDING DEFAULTS,
    PRIMARY KEY (label_id, release_id, id),
    FOREIGN KEY (label_id, release_id) REFERENCES published_release (label_id, id) ON DELETE CASCADE
);

CREATE TABLE release_history (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id   uuid        NOT NULL REFERENCES label,
    release_id uuid        NOT NULL,
    at         timestamptz NOT NULL,
    person_id  uuid        NOT NULL,
    who        text        NOT NULL,
    what       text        NOT NULL,
    version    bigint      NOT NULL,
    note       text,
    -- [{"field": …, "from": …, "to": …}]
    changes    jsonb       NOT NULL DEFAULT '[]',
    FOREIGN KEY (label_id, release_id) REFERENCES release (label_id, id) ON DELETE CASCADE
);
CREATE INDEX release_history_of_release ON release_history (label_id, release_id, id);

CREATE TABLE release_comment (
    id         uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id   uuid        NOT NULL REFERENCES label,
    release_id uuid        NOT NULL,
    -- what the comment stays with when tracks and products are reordered
    track_id   uuid,
    product_id uuid,
    field      text        NOT NULL,
    words      text        NOT NULL,
    who        text        NOT NULL,
    at         timestamptz NOT NULL,
    done_at    timestamptz,
    done_by    text,
    FOREIGN KEY (label_id, release_id) REFERENCES release (label_id, id) ON DELETE CASCADE
);
CREATE INDEX release_comment_of_release ON release_comment (label_id, release_id);

-- A label's row is locked while codes are given out, so that two desktops never get the same one.
CREATE TABLE code_range (
    label_id uuid   PRIMARY KEY REFERENCES label,
    ranges   jsonb  NOT NULL,
    version  bigint NOT NULL
);

-- What was given out stays given out, also when it was taken off again.
CREATE TABLE assigned_code (
    label_id uuid        NOT NULL REFERENCES label,
    kind     text        NOT NULL CHECK (kind IN ('ISRC', 'UPC', 'NUMBER')),
    code     text        NOT NULL,
    subject  uuid        NOT NULL,
    who      text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (label_id, kind, code)
);

CREATE TABLE bulk_change (
    id        uuid        PRIMARY KEY DEFAULT uuidv7(),
    label_id  uuid        NOT NULL REFERENCES label,
    person_id uuid        NOT NULL,
    at        timestamptz NOT NULL,
    undone_at timestamptz,
    UNIQUE (label_id, id)
);
CREATE TABLE bulk_change_release (
    label_id      uuid   NOT NULL REFERENCES label,
    bulk_id       uuid   NOT NULL,
    release_id    uuid   NOT NULL,
    before        jsonb  NOT NULL,
    version_after bigint NOT NULL,
    PRIMARY KEY (label_id, bulk_id, release_id),
    FOREIGN KEY (label_id, bulk_id) REFERENCES bulk_change (label_id, id) ON DELETE CASCADE,
    FOREIGN KEY (label_id, release_id) REFERENCES release (label_id, id) ON DELETE CASCADE
);

DO $$
DECLARE
    name text;
BEGIN
    FOREACH name IN ARRAY ARRAY['price_step', 'sale_window', 'published_release', 'published_track', 'release_history',
            'release_comment', 'code_range', 'assigned_code', 'bulk_change', 'bulk_change_release'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
        EXECUTE format($p$CREATE POLICY current_label ON %I
            USING (label_id = nullif(current_setting('app.label', true), '')::uuid)
            WITH CHECK (label_id = nullif(current_setting('app.label', true), '')::uuid)$p$, name);
        EXECUTE format('CREATE POLICY worker ON %I TO deadwax_worker USING (true) WITH CHECK (true)', name);
    END LOOP;
END
$$;

-- The owner is before the wall too; the worker is not.
SET LOCAL ROLE deadwax_worker;

UPDATE release SET main_artists = ARRAY[artist_id],
    artists = jsonb_build_array(jsonb_build_object('artistId', artist_id, 'role', 'MAIN')),
    published_revision = CASE state WHEN 'PUBLISHED' THEN 1 ELSE 0 END,
    published_at = CASE state WHEN 'PUBLISHED' THEN changed_at END;

UPDATE release r SET search = lower(concat_ws(E'\n', r.title, r.catalogue_number,
    (SELECT a.name FROM artist a WHERE a.label_id = r.label_id AND a.id = r.artist_id),
    (SELECT string_agg(concat_ws(E'\n', p.upc, p.sku), E'\n') FROM product p
     WHERE p.label_id = r.label_id AND p.release_id = r.id),
    (SELECT string_agg(concat_ws(E'\n', t.title, t.isrc), E'\n') FROM track t
     WHERE t.label_id = r.label_id AND t.release_id = r.id)));

INSERT INTO published_release SELECT * FROM release WHERE state = 'PUBLISHED';
INSERT INTO published_track
    SELECT t.* FROM track t JOIN published_release r ON r.label_id = t.label_id AND r.id = t.release_id;

-- since when, nobody wrote down
INSERT INTO price_step (label_id, product_id, currency, minor, effective_at, set_by, set_at)
    SELECT label_id, product_id, currency, minor, 'epoch', '–', 'epoch' FROM product_price;

RESET ROLE;

DROP TABLE product_price;
