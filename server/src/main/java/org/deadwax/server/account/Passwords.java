package org.deadwax.server.account;

import java.security.SecureRandom;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 19 MiB, 2 passes and 1 lane, as OWASP's Password Storage Cheat Sheet advises (read November 2026).
 */
@Component
class Passwords {

    static final int SHORTEST = 10;

    /** More would only make it slow: Argon2 takes any length. */
    static final int LONGEST = 512;

    private static final int MEMORY_KIB = 19 * 1024;
    /** Without 0, O, 1, l and I: it is read off a terminal. */
    private static final String ALPHABET = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 2);
    /** Each takes its memory: a burst of sign-ins waits instead of filling the heap. */
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    private final String nobodys;

    Passwords() {
        nobodys = hash(generate());
    }

    String hash(String password) {
        return limited(() -> {
            String hash = argon2.encode(password);
            if (hash == null) {
                throw new IllegalStateException("Argon2 gave no hash");
            }
            return hash;
        });
    }

    /** @param hash null when there is no such person, which takes as long and is never right */
    boolean matches(String password, @Nullable String hash) {
        boolean right = limited(() -> argon2.matches(password, hash == null ? nobodys : hash));
        return right && hash != null;
    }

    /** @throws ProblemException 422 naming the field when it is too short or too long */
    static void check(String field, @Nullable String password) {
        if (password == null || password.length() < SHORTEST) {
            throw ProblemException.invalid(
                    field, "A password has at least " + SHORTEST + " characters. Three or four words make a good one.");
        }
        if (password.length() > LONGEST) {
            throw ProblemException.invalid(field, "A password has at most " + LONGEST + " characters.");
        }
    }

    /** Some 116 bits, as "kRt9w-Vb3xQ-…". */
    static String generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) {
                password.append('-');
            }
            password.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString();
    }

    private <T> T limited(Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }
}
