package org.deadwax.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrackOrderTest {

    private static ReleaseDraft draft() {
        ReleaseDraft draft = ReleaseDraft.blank("UTC");
        for (String key : List.of("a", "b", "c", "d")) {
            draft = draft.plus(TrackDraft.blank(key).with("title", key));
        }
        return draft.with(Address.track("d", "disc"), "2");
    }

    private static String order(ReleaseDraft draft) {
        StringBuilder words = new StringBuilder();
        draft.tracks().forEach(track -> words.append(track.key()).append(track.disc()));
        return words.toString();
    }

    @Test
    void several_move_together_and_stop_at_the_end() {
        ReleaseDraft up = TrackOrder.move(draft(), List.of("b", "c"), -1);
        assertThat(order(up)).isEqualTo("b1c1a1d2");
        assertThat(order(TrackOrder.move(up, List.of("b", "c"), -1))).isEqualTo("b1c1a1d2");
    }

    @Test
    void who_goes_over_the_edge_joins_the_other_disc() {
        assertThat(order(TrackOrder.move(draft(), List.of("c"), 1))).isEqualTo("a1b1c2d2");
        assertThat(order(TrackOrder.move(draft(), List.of("d"), -1))).isEqualTo("a1b1c1d1");
    }

    @Test
    void a_drop_puts_them_in_front_of_the_one_that_is_there() {
        assertThat(order(TrackOrder.moveTo(draft(), List.of("a", "c"), 3))).isEqualTo("b1a2c2d2");
        assertThat(order(TrackOrder.moveTo(draft(), List.of("c"), 0))).isEqualTo("c1a1b1d2");
        assertThat(order(TrackOrder.moveTo(draft(), List.of("a"), 4))).isEqualTo("b1c1a2d2".replace("a2d2", "d2a2"));
    }

    @Test
    void a_disc_that_is_written_moves_its_track() {
        assertThat(order(draft().with(Address.track("a", "disc"), "2"))).isEqualTo("b1c1a2d2");
    }
}
