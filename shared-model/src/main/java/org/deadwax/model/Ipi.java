package org.deadwax.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An IPI name number, by which rights societies know a writer or publisher (CISAC): nine digits and two check digits, modulo
 * 101 with weights 10 to 2.
 *
 * @param digits 11 of them
 */
public record Ipi(@JsonValue String digits) {

    /** @throws IllegalArgumentException naming what is wrong and, for check digits, the right ones */
    @JsonCreator
    public Ipi {
        if (!digits.matches("[0-9]{11}")) {
            throw new IllegalArgumentException("The IPI number “" + digits + "” is not 11 digits, as 00000000199.");
        }
        String right = checkDigits(digits);
        if (!digits.endsWith(right)) {
            throw new IllegalArgumentException("The IPI number " + digits + " has wrong check digits: " + right
                    + " would be right. Compare it with the society's paper.");
        }
    }

    /** Blanks, dots and hyphens are dropped, and leading zeros that were left out are put back. */
    public static Ipi parse(String text) {
        String digits = text.replaceAll("[\\s.-]", "");
        return new Ipi(digits.matches("[0-9]{9,10}") ? "0".repeat(11 - digits.length()) + digits : digits);
    }

    private static String checkDigits(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (101 - sum % 101) % 101 % 100;
        return (check < 10 ? "0" : "") + check;
    }

    @Override
    public String toString() {
        return digits;
    }
}
