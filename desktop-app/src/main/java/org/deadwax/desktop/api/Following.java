package org.deadwax.desktop.api;

/** Something that is being followed, and comes back by itself when the connection breaks. */
public interface Following extends AutoCloseable {

    /** Does not wait for the next try; nothing happens while the connection stands. Returns at once. */
    void tryNow();

    @Override
    void close();
}
