package org.deadwax.server.charts.sftp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** A compiler's SFTP server, a real one, in this process, on files; it can be made to misbehave as servers do. */
public final class CompilerServer implements AutoCloseable {

    public static final String USER = "dwlmd";
    public static final String PASSWORD = "the account's password";

    private final SshServer server = SshServer.setUpDefaultServer();
    private final Path files;
    private final KeyPair key;
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final AtomicInteger logins = new AtomicInteger();
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private volatile @Nullable KeyPair letIn;
    private volatile long room = Long.MAX_VALUE;
    private volatile long hangUpAt = Long.MAX_VALUE;
    private volatile boolean stalls;
    private volatile boolean losesTheEnd;
    private volatile boolean neverReplaces;

    /** @param files where its files lie; it must be there */
    public CompilerServer(Path files) throws IOException {
        this(files, newKey());
    }

    public CompilerServer(Path files, KeyPair key) throws IOException {
        this.files = files;
        this.key = key;
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setFileSystemFactory(new VirtualFileSystemFactory(files));
        server.setPasswordAuthenticator((user, password, session) -> {
            logins.incrementAndGet();
            return USER.equals(user) && PASSWORD.equals(password);
        });
        server.setPublickeyAuthenticator((user, shown, session) -> {
            KeyPair pair = letIn;
            return pair != null && USER.equals(user) && KeyUtils.compareKeys(pair.getPublic(), shown);
        });
        SftpSubsystemFactory sftp = new SftpSubsystemFactory.Builder().build();
        sftp.addSftpEventListener(new Misbehaving());
        server.setSubsystemFactories(List.of(sftp));
        server.start();
    }

    public static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
            keys.initialize(new ECGenParameterSpec("secp256r1"));
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return server.getPort();
    }

    /** "SHA256:…" of its key. */
    public String hostKey() {
        return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key.getPublic());
    }

    /** Lets this key in, too. */
    public void letIn(KeyPair pair) {
        letIn = pair;
    }

    /** As servers that know no rename but the plain one, which never replaces. */
    public void neverReplaces() {
        SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "fsync@openssh.com=1");
        neverReplaces = true;
    }

    /** Has no room for more bytes of a file than these. */
    public void room(long bytes) {
        room = bytes;
    }

    /** Hangs up, once, when a file gets longer than that. */
    public void hangUpAt(long bytes) {
        hangUpAt = bytes;
    }

    /** Takes no byte any more, and says nothing. */
    public void stall() {
        stalls = true;
    }

    /** Takes what it let wait. */
    public void goOn() {
        stalls = false;
        goesOn.countDown();
    }

    /** Says that all went well, and has not the last byte. */
    public void loseTheEnd(boolean loses) {
        losesTheEnd = loses;
    }

    /** "write D.txt.part", "rename D.txt.part D.txt", "remove D.txt", in the order of their happening. */
    public List<String> done() {
        return List.copyOf(done);
    }

    /** How often a password was shown. */
    public int logins() {
        return logins.get();
    }

    public String text(String name) {
        try {
            return Files.readString(files.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the files that are there. */
    public List<String> names() {
        try (Stream<Path> all = Files.list(files)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        goesOn.countDown();
        server.stop(true);
    }

    private final class Misbehaving implements SftpEventListener {

        @Override
        public void open(ServerSession session, String remoteHandle, Handle handle) {
            if (handle instanceof FileHandle) {
                done.add("write " + handle.getFile().getFileName());
            }
        }

        @Override
        public void writing(
                ServerSession session,
                String remoteHandle,
                FileHandle handle,
                long offset,
                byte[] data,
                int dataOffset,
                int length)
                throws IOException {
            if (stalls) {
                waitUntilItGoesOn();
            }
            if (offset + length > room) {
                throw new IOException("No space left on device");
            }
            if (offset + length > hangUpAt) {
                hangUpAt = Long.MAX_VALUE;
                session.close(true);
                throw new IOException("hung up");
            }
        }

        @Override
        public void closed(ServerSession session, String remoteHandle, Handle handle, @Nullable Throwable thrown)
                throws IOException {
            Path file = files.resolve(handle.getFile().getFileName().toString());
            if (losesTheEnd && handle instanceof FileHandle && Files.size(file) > 0) {
                Files.write(file, Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) - 1));
            }
        }

        @Override
        public void moving(ServerSession session, Path from, Path to, Collection<CopyOption> options)
                throws IOException {
            if (neverReplaces && Files.exists(to)) {
                throw new FileAlreadyExistsException(to.toString());
            }
            done.add("rename " + from.getFileName() + " " + to.getFileName());
        }

        @Override
        public void removing(ServerSession session, Path path, boolean isDirectory) {
            done.add("remove " + path.getFileName());
        }

        private void waitUntilItGoesOn() {
            try {
                goesOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
