package org.deadwax.desktop.releases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.demo.DemoServer;
import org.deadwax.desktop.api.Connection;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.imports.ImportsAtServer;
import org.deadwax.desktop.settings.SettingsAtServer;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ArtistEdit;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.LabelEdit;
import org.deadwax.model.Release;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.ReleaseFilter;
import org.deadwax.model.ReleaseState;
import org.deadwax.model.ReleaseSummary;
import org.deadwax.model.SignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desktop's list and its change of many releases, against the real server. */
class ManyReleasesTest {

    private static final Path JAR = Path.of("..", "server", "target", "deadwax-server.jar");
    private static final String PASSWORD = "a long enough password";
    private static final int MANY = 120;
    private static final BulkForm JAZZ =
            new BulkForm(Map.of("genre", "Jazz", "streetDate", "2027-02-05"), "America/New_York");

    @TempDir
    private Path folder;

    @Test
    void theyAreListedSortedChangedAndTakenBack() throws Exception {
        assumeTrue(Files.exists(JAR), "The server's jar is not built.");
        System.setProperty("deadwax.server.jar", JAR.toString());
        try (DemoServer server =
                DemoServer.start(folder.resolve("home"), "shpss_secret", PASSWORD, folder.resolve("server.log"))) {
            Connection connection = new Connection(server.url());
            DeadwaxApi api = connection.api();
            connection.use(api.signIn(new SignIn(DemoServer.OWNER_EMAIL, PASSWORD, "a test"))
                    .token());
            UUID label = api.createLabel(new LabelEdit("Low Meridian", "USD", "America/New_York"))
                    .id();
            Release published = catalogue(api, label);
            ReleasesViewModel model = new ReleasesViewModel(
                    new ReleaseCatalogue(api, label), Background.inline(), LocalDate.of(2026, 11, 25));
            model.refresh();

            lists(model);
            changesAllAndTakesItBack(api, label, model, published);
            leavesAloneWhatWasChangedElsewhere(api, label, model);
            // the same server serves what else was tried against fakes only
            LabelAccess second = api.createLabel(new LabelEdit("Low Meridian", "USD", "America/New_York"));
            ImportsAtServer.taken(api, second.id(), folder);
            SettingsAtServer.used(api, second, server.url(), new SignIn(DemoServer.OWNER_EMAIL, PASSWORD, "a test"));
            connection.shutDown();
        }
    }

    private static void lists(ReleasesViewModel model) {
        assertThat(model.found()).isEqualTo(MANY);
        assertThat(model.count(ReleaseFilter.Standing.OUT)).isEqualTo(1);
        for (ReleaseSort.By by : ReleaseSort.By.values()) {
            model.sortProperty().set(new ReleaseSort(by, by == ReleaseSort.By.NUMBER));
            model.more();
            model.more();
            assertThat(model.shown()).as(by.name()).hasSize(MANY).doesNotHaveDuplicates();
        }
        model.sortProperty().set(new ReleaseSort(ReleaseSort.By.TITLE, false));
        assertThat(model.shown().getFirst().title()).isEqualTo("Release 000");
    }

    private static void changesAllAndTakesItBack(
            DeadwaxApi api, UUID label, ReleasesViewModel model, Release published) {
        model.chosen().all(model.shown());
        model.changeChosen(JAZZ);

        BulkEdit.Progress ended = model.bulk().progressProperty().get();
        assertThat(ended.step()).as(ended.toString()).isEqualTo(BulkEdit.Step.CHANGED);
        assertThat(ended.done()).isEqualTo(MANY);
        assertThat(model.shown()).allMatch(release -> "Jazz".equals(release.genre()));
        assertThat(api.release(label, published.id()).state()).isEqualTo(ReleaseState.REVISED);

        model.bulk().undo();

        assertThat(model.bulk().progressProperty().get().done()).isEqualTo(MANY);
        assertThat(model.shown()).allMatch(release -> release.genre() == null);
        assertThat(api.release(label, published.id()).state()).isEqualTo(ReleaseState.PUBLISHED);
    }

    private static void leavesAloneWhatWasChangedElsewhere(DeadwaxApi api, UUID label, ReleasesViewModel model) {
        List<ReleaseSummary> three = List.copyOf(model.shown().subList(0, 3));
        model.chosen().choose(three, null);
        Release second = api.release(label, three.get(1).id());
        api.saveRelease(
                label,
                second.id(),
                DeadwaxApi.etag(second.version()),
                edit("Elsewhere", second.artist().id(), null));

        model.changeChosen(JAZZ);

        BulkEdit.Progress ended = model.bulk().progressProperty().get();
        assertThat(ended.done()).isEqualTo(2);
        assertThat(ended.conflicts()).singleElement().asString().startsWith("“Elsewhere” was changed meanwhile");
        assertThat(api.release(label, second.id()).genre()).isNull();
    }

    private static Release catalogue(DeadwaxApi api, UUID label) {
        UUID artist =
                api.createArtist(label, new ArtistEdit("The Slow Harbours")).id();
        Release last = null;
        for (int i = 0; i < MANY; i++) {
            LocalDate street = i % 3 == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(i % 40);
            String title = "Release %03d".formatted(i);
            last = api.createRelease(label, title, edit(title, artist, street));
        }
        Release made = Objects.requireNonNull(last);
        return api.publishRelease(label, made.id(), DeadwaxApi.etag(made.version()));
    }

    private static ReleaseEdit edit(String title, UUID artist, @Nullable LocalDate street) {
        return new ReleaseEdit(
                title, artist, null, street, "America/New_York", List.of(new ReleaseEdit.TrackEdit(null, "One", null)));
    }
}
