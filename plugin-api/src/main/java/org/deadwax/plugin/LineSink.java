package org.deadwax.plugin;

/** Takes a file line by line, without line ends; those are the account's setting. */
@FunctionalInterface
public interface LineSink {

    void line(String text);
}
