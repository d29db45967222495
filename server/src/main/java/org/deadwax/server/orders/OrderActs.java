package org.deadwax.server.orders;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.deadwax.model.Grant;
import org.deadwax.model.MailKind;
import org.deadwax.server.account.AuditLog;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.catalog.Catalogue;
import org.deadwax.server.delivery.Deliveries;
import org.deadwax.server.delivery.Deliveries.Delivery;
import org.deadwax.server.mail.MailStops;
import org.deadwax.server.mail.Mails;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody at the label does for a fan. Each leaves a line in the audit log, which names orders and no addresses. */
@Component
public class OrderActs {

    private final Deliveries deliveries;
    private final MusicMail music;
    private final Mails mails;
    private final MailStops stops;
    private final Catalogue catalogue;
    private final AuditLog audit;
    private final TransactionTemplate transactions;
    private final Clock clock;

    OrderActs(
            Deliveries deliveries,
            MusicMail music,
            Mails mails,
            MailStops stops,
            Catalogue catalogue,
            AuditLog audit,
            TransactionTemplate transactions,
            Clock clock) {
        this.deliveries = deliveries;
        this.music = music;
        this.mails = mails;
        this.stops = stops;
        this.catalogue = catalogue;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The link once more, to the address that the order has now.
     *
     * @throws ProblemException 404 when nothing of the order can be downloaded, 409 when there is nobody to write to
     */
    public void sendAgain(Access access, UUID store, long order) {
        transactions.executeWithoutResult(status -> {
            List<Delivery> some = deliveries.ofOrder(access.labelId(), store, order);
            if (some.isEmpty()) {
                throw ProblemException.notFound("Nothing of order " + order + " can be downloaded.");
            }
            List<Delivery> live =
                    some.stream().filter(one -> !one.releases().isEmpty()).toList();
            if (live.isEmpty()) {
                throw new ProblemException(
                        409,
                        "delivery-ended",
                        "Nothing left",
                        "All that was in the order was refunded, cancelled or revoked.");
            }
            live.forEach(one -> send(access, one));
            audit.record(
                    "delivery.sent-again",
                    "order " + order,
                    "Sent the link of order " + live.getFirst().name() + " again.");
        });
    }

    /** @throws ProblemException 422 for no address, 409 when mail to it is stopped */
    public void changeAddress(Access access, UUID delivery, String email) {
        Fields fields = new Fields();
        String address = fields.text("email", email, 250);
        if (!address.isEmpty() && !address.matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,190}")) {
            fields.wrong("email", "“" + address + "” is no e-mail address.");
        }
        fields.check();
        transactions.executeWithoutResult(status -> {
            deliveries.readdress(
                    access.labelId(), delivery, address, SignedIn.current().email());
            Delivery now = deliveries.one(access.labelId(), delivery);
            audit.record(
                    "delivery.readdressed",
                    "delivery " + delivery,
                    "Changed the address of " + now.name() + "; its old links open nothing any more.");
            if (!now.releases().isEmpty()) {
                send(access, now);
            }
        });
    }

    public void reset(Access access, UUID delivery) {
        transactions.executeWithoutResult(status -> {
            deliveries.reset(access.labelId(), delivery, SignedIn.current().email());
            Delivery now = deliveries.one(access.labelId(), delivery);
            audit.record(
                    "delivery.reset",
                    "delivery " + delivery,
                    "Gave " + now.name() + " another link, with limits that nothing was taken from.");
            if (now.email() != null && !now.releases().isEmpty()) {
                send(access, now);
            }
        });
    }

    public void revoke(Access access, UUID delivery) {
        transactions.executeWithoutResult(status -> {
            int copies = deliveries.revoke(
                    access.labelId(), delivery, SignedIn.current().email());
            audit.record(
                    "delivery.revoked",
                    "delivery " + delivery,
                    "Took back " + (copies == 1 ? "a copy" : copies + " copies") + " of "
                            + deliveries.one(access.labelId(), delivery).name() + ".");
        });
    }

    /** @return the delivery; its mail goes by itself. @throws ProblemException 404 when the label has no such release */
    public UUID grant(Access access, Grant grant) {
        Fields fields = new Fields();
        String email = fields.text("email", grant.email(), 250);
        String why = fields.text("why", grant.why(), 200);
        if (!email.isEmpty() && !email.matches("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,190}")) {
            fields.wrong("email", "“" + email + "” is no e-mail address.");
        }
        if (grant.releaseId() == null) {
            fields.wrong("releaseId", "Missing: releaseId.");
        }
        fields.check();
        return transactions.execute(status -> {
            String title = catalogue
                    .release(access.labelId(), grant.releaseId())
                    .orElseThrow(() -> ProblemException.notFound("There is no release " + grant.releaseId() + "."))
                    .title();
            UUID made = deliveries.grant(access.labelId(), grant.releaseId(), email, "GRANT", why);
            audit.record("delivery.granted", "delivery " + made, "Gave " + title + " to somebody: " + why);
            return made;
        });
    }

    private void send(Access access, Delivery delivery) {
        String email = delivery.email();
        if (email == null) {
            throw new ProblemException(
                    409,
                    "no-address",
                    "Nobody to write to",
                    "The order has no e-mail address. Change its address first, or let the buyer open the store's thank-you page.");
        }
        if (stops.stopped(access.labelId(), email)) {
            throw new ProblemException(
                    409,
                    "address-stopped",
                    "The address gets no mail",
                    "Mail to this address came back, or somebody called it spam. Change the address of the order.");
        }
        mails.queue(music.write(
                MailKind.AGAIN,
                "by hand " + UUID.randomUUID(),
                new MusicMail.About(
                        access.labelId(),
                        delivery.id(),
                        delivery.storeId(),
                        delivery.orderId(),
                        delivery.name(),
                        email,
                        delivery.releases()),
                clock.instant(),
                music.titles(access.labelId())));
    }
}
