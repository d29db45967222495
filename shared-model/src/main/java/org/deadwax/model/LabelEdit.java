package org.deadwax.model;

/** @param currency ISO 4217; @param zone IANA name */
public record LabelEdit(String name, String currency, String zone) {}
