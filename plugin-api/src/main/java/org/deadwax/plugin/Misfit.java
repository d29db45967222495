package org.deadwax.plugin;

/**
 * Why a unit cannot be written.
 *
 * @param code in capitals, as "NO_ISRC"; units with the same code and product are shown as one finding
 * @param message what is wrong, without naming the product: "has no ISRC"
 * @param fix the way out, a sentence
 */
public record Misfit(String code, String message, String fix) {}
