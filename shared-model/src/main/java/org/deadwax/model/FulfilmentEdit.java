package org.deadwax.model;

/** @param on whether downloads are marked as fulfilled in the shop once they are sold */
public record FulfilmentEdit(boolean on) {}
