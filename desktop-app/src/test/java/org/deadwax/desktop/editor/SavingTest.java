package org.deadwax.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.HeldBackground;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Format;
import org.deadwax.model.ReleaseState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A draft on its way to the server: what is taken, what is refused, what is typed meanwhile. */
class SavingTest {

    private static final String RELEASE = Cartography.ID.toString();
    private static final String VINYL_USD =
            Address.product(Cartography.product(Format.VINYL).toString(), "price.USD");

    @TempDir
    private Path folder;

    private final Cartography server = new Cartography();
    private final HeldBackground background = new HeldBackground();

    private EditorViewModel opened() {
        return opened(background, RELEASE);
    }

    private EditorViewModel opened(Background work, String release) {
        EditorViewModel model = new EditorViewModel(
                Answers.of(server),
                Desks.LABEL,
                Clock.fixed(Desks.NOW, Desks.EASTERN),
                new DesktopFolder(folder),
                work);
        model.open(release);
        background.answer();
        return model;
    }

    private static EditorState state(EditorViewModel model) {
        return Objects.requireNonNull(model.stateProperty().get().value());
    }

    @Test
    void a_product_that_is_refused_after_its_release_was_taken_is_no_conflict_with_oneself() {
        EditorViewModel model = opened();
        model.set("title", "Cartography II");
        model.set(VINYL_USD, "15.99");
        server.refuseNextProduct();
        model.save();
        background.answer();
        assertThat(model.noticeProperty().get()).contains("The SKU is taken.");
        assertThat(state(model).changed()).isTrue();
        assertThat(server.now().title()).isEqualTo("Cartography II");
        assertThat(state(model).draft().value(VINYL_USD)).isEqualTo("15.99");
        model.save();
        background.answer();
        assertThat(state(model).merge()).isNull();
        assertThat(state(model).changed()).isFalse();
        assertThat(server.now().products().getFirst().prices().toString()).contains("15.99 USD");
    }

    @Test
    void what_is_typed_while_a_save_is_under_way_stays() {
        EditorViewModel model = opened();
        model.set("title", "Cartography II");
        model.save();
        model.set("title", "Cartography III");
        background.answer();
        assertThat(state(model).draft().title()).isEqualTo("Cartography III");
        assertThat(state(model).changed()).isTrue();
        model.save();
        background.answer();
        assertThat(server.now().title()).isEqualTo("Cartography III");
        assertThat(state(model).changed()).isFalse();
    }

    @Test
    void a_save_is_no_end_of_the_way_back() {
        EditorViewModel model = opened();
        model.set("title", "Cartography II");
        model.save();
        background.answer();
        model.undo();
        assertThat(state(model).draft().title()).isEqualTo("Cartography");
        model.save();
        background.answer();
        assertThat(server.now().title()).isEqualTo("Cartography");
    }

    @Test
    void a_track_that_was_taken_away_and_saved_comes_back_by_undo() {
        EditorViewModel model = opened();
        String key = Cartography.track(2).toString();
        model.change("", draft -> draft.withoutTracks(List.of(key)));
        model.save();
        background.answer();
        assertThat(server.now().tracks()).hasSize(10);
        model.undo();
        model.save();
        background.answer();
        assertThat(server.now().tracks()).hasSize(11);
        assertThat(server.now().tracks().get(1).title()).isEqualTo("Benchmark");
        assertThat(state(model).changed()).isFalse();
    }

    @Test
    void an_answer_for_one_release_is_not_shown_in_the_next() {
        EditorViewModel model = opened();
        model.set("title", "Cartography II");
        model.save();
        model.open("new");
        background.answer();
        assertThat(server.now().title()).isEqualTo("Cartography II");
        assertThat(state(model).base()).isNull();
        assertThat(state(model).draft().title()).isEmpty();
    }

    @Test
    void is_published_once_all_is_saved() {
        EditorViewModel model = opened();
        model.set("title", "Cartography II");
        model.steps().takeNext();
        background.answer();
        assertThat(server.now().state()).isEqualTo(ReleaseState.DRAFT);
        model.save();
        background.answer();
        model.steps().takeNext();
        background.answer();
        assertThat(server.now().state()).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(state(model).changed()).isFalse();
    }

    @Test
    void the_newest_edit_is_the_one_on_the_disk() throws Exception {
        BlockingQueue<Runnable> answers = new LinkedBlockingQueue<>();
        Autosave autosave = new Autosave(
                new DesktopFolder(folder),
                Clock.fixed(Desks.NOW, Desks.EASTERN),
                Background.onVirtualThreads(answers::add));
        ReleaseDraft base = ReleaseDraft.blank("UTC");
        int edits = 300;
        AtomicBoolean last = new AtomicBoolean();
        for (int i = 1; i <= edits; i++) {
            boolean end = i == edits;
            autosave.keep(
                    "new",
                    KeptEdits.of(0, base, base.with("title", "Edit " + i)),
                    at -> last.compareAndSet(false, end),
                    failed -> {});
        }
        while (!last.get()) {
            Runnable answer = answers.poll(20, TimeUnit.SECONDS);
            assertThat(answer).as("an answer within 20 s").isNotNull();
            answer.run();
        }
        assertThat(Objects.requireNonNull(KeptEdits.in(new DesktopFolder(folder), "new"))
                        .draft()
                        .title())
                .isEqualTo("Edit " + edits);
        try (var files = Files.list(folder.resolve("edits"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("new.json");
        }
    }
}
