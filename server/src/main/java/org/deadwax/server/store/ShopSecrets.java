package org.deadwax.server.store;

import java.util.List;

/** What shops sign with that have an application of their own, beside this installation's. */
public interface ShopSecrets {

    /** Of one shop: none, or one. */
    List<String> of(ShopDomain domain);

    /** Whether any shop has one. */
    boolean any();

    /** No shop has one. */
    ShopSecrets NONE = new ShopSecrets() {
        @Override
        public List<String> of(ShopDomain domain) {
            return List.of();
        }

        @Override
        public boolean any() {
            return false;
        }
    };
}
