package org.deadwax.model;

/** Units that are sold (cancelled and refunded ones taken off, tests never in), and what they brought. */
public record LiveTotal(long units, Money revenue) {}
