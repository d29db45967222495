package org.deadwax.desktop.live;

/** @param minor revenue in minor units of the label's currency */
record Sum(long units, long minor) {

    static final Sum NONE = new Sum(0, 0);

    Sum plus(Sum other) {
        return new Sum(units + other.units, minor + other.minor);
    }
}
