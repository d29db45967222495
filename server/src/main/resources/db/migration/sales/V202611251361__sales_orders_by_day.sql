-- A store's orders of a day, to be held against what the store says.
CREATE INDEX sale_order_day ON sale_order (label_id, store_id, ordered_at);
