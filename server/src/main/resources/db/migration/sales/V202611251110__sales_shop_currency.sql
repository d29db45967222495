-- What an order's shop reckons in, to find those that a new rate is for without reading all their facts.
ALTER TABLE sale_order ADD COLUMN shop_currency text;
UPDATE sale_order SET shop_currency = facts -> 'newest' ->> 'shopCurrency' WHERE rate_missing;
