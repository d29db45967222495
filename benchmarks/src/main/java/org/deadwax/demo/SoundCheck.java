package org.deadwax.demo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.deadwax.desktop.api.Connection;
import org.deadwax.simulator.Night;
import org.deadwax.simulator.NightPlan;
import org.deadwax.simulator.Retries;
import org.deadwax.simulator.StoreProfile;
import org.deadwax.simulator.WebhookSender;

/**
 * A few hundred orders of another label, before the doors open: a release night meets a server that has run for days, not
 * one whose code was loaded a moment ago. None of it is in the night's figures.
 */
final class SoundCheck {

    private static final int ORDERS = 500;

    private SoundCheck() {}

    static void play(Connection connection, String serverUrl, String secret, LocalDate streetDate)
            throws InterruptedException {
        DemoAlbum album = DemoAlbum.create(connection.api(), "Sound check", "sound-check.myshopify.com", streetDate);
        Night night = Night.of(new NightPlan(
                1,
                ORDERS,
                StoreProfile.american(album.shop(), secret),
                album.articles(),
                Instant.now(),
                Duration.ofSeconds(10),
                Duration.ofSeconds(5)));
        try (LiveWatch watch = new LiveWatch(connection, album.label().id())) {
            new WebhookSender(URI.create(serverUrl + "/webhooks/shopify"), 16, Retries.QUICK).sendAll(night.webhooks());
            DemoRun.awaitSettled(
                    connection.api(),
                    album.label().id(),
                    watch,
                    night.truth().total().sold());
        }
    }
}
