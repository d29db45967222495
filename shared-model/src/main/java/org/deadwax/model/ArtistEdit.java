package org.deadwax.model;

public record ArtistEdit(String name) {}
