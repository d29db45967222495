package org.deadwax.desktop.masters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import okhttp3.OkHttpClient;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.testing.Fixtures;
import org.deadwax.desktop.testing.ReleaseShelf;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.CheckResult;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Master;
import org.deadwax.model.Role;
import org.junit.jupiter.api.Test;

class VersionsViewModelTest {

    private final ReleaseShelf shelf = new ReleaseShelf();

    static TrackOf north() {
        return new TrackOf(ReleaseShelf.TRACK, "Magnetic North", "Tall Weather", "Cartography", ReleaseShelf.RELEASE);
    }

    private VersionsViewModel versions(Role role) {
        LabelAccess label = new LabelAccess(Desks.LABEL.id(), "Low Meridian Records", "USD", "America/New_York", role);
        VersionsViewModel versions = new VersionsViewModel(
                Answers.of(shelf),
                label,
                new OkHttpClient(),
                Background.inline(),
                FXCollections.observableArrayList(),
                Runnable::run,
                Duration.ZERO);
        versions.show(north());
        return versions;
    }

    private static Master chosen(VersionsViewModel versions) {
        return Objects.requireNonNull(versions.chosenProperty().get());
    }

    @Test
    void theNewestIsChosenAndAnotherTrackHasOthers() {
        VersionsViewModel versions = versions(Role.MANAGER);
        assertThat(chosen(versions).version()).isEqualTo(3);
        versions.choose(shelf.masters.get(1));
        versions.show(north());
        assertThat(chosen(versions).version()).isEqualTo(2);
        versions.show(new TrackOf(Fixtures.id("other"), "Isobar", "", "", ReleaseShelf.RELEASE));
        assertThat(versions.chosenProperty().get()).isNull();
        assertThat(versions.versionsProperty().get().value()).isEmpty();
        versions.show(null);
        assertThat(versions.versionsProperty().get().value()).isNull();
    }

    @Test
    void aWarningIsTakenUponTheLabelAndNoLonger() {
        VersionsViewModel versions = versions(Role.MANAGER);
        CheckResult silence = chosen(versions).checks().get(2);
        versions.accept(chosen(versions), silence);
        assertThat(chosen(versions).warnings()).hasSize(1);
        versions.accept(chosen(versions), chosen(versions).checks().get(2));
        assertThat(chosen(versions).warnings()).hasSize(2);
        assertThat(shelf.asked)
                .containsExactly("accept SILENCE_AT_START version 3", "withdraw SILENCE_AT_START version 3");
    }

    @Test
    void whatIsCheckedAgainIsFollowedToItsEnd() {
        VersionsViewModel versions = versions(Role.ARTIST);
        shelf.checksLast = 4;
        versions.recheck(chosen(versions));
        assertThat(chosen(versions).checking()).isNull();
    }

    @Test
    void theReasonIsKeptAndAnOlderOneRemoved() {
        VersionsViewModel versions = versions(Role.OWNER);
        versions.note(shelf.masters.get(1), "First mix");
        assertThat(shelf.masters.get(1).note()).isEqualTo("First mix");
        assertThat(versions.whyNotRemove(shelf.masters.get(0)))
                .isEqualTo("It is the track’s master. Bring another one first.");
        assertThat(versions.whyNotRemove(shelf.masters.get(1))).isEmpty();
        versions.remove(shelf.masters.get(1), "Wrong song");
        assertThat(versions.whyNotRemove(shelf.masters.get(1))).isEqualTo("Its audio is no longer kept.");
    }

    @Test
    void onlyManagersFetchAndRemove() {
        for (Role role : List.of(Role.ARTIST, Role.VIEWER)) {
            VersionsViewModel versions = versions(role);
            assertThat(versions.whyNotManage()).isEqualTo("A manager does that.");
            assertThat(versions.whyNotRemove(shelf.masters.get(1))).isEqualTo("A manager does that.");
        }
        assertThat(versions(Role.ARTIST).whyNotEdit()).isEmpty();
        assertThat(versions(Role.VIEWER).whyNotEdit()).isEqualTo("A viewer changes nothing.");
    }

    @Test
    void whatTheServerRefusesIsSaid() {
        VersionsViewModel versions = versions(Role.MANAGER);
        Master gone = chosen(versions);
        shelf.masters.removeFirst();
        versions.recheck(gone);
        assertThat(versions.noticeProperty().get()).isEqualTo("There is no such master.");
    }
}
