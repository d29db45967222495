package org.deadwax.server.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.deadwax.model.Role;
import org.deadwax.server.platform.Access;
import org.junit.jupiter.api.Test;

class FollowerTest {

    private final Follower follower =
            new Follower(new Access(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), Role.OWNER, Set.of()));

    @Test
    void whoIsTooSlowIsDroppedInsteadOfWaitedFor() throws InterruptedException {
        for (int i = 0; i < Follower.WAITING; i++) {
            assertThat(follower.tell(new LiveEvent("batch", i, "{}"))).isTrue();
        }
        assertThat(follower.tell(new LiveEvent("batch", 100, "{}"))).isFalse();
        assertThat(follower.ended()).isTrue();
        assertThat(follower.next(Duration.ofSeconds(10))).isNull();
    }

    @Test
    void hearsInOrder() throws InterruptedException {
        LiveEvent first = new LiveEvent("board", 1, "{}");
        LiveEvent second = new LiveEvent("batch", 2, "{}");
        follower.tell(first);
        follower.tell(second);
        assertThat(follower.next(Duration.ofSeconds(10))).isEqualTo(first);
        assertThat(follower.next(Duration.ofSeconds(10))).isEqualTo(second);
        assertThat(follower.next(Duration.ofMillis(1))).isNull();
        assertThat(follower.ended()).isFalse();
    }
}
