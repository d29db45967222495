package org.deadwax.model;

/**
 * How the label is known to the chart's compiler.
 *
 * @param chain 4 digits; all providers share 4030
 * @param account 5 digits; physical and digital have their own
 * @param fileName as the compiler expects it, "DWLMD.txt"
 */
public record ChartAccount(String chain, String account, String fileName) {}
