package org.deadwax.server.store.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SignedQueryTest {

    private static final String HMAC = "700e2dadb827fcc8609e9d5ce208b2e9cdaab9df07390d2cbca10d7c328fc4bf";
    private static final String QUERY = "timestamp=1337178173&code=0907a61c0c8d55e99db179b68161bc00"
            + "&shop=some-shop.myshopify.com&state=0.6784241404160823";

    @Test
    void knowsShopifysOwnExample() {
        assertThat(SignedQuery.read(QUERY + "&hmac=" + HMAC, List.of("other", "hush")))
                .isPresent();
        assertThat(SignedQuery.read(QUERY + "&hmac=" + HMAC, List.of("other"))).isEmpty();
        assertThat(SignedQuery.read(QUERY + "&hmac=" + HMAC, List.of())).isEmpty();
    }

    @Test
    void aKeyComesOnce() {
        assertThat(SignedQuery.read(QUERY + "&hmac=" + HMAC + "&shop=some-shop.myshopify.com", List.of("hush")))
                .isEmpty();
        assertThat(SignedQuery.read(null, List.of("hush"))).isEmpty();
        assertThat(SignedQuery.read(QUERY + "&hmac=" + HMAC + "&x=%zz", List.of("hush")))
                .isEmpty();
    }

    @Test
    void aSpaceIsNoPlus() {
        assertThat(SignedQuery.encoded("a b")).isEqualTo("a%20b");
    }
}
