package org.deadwax.server.store.connect;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.model.StoreInstall;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Installation;
import org.deadwax.server.platform.ProblemException;
import org.deadwax.server.platform.Worker;
import org.deadwax.server.store.ShopDomain;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Connecting a store through the merchant's browser, the way there. Whoever is signed in gets a ticket that opens once; what it
 * opens gives the browser a cookie and sends it to the shop with a state. What comes back: {@link Arrivals}.
 */
@Component
public class Installs {

    private static final Duration TIME = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final JdbcClient all;
    private final ApplicationLogin application;
    private final ShopAddress address;
    private final Installation installation;
    private final Clock clock;

    Installs(
            JdbcClient jdbc,
            TransactionTemplate transactions,
            @Worker JdbcClient all,
            ApplicationLogin application,
            ShopAddress address,
            Installation installation,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.all = all;
        this.application = application;
        this.address = address;
        this.installation = installation;
        this.clock = clock;
    }

    /** @throws ProblemException 422 when the domain is no shop's, 409 when this server has no application */
    public StoreInstall begin(Access access, String name, String shopDomain) {
        application.login();
        ShopDomain domain = ShopDomain.checked(shopDomain);
        Once ticket = Once.make();
        Instant until = clock.instant().plus(TIME);
        SignedIn who = SignedIn.current();
        UUID id = transactions.execute(status -> jdbc.sql("""
                        INSERT INTO store_install (label_id, person_id, who, name, domain, ticket_hash, until)
                        VALUES (:label, :person, :who, :name, :domain, :ticket, :until) RETURNING id
                        """)
                .param("label", access.labelId())
                .param("person", access.personId())
                .param("who", who.email())
                .param(
                        "name",
                        name.strip().substring(0, Math.min(200, name.strip().length())))
                .param("domain", domain.name())
                .param("ticket", ticket.hash())
                .param("until", StoreConnections.time(until))
                .query(UUID.class)
                .single());
        URI open = URI.create(base() + "/shopify/install/" + ticket.text());
        return new StoreInstall(id, domain.name(), open, until, StoreInstall.Result.WAITING, "", null);
    }

    public StoreInstall find(UUID labelId, UUID id) {
        Instant now = clock.instant();
        return transactions
                .execute(status -> jdbc.sql("SELECT * FROM store_install WHERE label_id = :label AND id = :id")
                        .param("label", labelId)
                        .param("id", id)
                        .query((row, n) -> install(row, now))
                        .optional())
                .orElseThrow(() -> ProblemException.notFound("Nobody is connecting a store with the id " + id + "."));
    }

    /** What the browser keeps, and where it goes. */
    public record Departure(String cookie, Duration life, URI to) {}

    /** Opens a ticket; empty when it is none, was opened before, or is too old. */
    public Optional<Departure> open(String ticket) {
        Once browser = Once.make();
        Once state = Once.make();
        return all.sql("""
                        UPDATE store_install SET ticket_hash = NULL, browser_hash = :browser, state_hash = :state
                        WHERE ticket_hash = :ticket AND until > :now AND result = 'WAITING' RETURNING domain
                        """)
                .param("browser", browser.hash())
                .param("state", state.hash())
                .param("ticket", Once.hash(ticket))
                .param("now", StoreConnections.time(clock.instant()))
                .query(String.class)
                .optional()
                .map(domain -> new Departure(browser.text(), TIME, consent(domain, state)));
    }

    private URI consent(String domain, Once state) {
        String query = "client_id=" + SignedQuery.encoded(application.login().id())
                + "&scope=" + SignedQuery.encoded(String.join(",", NeededScopes.ALL))
                + "&redirect_uri=" + SignedQuery.encoded(base() + "/shopify/callback")
                + "&state=" + state.text();
        return address.authorize(ShopDomain.of(domain).orElseThrow(), query);
    }

    private String base() {
        return installation.publicUrl().toString().replaceFirst("/$", "");
    }

    private static StoreInstall install(ResultSet row, Instant now) throws SQLException {
        Instant until = row.getObject("until", OffsetDateTime.class).toInstant();
        StoreInstall.Result result = StoreInstall.Result.valueOf(row.getString("result"));
        boolean late = result == StoreInstall.Result.WAITING && !now.isBefore(until);
        return new StoreInstall(
                row.getObject("id", UUID.class),
                row.getString("domain"),
                null,
                until,
                late ? StoreInstall.Result.EXPIRED : result,
                row.getString("reason"),
                row.getObject("store_id", UUID.class));
    }
}
