package org.deadwax.shopifyfake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Shopify takes of a product and what it refuses, in its words. */
final class ProductRules {

    static final int MOST_VARIANTS = 2_048;
    private static final int LONGEST_TEXT = 255;
    private static final BigDecimal TOO_MUCH = new BigDecimal("1000000000000000000");

    private ProductRules() {}

    static String handle(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** One that was made of a title gets a number where it is taken; one that was asked for is refused. */
    static String free(FakeShop shop, String handle) {
        String tried = handle;
        for (int i = 1; taken(shop, tried, null); i++) {
            tried = handle + "-" + i;
        }
        return tried;
    }

    static boolean taken(FakeShop shop, String handle, @Nullable FakeProduct by) {
        return shop.products.values().stream().anyMatch(one -> one != by && one.handle.equals(handle));
    }

    /** Of a product's own fields. @param before null for one that is made */
    static @Nullable Map<String, Object> refusal(
            FakeShop shop, Map<String, Object> input, @Nullable FakeProduct before) {
        if ((before == null || input.containsKey("title"))
                && ProductChanges.text(input, "title").isBlank()) {
            return ProductChanges.error("title", "Title can't be blank");
        }
        for (String field : List.of("title", "vendor", "productType", "handle")) {
            if (ProductChanges.text(input, field).length() > LONGEST_TEXT) {
                String name = field.equals("productType") ? "Product type" : capital(field);
                return ProductChanges.error(field, name + " is too long (maximum is 255 characters)");
            }
        }
        if (input.get("handle") instanceof String asked && taken(shop, handle(asked), before)) {
            return ProductChanges.error(
                    "handle", "Handle '" + handle(asked) + "' already in use. Please provide a new handle.");
        }
        for (Map<String, Object> metafield : ProductChanges.maps(input.get("metafields"))) {
            String refused = metafield(metafield);
            if (refused != null) {
                return ProductChanges.error("metafields", refused);
            }
        }
        return null;
    }

    /** Of one variant among others. */
    static @Nullable Map<String, Object> variant(int index, Map<String, Object> input) {
        BigDecimal price = ProductChanges.amount(input, "price");
        if (price != null && price.signum() < 0) {
            return at(index, "price", "Price must be greater than or equal to 0");
        }
        if (price != null && price.compareTo(TOO_MUCH) >= 0) {
            return at(index, "price", "Price must be less than " + TOO_MUCH.toPlainString());
        }
        if (ProductChanges.text(input, "barcode").length() > LONGEST_TEXT) {
            return at(index, "barcode", "Barcode is too long (maximum is 255 characters)");
        }
        for (Map<String, Object> value : ProductChanges.maps(input.get("optionValues"))) {
            if (ProductChanges.text(value, "name").length() > LONGEST_TEXT) {
                return at(index, "optionValues", "Option value name is too long.");
            }
        }
        return null;
    }

    static Map<String, Object> at(int index, String field, String message) {
        return Map.of("field", List.of("variants", String.valueOf(index), field), "message", message);
    }

    static @Nullable String metafield(Map<String, Object> input) {
        String type = ProductChanges.text(input, "type", "single_line_text_field");
        String value = ProductChanges.text(input, "value");
        if (value.isBlank()) {
            return "Value can't be blank.";
        }
        return switch (type) {
            case "single_line_text_field" ->
                value.contains("\n") ? "Value cannot contain line breaks for single line text field type." : null;
            case "multi_line_text_field", "json", "boolean", "number_integer", "url" -> null;
            case "date" -> isDate(value) ? null : "Value must be in YYYY-MM-DD format.";
            default -> "Type must be one of the following: boolean, date, json, single_line_text_field.";
        };
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    static List<String> tags(List<String> before, List<?> added) {
        List<String> tags = new ArrayList<>(before);
        for (Object one : added) {
            String tag = String.valueOf(one).strip();
            if (!tag.isEmpty() && tags.stream().noneMatch(tag::equalsIgnoreCase)) {
                tags.add(tag);
            }
        }
        return List.copyOf(tags);
    }

    private static String capital(String field) {
        return field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }
}
