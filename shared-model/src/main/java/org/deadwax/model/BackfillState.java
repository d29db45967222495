package org.deadwax.model;

/** How far a store's history is on its way here. */
public enum BackfillState {
    /** The shop is about to be asked; it gathers one thing at a time. */
    ASKING,
    /** The shop gathers its orders, which takes from seconds to hours. */
    GATHERING,
    /** What it gathered is being read. */
    READING,
    DONE,
    /** It came to nothing, or to a part only; {@link StoreBackfill#reason} says why. What came stays. */
    FAILED,
    /** Somebody stopped it. What had come stays. */
    CANCELLED;

    /** Whether it goes on by itself. */
    public boolean running() {
        return this == ASKING || this == GATHERING || this == READING;
    }
}
