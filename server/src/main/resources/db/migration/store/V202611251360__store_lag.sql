-- How late a shop's webhooks were counted, per minute in which they were: a row per width of lateness (see Lateness), so that
-- the half hour behind a median is a few hundred rows whatever the night. Of a shop, as the inbox: it carries no label.
CREATE TABLE shop_lag (
    shop_id  int         NOT NULL REFERENCES shop,
    minute   timestamptz NOT NULL,
    bucket   smallint    NOT NULL,
    webhooks int         NOT NULL,
    PRIMARY KEY (shop_id, minute, bucket)
);
REVOKE ALL ON shop_lag FROM deadwax_app;

-- Orders that the shop says it took since the label's midnight, as of the last comparison.
ALTER TABLE store_connection
    ADD COLUMN orders_there       bigint,
    ADD COLUMN orders_there_since timestamptz,
    ADD COLUMN orders_there_at    timestamptz;

CREATE INDEX store_comparison_at ON store_comparison (label_id, store_id, at);
