package org.deadwax.server.live.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.UUID;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LiveNight;
import org.deadwax.server.account.Accounts;
import org.deadwax.server.account.Labels;
import org.deadwax.server.account.SignedIn;
import org.deadwax.server.live.Follower;
import org.deadwax.server.live.LiveEvent;
import org.deadwax.server.live.LiveSales;
import org.deadwax.server.live.Nights;
import org.deadwax.server.platform.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** A label's sales as server-sent events: {@code board} first, then {@code batch} for batch. */
@RestController
class LiveController {

    private static final int HEARTBEATS_BETWEEN_CHECKS = 4;

    private final LiveSales live;
    private final Nights nights;
    private final Labels labels;
    private final Accounts accounts;

    LiveController(LiveSales live, Nights nights, Labels labels, Accounts accounts) {
        this.live = live;
        this.nights = nights;
        this.labels = labels;
        this.accounts = accounts;
    }

    @GetMapping(path = "/api/labels/{label}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void follow(
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId,
            HttpServletResponse response)
            throws IOException {
        Access access = Access.current();
        SignedIn who = SignedIn.current();
        LabelAccess label = labels.current(access);
        Follower follower = live.follow(access, label.currency(), ZoneId.of(label.zone()), seq(lastEventId));
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.setHeader("Cache-Control", "no-store");
            // a proxy that buffers would make live sales late
            response.setHeader("X-Accel-Buffering", "no");
            tell(follower, who, response.getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            live.leave(follower);
        }
    }

    /** A release's first 24 hours. */
    @GetMapping("/api/labels/{label}/releases/{release}/night")
    LiveNight night(@PathVariable UUID label, @PathVariable UUID release) {
        return nights.of(Access.current(), release);
    }

    private void tell(Follower follower, SignedIn who, OutputStream out) throws IOException, InterruptedException {
        write(out, ": deadwax\n\n");
        int silent = 0;
        while (true) {
            LiveEvent event = follower.next(live.heartbeat());
            if (follower.ended()) {
                return;
            }
            if (event != null) {
                write(out, "id: " + event.seq() + "\nevent: " + event.name() + "\ndata: " + event.json() + "\n\n");
                continue;
            }
            silent++;
            if (silent % HEARTBEATS_BETWEEN_CHECKS == 0 && !signedIn(who)) {
                return;
            }
            write(out, ": still here\n\n");
        }
    }

    /** Another node may have signed them out, or their session may have come to its end. */
    private boolean signedIn(SignedIn who) {
        return accounts.devices(who).stream().anyMatch(device -> device.id().equals(who.sessionId()));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** What is no seq is none: then they get the whole board. */
    private static @Nullable Long seq(@Nullable String lastEventId) {
        try {
            return lastEventId == null ? null : Long.valueOf(lastEventId.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
