package org.deadwax.desktop.live;

/** What one bar of the live chart stands for. */
public enum Span {
    MINUTE,
    HOUR,
    DAY
}
