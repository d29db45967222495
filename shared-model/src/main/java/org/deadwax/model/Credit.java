package org.deadwax.model;

import org.jspecify.annotations.Nullable;

/**
 * Who did what on a track. The numbers are kept as they were typed: one with a wrong check digit is found, not refused.
 *
 * @param name as the sleeve prints it; need not be an artist of the label
 * @param detail the instrument, or what OTHER stands for; null for none
 * @param ipi see {@link Ipi}; null while it is not known
 * @param isni see {@link Isni}; null while it is not known
 */
public record Credit(
        CreditRole role,
        String name,
        @Nullable String detail,
        @Nullable String ipi,
        @Nullable String isni) {

    public Credit {
        role = role == null ? CreditRole.OTHER : role;
        name = name == null ? "" : name;
    }

    public Credit(CreditRole role, String name) {
        this(role, name, null, null, null);
    }
}
