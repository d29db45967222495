package org.deadwax.model;

/** @param code as "US_DIGITAL"; @param format of its file, as "D3" */
public record Chart(String code, String name, String zone, String format) {}
