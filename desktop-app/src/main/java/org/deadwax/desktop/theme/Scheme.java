package org.deadwax.desktop.theme;

/** One of the two ways the whole application looks. */
public enum Scheme {
    LIGHT,
    DARK
}
