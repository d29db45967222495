package org.deadwax.desktop.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.HeldBackground;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseSummary;
import org.junit.jupiter.api.Test;

/** Five thousand releases: fetched as one scrolls, changed together, taken back together. */
class BulkEditTest {

    private static final BulkForm JAZZ = new BulkForm(Map.of("genre", "Jazz"), "America/New_York");

    private final PagingServer server = PagingServer.large();

    private ReleasesViewModel model(Background background) {
        ReleasesViewModel model = new ReleasesViewModel(
                new ReleaseCatalogue(Answers.of(server), Desks.LABEL.id()), background, LocalDate.of(2026, 11, 20));
        model.refresh();
        return model;
    }

    @Test
    void pages_are_fetched_as_one_scrolls_and_counted_by_the_server() {
        ReleasesViewModel model = model(Background.inline());
        assertThat(model.shown()).hasSize(100);
        assertThat(model.found()).isEqualTo(5000);
        assertThat(model.count(ReleaseFilter.Standing.DRAFT)).isEqualTo(500);
        ReleaseSummary chosen = model.shown().get(7);
        model.chosen().choose(List.of(chosen), chosen);
        model.more();
        model.more();
        assertThat(model.shown()).hasSize(300).doesNotHaveDuplicates();
        assertThat(model.chosen().lead()).isEqualTo(chosen);
        model.sortProperty().set(ReleaseSort.of("title", true));
        assertThat(model.shown().getFirst().title()).isEqualTo("Release 5000");
        model.standingProperty().set(ReleaseFilter.Standing.DRAFT);
        assertThat(model.found()).isEqualTo(500);
        assertThat(model.shown()).allMatch(release -> model.standing(release) == Standing.DRAFT);
    }

    @Test
    void an_answer_to_an_older_question_never_overwrites_a_newer_one() {
        HeldBackground background = new HeldBackground();
        ReleasesViewModel model = model(background);
        model.searchProperty().set("Release 00");
        model.searchProperty().set("Release 004");
        background.answer();
        assertThat(model.shown()).hasSize(10);
        assertThat(server.asked).noneMatch(question -> question.startsWith("page Release 00 "));
    }

    @Test
    void all_that_a_filter_finds_is_changed_in_parts_and_taken_back_as_one_step() {
        ReleasesViewModel model = model(Background.inline());
        model.standingProperty().set(ReleaseFilter.Standing.DRAFT);
        model.chosen().all(model.shown());
        List<Long> told = new ArrayList<>();
        model.bulk().progressProperty().subscribe((before, now) -> told.add(now.done()));
        model.changeChosen(JAZZ);
        assertThat(server.withGenre("Jazz")).isEqualTo(500);
        assertThat(told).contains(100L, 200L, 300L, 400L, 500L);
        assertThat(model.bulk().progressProperty().get().step()).isEqualTo(BulkEdit.Step.CHANGED);
        assertThat(model.shown()).allMatch(release -> "Jazz".equals(release.genre()));
        model.bulk().undo();
        assertThat(server.withGenre("Jazz")).isZero();
        assertThat(model.bulk().progressProperty().get().step()).isEqualTo(BulkEdit.Step.UNDONE);
        assertThat(model.bulk().canUndo()).isFalse();
    }

    @Test
    void a_change_that_is_cancelled_stops_after_its_part_and_can_be_taken_back() {
        ReleasesViewModel model = model(Background.inline());
        model.more();
        model.more();
        model.chosen().choose(List.copyOf(model.shown()), null);
        model.bulk().progressProperty().subscribe((before, now) -> {
            if (now.done() == 100 && now.step() == BulkEdit.Step.CHANGING) {
                model.bulk().cancel();
            }
        });
        model.changeChosen(JAZZ);
        assertThat(server.withGenre("Jazz")).isEqualTo(100);
        assertThat(model.bulk().progressProperty().get().step()).isEqualTo(BulkEdit.Step.STOPPED);
        model.bulk().undo();
        assertThat(server.withGenre("Jazz")).isZero();
    }

    @Test
    void what_somebody_else_changed_is_left_alone_and_named() {
        ReleasesViewModel model = model(Background.inline());
        model.chosen().choose(model.shown().subList(0, 3), null);
        server.changedElsewhere(1);
        model.changeChosen(JAZZ);
        assertThat(server.withGenre("Jazz")).isEqualTo(2);
        assertThat(model.bulk().progressProperty().get().done()).isEqualTo(2);
        assertThat(model.bulk().progressProperty().get().conflicts())
                .containsExactly("“Release 0002” was changed meanwhile.");
    }

    @Test
    void a_change_that_breaks_off_says_where_and_can_be_taken_back() {
        ReleasesViewModel model = model(Background.inline());
        model.more();
        model.chosen().choose(List.copyOf(model.shown()), null);
        server.failAfter(1);
        model.changeChosen(JAZZ);
        BulkEdit.Progress ended = model.bulk().progressProperty().get();
        assertThat(ended.failed()).isEqualTo("The server is busy. Try again.");
        assertThat(ended.done()).isEqualTo(100);
        server.failAfter(Integer.MAX_VALUE);
        model.bulk().undo();
        assertThat(server.withGenre("Jazz")).isZero();
    }

    @Test
    void what_cannot_be_read_is_said_and_what_is_empty_is_cleared() {
        BulkForm wrong = new BulkForm(Map.of("streetDate", "Friday", "streetZone", ""), "UTC");
        assertThat(wrong.errors()).containsOnlyKeys("streetDate", "streetZone");
        BulkForm form = new BulkForm(
                Map.of("genre", "", "territories", "except us", "preorderFrom", "2026-12-04 10:00"),
                "America/New_York");
        assertThat(form.errors()).isEmpty();
        var change = form.of(List.of());
        assertThat(change.clear()).containsExactly("genre");
        assertThat(change.preorderFrom()).isEqualTo("2026-12-04T15:00:00Z");
        assertThat(java.util.Objects.requireNonNull(change.territories()).countries())
                .containsExactly("US");
        assertThat(change.streetDate()).isNull();
    }
}
