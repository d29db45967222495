package org.deadwax.desktop.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.UUID;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.ChannelSecret;
import org.junit.jupiter.api.Test;

class ChannelViewModelTest {

    private final CompilerDesk server = new CompilerDesk();

    private ChannelViewModel channel(boolean mayEdit) {
        ChannelViewModel channel =
                new ChannelViewModel(Answers.of(server), UUID.randomUUID(), Background.inline(), mayEdit);
        channel.open("US_DIGITAL");
        return channel;
    }

    @Test
    void savesOnlyWhatDiffersFromWhatWasRead() {
        ChannelViewModel channel = channel(true);
        channel.save();
        assertThat(server.asked).isEmpty();
        assertThat(channel.noticeProperty().get()).isEqualTo("Nothing has changed.");
        channel.form().host.set("sftp.example.net");
        channel.save();
        assertThat(server.asked).singleElement().asString().startsWith("channel SFTP sftp.example.net");
        server.asked.clear();
        channel.form().account.set("54322");
        channel.save();
        assertThat(server.asked).containsExactly("account 54322 {itemNumber=1}");
    }

    @Test
    void aSettingThatIsAsUsualIsNotStored() {
        ChannelViewModel channel = channel(true);
        channel.form().setting("itemNumber", "3").set("3");
        channel.form().setting("lineEnd", "CRLF");
        channel.save();
        assertThat(server.asked).containsExactly("account 54321 {}");
    }

    @Test
    void saysWhichFieldIsWrong() {
        ChannelViewModel channel = channel(true);
        channel.form().account.set("123456");
        channel.save();
        assertThat(channel.troubleProperty().get())
                .isEqualTo("The account “123456” is not one to five digits, as 54321.");
        channel.form().account.set("54321");
        channel.form().remindHours.set("24, soon");
        channel.save();
        assertThat(channel.troubleProperty().get())
                .isEqualTo("Remind, hours before it is due: “soon” is no whole number.");
        channel.form().remindHours.set("48, 24,2");
        channel.save();
        assertThat(server.asked).singleElement().asString().contains("remindHours=[48, 24, 2]");
    }

    @Test
    void aHostKeyIsAskedForComparedAndTrusted() {
        ChannelViewModel channel = channel(true);
        channel.askHostKey();
        assertThat(Objects.requireNonNull(channel.hostKeyProperty().get()).changed())
                .isTrue();
        channel.confirmHostKey();
        assertThat(server.asked).containsExactly("pin SHA256:9pQbVnqv1u3wT1M2l5hL1c9cQm0bJ2E4uXr2kXcQmT0");
        assertThat(channel.hostKeyProperty().get()).isNull();
    }

    @Test
    void aSecretIsSentAndNeverShown() {
        ChannelViewModel channel = channel(true);
        channel.saveSecret(new ChannelSecret(null, "-----BEGIN OPENSSH PRIVATE KEY-----", "open"));
        assertThat(server.asked).containsExactly("ChannelSecret[key] with passphrase true");
    }

    @Test
    void anotherChartHasItsOwn() {
        ChannelViewModel channel = channel(true);
        channel.chartProperty().set(CompilerDesk.PHYSICAL);
        assertThat(channel.form().way.get()).isEqualTo("BY_HAND");
        assertThat(channel.form().account.get()).isEmpty();
        channel.open(null);
        assertThat(channel.chartProperty().get()).as("stays").isEqualTo(CompilerDesk.PHYSICAL);
    }

    @Test
    void whoOnlyReadsChangesNothing() {
        ChannelViewModel channel = channel(false);
        channel.form().host.set("elsewhere");
        channel.save();
        assertThat(server.asked).isEmpty();
        assertThat(channel.editBlockedProperty().get()).isEqualTo("Only an owner or a manager changes accounts.");
    }
}
