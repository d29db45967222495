package org.deadwax.server.charts.sftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.Random;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyEncryptionContext;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.HostKey;
import org.deadwax.server.charts.sftp.SftpDelivery.Parcel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file's way onto a real SFTP server, and everything that happens to files on their way. */
class SftpDeliveryTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long SEED = 20_261_125;

    @TempDir
    Path there;

    @TempDir
    Path here;

    private final SftpDelivery delivery = new SftpDelivery(PATIENCE);
    private CompilerServer server;
    private String text;

    @BeforeEach
    void aFileAndAServer() throws IOException {
        server = new CompilerServer(there);
        StringBuilder lines = new StringBuilder();
        new Random(SEED)
                .ints(10_000, 0, 100_000)
                .forEach(zip -> lines.append("M3060253720598198%03dS\r\n".formatted(zip % 1000)));
        text = lines.toString();
        Files.writeString(here.resolve("file"), text);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private SftpLogin login() {
        return login(CompilerServer.PASSWORD, server.hostKey());
    }

    private SftpLogin login(String password, @Nullable String hostKey) {
        return new SftpLogin(
                "127.0.0.1", server.port(), CompilerServer.USER, new ChannelSecret(password, null, null), hostKey);
    }

    private Parcel parcel() {
        return new Parcel(here.resolve("file"), "", "12345.txt");
    }

    private void lastWeeksFileIsThere() throws IOException {
        Files.writeString(there.resolve("12345.txt"), "last week's");
    }

    private SftpTrouble trouble(SftpLogin login) {
        SftpTrouble trouble = catchThrowableOfType(SftpTrouble.class, () -> delivery.deliver(login, parcel()));
        assertThat(trouble).as("it went well").isNotNull();
        return trouble;
    }

    @Test
    void aFileIsWrittenUnderAnotherNameAndRenamedWhenItIsWhole() throws Exception {
        long bytes = delivery.deliver(login(), parcel());

        assertThat(bytes).isEqualTo(text.length());
        assertThat(server.text("12345.txt")).isEqualTo(text);
        assertThat(server.done()).containsExactly("write 12345.txt.part", "rename 12345.txt.part 12345.txt");
        assertThat(server.names()).containsExactly("12345.txt");
    }

    @Test
    void theSameNameReplacesInOneGoWhereTheServerCan() throws Exception {
        lastWeeksFileIsThere();

        delivery.deliver(login(), parcel());
        delivery.deliver(login(), parcel());

        assertThat(server.text("12345.txt")).isEqualTo(text);
        assertThat(server.done()).doesNotContain("remove 12345.txt");
    }

    @Test
    void theSameNameReplacesOnAServerThatNeverRenamesOntoAFile() throws Exception {
        server.neverReplaces();
        lastWeeksFileIsThere();

        delivery.deliver(login(), parcel());

        assertThat(server.text("12345.txt")).isEqualTo(text);
        assertThat(server.names()).containsExactly("12345.txt");
        assertThat(server.done()).contains("remove 12345.txt");
    }

    @Test
    void noPasswordGoesToAServerWhoseKeyNobodyConfirmed() {
        SftpTrouble trouble = trouble(login(CompilerServer.PASSWORD, null));

        assertThat(trouble).hasMessageContaining(server.hostKey()).hasMessageContaining("has not been confirmed");
        assertThat(trouble.passes()).isFalse();
        assertThat(server.logins()).isZero();
    }

    @Test
    void noPasswordGoesToAServerWithAnotherKeyThanTheOneConfirmed() throws Exception {
        String confirmed = server.hostKey();
        server.close();
        server = new CompilerServer(there);

        SftpTrouble trouble = trouble(login(CompilerServer.PASSWORD, confirmed));

        assertThat(trouble)
                .hasMessageContaining(server.hostKey() + " instead of " + confirmed)
                .hasMessageContaining("Nothing was sent");
        assertThat(trouble.passes()).isFalse();
        assertThat(server.logins()).isZero();
        assertThat(server.names()).isEmpty();
    }

    @Test
    void theKeyOfAServerIsShownBeforeAnybodyLogsIn() throws Exception {
        HostKey unknown = delivery.hostKey("127.0.0.1", server.port(), null);
        HostKey known = delivery.hostKey("127.0.0.1", server.port(), server.hostKey());
        HostKey other = delivery.hostKey("127.0.0.1", server.port(), "SHA256:other");

        assertThat(unknown.fingerprint()).isEqualTo(server.hostKey());
        assertThat(unknown.sentence()).contains("Compare this with what the compiler says");
        assertThat(known.sentence()).isEqualTo("It is the key that was confirmed.");
        assertThat(other.sentence()).contains("not the key that was confirmed, SHA256:other");
        assertThat(server.logins()).isZero();
    }

    @Test
    void aWrongPasswordIsShownOnceAndNotTriedAgain() {
        SftpTrouble trouble = trouble(login("wrong", server.hostKey()));

        assertThat(trouble).hasMessageContaining("does not let " + CompilerServer.USER + " in");
        assertThat(trouble.passes()).isFalse();
        assertThat(server.logins()).isEqualTo(1);
    }

    @Test
    void aKeyOpensWithItsPassphraseAndNotWithoutIt() throws Exception {
        KeyPair pair = CompilerServer.newKey();
        server.letIn(pair);

        delivery.deliver(keyLogin(key(pair, "open sesame"), "open sesame"), parcel());
        SftpTrouble trouble = trouble(keyLogin(key(pair, "open sesame"), "wrong"));

        assertThat(server.text("12345.txt")).isEqualTo(text);
        assertThat(trouble).hasMessageContaining("private key");
        assertThat(trouble.passes()).isFalse();
    }

    private SftpLogin keyLogin(String privateKey, String passphrase) {
        return new SftpLogin(
                "127.0.0.1",
                server.port(),
                CompilerServer.USER,
                new ChannelSecret(null, privateKey, passphrase),
                server.hostKey());
    }

    private static String key(KeyPair pair, String passphrase) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        OpenSSHKeyEncryptionContext sealed = new OpenSSHKeyEncryptionContext();
        sealed.setPassword(passphrase);
        sealed.setCipherType("256");
        sealed.setKdfRounds(1);
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(pair, "a test", sealed, out);
        return out.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void aFileThatArrivedShortDoesNotReplaceTheOneBefore() throws Exception {
        lastWeeksFileIsThere();
        server.loseTheEnd(true);

        SftpTrouble trouble = trouble(login());

        assertThat(trouble).hasMessageContaining("Of " + text.length() + " bytes, " + (text.length() - 1) + " are on");
        assertThat(trouble.passes()).isTrue();
        assertThat(server.text("12345.txt")).isEqualTo("last week's");
        assertThat(server.names()).containsExactly("12345.txt");
    }

    @Test
    void aConnectionThatDropsInTheMiddleLeavesTheOldFileAndTheNextAttemptIsWhole() throws Exception {
        lastWeeksFileIsThere();
        server.hangUpAt(100_000);

        SftpTrouble trouble = trouble(login());

        assertThat(trouble).hasMessageContaining("broke");
        assertThat(trouble.passes()).isTrue();
        assertThat(server.text("12345.txt")).isEqualTo("last week's");
        assertThat(delivery.deliver(login(), parcel())).isEqualTo(text.length());
        assertThat(server.text("12345.txt")).isEqualTo(text);
        assertThat(server.names()).containsExactly("12345.txt");
    }

    @Test
    void aFullDiskKeepsTheOldFileAndNoHalfOne() throws Exception {
        lastWeeksFileIsThere();
        server.room(100_000);

        SftpTrouble trouble = trouble(login());

        assertThat(trouble).hasMessageContaining("did not take the file").hasMessageContaining("may be full");
        assertThat(trouble.passes()).as("somebody may make room").isTrue();
        assertThat(server.names()).containsExactly("12345.txt");
        assertThat(server.text("12345.txt")).isEqualTo("last week's");
    }

    @Test
    void aServerThatTakesNothingIsNotWaitedForEternally() throws Exception {
        delivery.deliver(login(), parcel());
        server.stall();

        assertThatThrownBy(() -> new SftpDelivery(Duration.ofSeconds(3)).deliver(login(), parcel()))
                .isInstanceOf(SftpTrouble.class)
                .hasMessageContaining("took nothing for 3 seconds");
        assertThat(server.text("12345.txt")).isEqualTo(text);
    }

    @Test
    void aTryOutLogsInLooksAndLeavesAllAsItIs() throws Exception {
        lastWeeksFileIsThere();

        delivery.tryOut(login(), "");

        assertThat(server.logins()).isEqualTo(1);
        assertThat(server.done()).isEmpty();
        assertThatThrownBy(() -> delivery.tryOut(login(), "incoming"))
                .isInstanceOf(SftpTrouble.class)
                .hasMessageContaining("refused");
    }

    @Test
    void aDirectoryOfTheLoginIsWrittenTo() throws Exception {
        Files.createDirectory(there.resolve("incoming"));

        delivery.deliver(login(), new Parcel(here.resolve("file"), "incoming", "12345.txt"));

        assertThat(server.text("incoming/12345.txt")).isEqualTo(text);
    }
}
