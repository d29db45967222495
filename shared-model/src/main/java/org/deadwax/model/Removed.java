package org.deadwax.model;

import java.time.Instant;

/** That a file was taken away. @param by the person's name */
public record Removed(String by, Instant at, String why) {}
