package org.deadwax.model;

/** What a parked webhook says. @param body indented JSON, in which who bought is hidden */
public record ParkedBody(String topic, String reason, String body) {}
