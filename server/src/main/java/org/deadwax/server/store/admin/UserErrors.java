package org.deadwax.server.store.admin;

import java.util.List;

/** A shop did not take what was sent, and said field by field why. Nothing of it was done. */
public final class UserErrors extends ShopRefused {

    private static final long serialVersionUID = 1;

    private final transient List<Said> said;

    /**
     * @param path to the field in what was sent, as ["variants", "0", "price"]; empty when none is named
     * @param words of the shop, as "Title can't be blank"
     */
    public record Said(List<String> path, String words) {}

    UserErrors(String code, String message, List<Said> said) {
        super(Kind.REQUEST, code, message);
        this.said = List.copyOf(said);
    }

    public List<Said> said() {
        return said;
    }
}
