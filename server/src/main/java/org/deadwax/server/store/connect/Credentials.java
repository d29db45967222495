package org.deadwax.server.store.connect;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.StoreCredentials;
import org.deadwax.model.StoreWay;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.store.ShopDomain;
import org.deadwax.server.store.admin.ShopRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Connecting a store with an application of the label's own: no browser, but something secret to be entered. */
@Component
public class Credentials {

    private final TokenEndpoint tokens;
    private final ConnectStore connect;
    private final List<Connected> connected;
    private final TransactionTemplate transactions;
    private final AuditLog audit;

    Credentials(
            TokenEndpoint tokens,
            ConnectStore connect,
            List<Connected> connected,
            TransactionTemplate transactions,
            AuditLog audit) {
        this.tokens = tokens;
        this.connect = connect;
        this.connected = connected;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** @throws ProblemException 422 when the shop does not take what was entered, 409 when it is another label's */
    public UUID connect(Access access, StoreCredentials entered) {
        ShopDomain domain = ShopDomain.checked(entered.shopDomain());
        String secret =
                needed("clientSecret", entered.clientSecret(), "the application’s secret, which signs its webhooks");
        UUID store;
        try {
            store = switch (entered.way()) {
                case OAUTH ->
                    throw ProblemException.invalid("way", "OAUTH goes through a browser: start an installation.");
                case CLIENT_CREDENTIALS -> {
                    ClientLogin client = new ClientLogin(
                            needed("clientId", entered.clientId(), "the application’s client id"), secret);
                    yield made(access, entered, domain, client, tokens.credentials(domain, client));
                }
                case STATIC_TOKEN -> {
                    String token =
                            needed("token", entered.token(), "the application’s token, which begins with shpat_");
                    yield made(
                            access,
                            entered,
                            domain,
                            new ClientLogin("", secret),
                            new Granted(token, null, null, null, Set.of()));
                }
            };
        } catch (TokenRefused | ShopRefused e) {
            String field = entered.way() == StoreWay.STATIC_TOKEN ? "token" : "clientSecret";
            throw ProblemException.invalid(field, e.getMessage() + " Check what was entered.");
        }
        transactions.executeWithoutResult(status -> audit.record(
                "store.connected",
                "store " + store,
                "Connected " + domain.name()
                        + (entered.way() == StoreWay.STATIC_TOKEN
                                ? " with a token."
                                : " with an" + " application of the label’s own.")));
        connected.forEach(one -> one.tell(store));
        return store;
    }

    private UUID made(Access access, StoreCredentials entered, ShopDomain domain, ClientLogin client, Granted granted) {
        String name = entered.name() == null ? "" : entered.name();
        return connect.connect(
                access.labelId(), SignedIn.current().email(), domain, name, entered.way(), client, granted);
    }

    private static String needed(String field, @Nullable String text, String what) {
        if (text == null || text.isBlank() || text.length() > 500) {
            throw ProblemException.invalid(field, "Enter " + what + ".");
        }
        return text.strip();
    }
}
