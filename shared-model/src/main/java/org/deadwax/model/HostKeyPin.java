package org.deadwax.model;

/** @param fingerprint that a person has compared with what the compiler says, "SHA256:…" */
public record HostKeyPin(String fingerprint) {}
