package org.deadwax.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A GTIN with a right check digit: UPC-A (12), EAN-13 or GTIN-14; GS1 General Specifications, mod 10 with weights 3 and 1
 * from the right.
 *
 * @param digits 12, 13 or 14 digits, nothing else
 */
public record Upc(@JsonValue String digits) {

    /** @throws IllegalArgumentException naming what is wrong and, for a check digit, the right one */
    @JsonCreator
    public Upc {
        if (!digits.matches("[0-9]{12,14}")) {
            throw new IllegalArgumentException("The UPC “" + digits + "” is not 12, 13 or 14 digits.");
        }
        int right = checkDigit(digits.substring(0, digits.length() - 1));
        if (right != digits.charAt(digits.length() - 1) - '0') {
            throw new IllegalArgumentException("The UPC " + digits + " has a wrong check digit: " + right
                    + " would be right. Compare it with the barcode.");
        }
    }

    /** Blanks and hyphens are dropped first, as people copy them from a sleeve. */
    public static Upc parse(String text) {
        return new Upc(text.replaceAll("[\\s-]", ""));
    }

    /** @param body all digits but the last, 11 to 13 of them */
    public static Upc withCheckDigit(String body) {
        return new Upc(body + checkDigit(body));
    }

    /**
     * As the chart files want it: 13 digits, a UPC-A with a leading zero.
     *
     * @throws IllegalStateException for a GTIN-14 that is a case of several, not one record
     */
    public String ean13() {
        return switch (digits.length()) {
            case 12 -> "0" + digits;
            case 13 -> digits;
            default -> {
                if (digits.charAt(0) != '0') {
                    throw new IllegalStateException(
                            "The GTIN-14 " + digits + " names a case, not one copy; give the product its EAN-13.");
                }
                yield digits.substring(1);
            }
        };
    }

    private static int checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int weight = (body.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (body.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    @Override
    public String toString() {
        return digits;
    }
}
