-- A product that was sold stays, or its entries would name nothing. A foreign key would be asked at every sale; this is
-- asked when a product goes, which is rare.
CREATE FUNCTION keep_sold_product() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM sale_rollup WHERE label_id = OLD.label_id AND product_id = OLD.id) THEN
        RAISE foreign_key_violation USING MESSAGE = format('Product %s was sold.', OLD.id);
    END IF;
    RETURN OLD;
END
$$;

CREATE TRIGGER sold_product_stays BEFORE DELETE ON product FOR EACH ROW EXECUTE FUNCTION keep_sold_product();
