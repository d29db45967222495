-- Lines are mapped by the shop's variant too, where somebody said what that is.
ALTER TABLE unmapped_line ADD variant_id bigint;

-- Of lines that wait already, the order's facts know it. The owner is before the wall too; the worker is not.
SET LOCAL ROLE deadwax_worker;
UPDATE unmapped_line u SET variant_id = (
    SELECT max((found #>> '{}')::bigint)
    FROM sale_order o, jsonb_path_query(o.facts, '$.** ? (@.lineItemId == $id).variantId',
        jsonb_build_object('id', u.line_item_id)) AS found
    WHERE o.store_id = u.store_id AND o.order_id = u.order_id AND o.label_id = u.label_id
      AND jsonb_typeof(found) = 'number');
RESET ROLE;
