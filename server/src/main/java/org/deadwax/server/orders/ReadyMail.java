package org.deadwax.server.orders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.deadwax.model.MailKind;
import org.deadwax.server.delivery.ReadyDeliveries;
import org.deadwax.server.mail.FanMail;
import org.deadwax.server.mail.Mails;
import org.deadwax.server.platform.Worker;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Queues a mail for what has opened, for as long as the server runs. That it was written about and the mail itself are one
 * transaction: a crash leaves both or none.
 */
@Component
class ReadyMail implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ReadyMail.class);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final int AT_ONCE = 200;

    private final ReadyDeliveries ready;
    private final MusicMail music;
    private final Mails mails;
    private final TransactionTemplate transactions;
    private volatile @Nullable Run run;

    ReadyMail(ReadyDeliveries ready, MusicMail music, Mails mails, @Worker TransactionTemplate transactions) {
        this.ready = ready;
        this.music = music;
        this.mails = mails;
        this.transactions = transactions;
    }

    private record Run(Thread thread, CountDownLatch ended) {}

    /** @return false when nobody is to be written to now */
    boolean next() {
        return Boolean.TRUE.equals(transactions.execute(status -> {
            List<ReadyDeliveries.Ready> some = ready.take(AT_ONCE);
            Map<UUID, Map<UUID, String>> titles = new HashMap<>();
            List<FanMail> written = new ArrayList<>();
            for (ReadyDeliveries.Ready one : some) {
                MusicMail.About about = new MusicMail.About(
                        one.labelId(),
                        one.deliveryId(),
                        one.storeId(),
                        one.orderId(),
                        one.name(),
                        one.email(),
                        one.releases());
                written.add(music.write(
                        MailKind.DELIVERY,
                        "ready " + one.first(),
                        about,
                        one.boughtAt(),
                        titles.computeIfAbsent(one.labelId(), music::titles)));
            }
            mails.queue(written);
            return !some.isEmpty();
        }));
    }

    private void work(CountDownLatch ended) {
        try {
            while (!ended.await(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    while (ended.getCount() > 0 && next()) {
                        // a street date's midnight is worked off without a pause
                    }
                } catch (RuntimeException e) {
                    log.warn("Mail about music waits: {}", e.getMessage());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        CountDownLatch ended = new CountDownLatch(1);
        Thread thread = Thread.ofPlatform().name("ready-mail").daemon().unstarted(() -> work(ended));
        run = new Run(thread, ended);
        thread.start();
    }

    @Override
    public void stop() {
        Run ending = run;
        run = null;
        if (ending != null) {
            ending.ended.countDown();
            try {
                ending.thread.join(Duration.ofSeconds(3));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return run != null;
    }
}
