package org.deadwax.server.mail;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deadwax.model.MailState;
import org.deadwax.server.mail.Carrier.NotTaken;
import org.deadwax.server.platform.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims the mails that are first in line, hands them over, and writes down what became of each. */
@Component
class MailRound {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);

    private final MailClaims claims;
    private final RelayPace pace;
    private final MailWriter writer;
    private final Carriers carriers;
    private final TransactionTemplate transactions;

    MailRound(
            MailClaims claims,
            RelayPace pace,
            MailWriter writer,
            Carriers carriers,
            @Worker TransactionTemplate transactions) {
        this.claims = claims;
        this.pace = pace;
        this.writer = writer;
        this.carriers = carriers;
        this.transactions = transactions;
    }

    /** @return how many were looked at; 0 when nothing waits, or nothing may go now */
    int next() {
        List<QueuedMail> mails = transactions.execute(status -> {
            int allowed = pace.allowed();
            List<QueuedMail> claimed = allowed == 0 ? List.of() : claims.claim(allowed);
            pace.took(claimed.size());
            return claimed;
        });
        if (mails.isEmpty()) {
            carriers.rest();
            return 0;
        }
        Queue<QueuedMail> line = new ConcurrentLinkedQueue<>(mails);
        AtomicBoolean away = new AtomicBoolean();
        int hands = Math.min(carriers.atOnce(), mails.size());
        // not virtual: Jakarta Mail looks for its classes by name as it writes, and a virtual thread that waits for a
        // class
        // keeps its carrier; with as many of them as cores nobody is left to finish loading it
        try (ExecutorService lines = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("mail-", 0).factory())) {
            for (int i = 0; i < hands; i++) {
                lines.execute(() -> sendAll(line, away));
            }
        }
        return away.get() ? 0 : mails.size();
    }

    private void sendAll(Queue<QueuedMail> line, AtomicBoolean away) {
        for (QueuedMail mail = line.poll(); mail != null; mail = line.poll()) {
            if (away.get()) {
                claims.back(mail, false);
                continue;
            }
            try {
                send(mail, away);
            } catch (RuntimeException e) {
                // the database's doing: its claim runs out, and it is the same mail then
                log.warn("Mail {} waits: {}", mail.id(), e.getMessage());
            }
        }
    }

    private void send(QueuedMail mail, AtomicBoolean away) {
        MailClaims.Turn turn = claims.begin(mail);
        if (turn == MailClaims.Turn.NOT_OURS) {
            return;
        }
        WrittenMail written;
        try {
            written = writer.write(mail);
        } catch (IllegalStateException e) {
            claims.ended(mail, MailState.REFUSED, "", String.valueOf(e.getMessage()), false);
            return;
        }
        if (turn == MailClaims.Turn.STOPPED) {
            claims.ended(mail, MailState.STOPPED, written.subject(), "The address gets no more mail.", false);
            return;
        }
        try {
            Carrier carrier = carriers.of(mail.kind());
            carrier.carry(mail, Envelope.of(mail, written, carriers.bounces()));
            boolean kept = carrier instanceof FolderCarrier;
            claims.ended(mail, kept ? MailState.IN_FOLDER : MailState.SENT, written.subject(), "", kept);
            if (!kept) {
                pace.back();
            }
        } catch (NotTaken e) {
            notTaken(mail, written, e, away);
        } catch (MessagingException e) {
            claims.ended(mail, MailState.REFUSED, written.subject(), "The address is none that mail can go to.", false);
        }
    }

    private void notTaken(QueuedMail mail, WrittenMail written, NotTaken e, AtomicBoolean away) {
        switch (e.why()) {
            case RELAY -> {
                claims.back(mail, true);
                if (away.compareAndSet(false, true)) {
                    pace.away(e.words());
                    log.warn("Mail waits: {}", e.words());
                }
            }
            case LATER -> {
                int attempts = mail.attempts() + 1;
                if (MailPatience.over(attempts)) {
                    claims.ended(mail, MailState.REFUSED, written.subject(), "Given up: " + e.words(), false);
                } else {
                    claims.later(mail, MailPatience.after(attempts), e.words());
                }
            }
            case REFUSED -> claims.ended(mail, MailState.REFUSED, written.subject(), e.words(), false);
        }
    }
}
