package org.deadwax.server.charts.sftp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserAuthKeyboardInteractiveFactory;
import org.apache.sshd.client.auth.password.PasswordIdentityProvider;
import org.apache.sshd.client.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.client.auth.pubkey.UserAuthPublicKeyFactory;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpException;
import org.deadwax.model.HostKey;
import org.jspecify.annotations.Nullable;

/**
 * Puts a file on an SFTP server so that whoever looks sees the old one or the new one whole. It uses the login it is given and
 * nothing that lies about on this machine: no agent, no known hosts, no keys of the user.
 */
public final class SftpDelivery {

    private final Duration patience;

    /** @param patience with a server that does nothing */
    public SftpDelivery(Duration patience) {
        this.patience = patience;
    }

    /** What to put where. @param directory empty for where a login begins */
    public record Parcel(Path file, String directory, String name) {

        String target() {
            return directory.isEmpty() ? name : directory + "/" + name;
        }
    }

    /** @return bytes that the server says it has under that name */
    public long deliver(SftpLogin login, Parcel parcel) throws SftpTrouble {
        return with(login, (client, stall) -> new Placing(client, stall, parcel).place());
    }

    /** Logs in and looks at the directory, and leaves all as it is. */
    public void tryOut(SftpLogin login, String directory) throws SftpTrouble {
        with(login, (client, stall) -> {
            client.stat(directory.isEmpty() ? "." : directory);
            return 0L;
        });
    }

    /** What the server shows as its key, whoever it is; nothing is sent to it. */
    public HostKey hostKey(String host, int port, @Nullable String pinned) throws SftpTrouble {
        KnownServer known = new KnownServer(null);
        String server = host + ":" + port;
        try (SshClient client = client(known);
                ClientSession session = connected(client, "nobody", host, port)) {
            session.auth().verify(patience);
        } catch (IOException e) {
            if (known.shown() == null) {
                throw SftpTrouble.passing(
                        "No SSH server answers at " + server + ": " + said(e) + ". Check host and port.");
            }
        }
        String shown = known.shown();
        if (shown == null) {
            throw SftpTrouble.passing("The server at " + server + " showed no key.");
        }
        return new HostKey(known.algorithm(), shown, pinned, sentence(server, shown, pinned));
    }

    private static String sentence(String server, String shown, @Nullable String pinned) {
        if (pinned == null) {
            return "Compare this with what the compiler says about " + server + ", and confirm it.";
        }
        return pinned.equals(shown)
                ? "It is the key that was confirmed."
                : "It is not the key that was confirmed, " + pinned
                        + ". Ask the compiler whether it has a new one before you confirm this.";
    }

    private interface Work {

        long with(SftpClient client, Stall stall) throws IOException, SftpTrouble;
    }

    private long with(SftpLogin login, Work work) throws SftpTrouble {
        KnownServer known = new KnownServer(login.hostKey());
        try (SshClient client = client(known);
                ClientSession session = connected(client, login.user(), login.host(), login.port());
                Stall stall = new Stall(patience, () -> session.close(true))) {
            try {
                identify(session, login);
                session.auth().verify(patience);
                stall.moved();
                try (SftpClient sftp = SftpClientFactory.instance().createSftpClient(session)) {
                    return work.with(sftp, stall);
                }
            } catch (IOException e) {
                throw stall.stalled()
                        ? SftpTrouble.passing("The server " + login.server() + " took nothing for "
                                + patience.toSeconds() + " seconds, so we hung up. It is tried again.")
                        : e;
            }
        } catch (SftpTrouble e) {
            throw e;
        } catch (Exception e) {
            throw trouble(login, known, e);
        }
    }

    private SshClient client(KnownServer known) {
        SshClient client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(known);
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        client.setPasswordIdentityProvider(PasswordIdentityProvider.EMPTY_PASSWORDS_PROVIDER);
        client.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        client.setUserAuthFactories(List.of(
                UserAuthPublicKeyFactory.INSTANCE,
                UserAuthPasswordFactory.INSTANCE,
                UserAuthKeyboardInteractiveFactory.INSTANCE));
        client.start();
        return client;
    }

    private ClientSession connected(SshClient client, String user, String host, int port) throws IOException {
        return client.connect(user, host, port).verify(patience).getSession();
    }

    private static void identify(ClientSession session, SftpLogin login) throws SftpTrouble {
        if (login.secret().privateKey() != null) {
            for (KeyPair pair : keys(login)) {
                session.addPublicKeyIdentity(pair);
            }
        } else if (login.secret().password() != null) {
            session.setPasswordIdentityProvider(new ShownOnce(login.secret().password()));
        } else {
            throw SftpTrouble.standing("There is no password or key for " + login.server() + ". Enter one.");
        }
    }

    private static Iterable<KeyPair> keys(SftpLogin login) throws SftpTrouble {
        String text = login.secret().privateKey();
        String passphrase = login.secret().passphrase();
        try (InputStream key = new ByteArrayInputStream(String.valueOf(text).getBytes(StandardCharsets.UTF_8))) {
            Iterable<KeyPair> pairs = SecurityUtils.loadKeyPairIdentities(
                    null,
                    NamedResource.ofName("the stored key"),
                    key,
                    passphrase == null ? FilePasswordProvider.EMPTY : FilePasswordProvider.of(passphrase));
            if (pairs == null || !pairs.iterator().hasNext()) {
                throw SftpTrouble.standing(
                        "What is stored is no private key. Enter it again, in OpenSSH or PEM format.");
            }
            return pairs;
        } catch (IOException | GeneralSecurityException e) {
            throw SftpTrouble.standing(
                    "The private key does not open: " + said(e) + ". Enter it again, with its passphrase.");
        }
    }

    /** Whether a private key can be used, so that it is told when it is entered. */
    public static void checkKey(SftpLogin login) throws SftpTrouble {
        try {
            keys(login);
        } catch (RuntimeException e) {
            throw SftpTrouble.standing("This is no private key that can be read: " + said(e));
        }
    }

    private static SftpTrouble trouble(SftpLogin login, KnownServer known, Exception e) {
        SftpTrouble refused = known.refused(login.server());
        if (refused != null) {
            return refused;
        }
        if (e instanceof SshException ssh
                && ssh.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE) {
            return SftpTrouble.standing("The server " + login.server() + " does not let " + login.user()
                    + " in with this password or key. Enter it again; it is not tried by itself, so that the account is"
                    + " not locked.");
        }
        if (e instanceof SftpException) {
            return SftpTrouble.passing("The server " + login.server() + " refused: " + said(e) + ".");
        }
        return known.shown() == null
                ? SftpTrouble.passing("No SSH server answers at " + login.server() + ": " + said(e) + ".")
                : SftpTrouble.passing("The connection to " + login.server() + " broke: " + said(e) + ".");
    }

    private static String said(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null || message.isBlank() ? root.getClass().getSimpleName() : message.strip();
    }
}
