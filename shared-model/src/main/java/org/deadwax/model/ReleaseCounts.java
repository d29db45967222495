package org.deadwax.model;

/**
 * How many releases a filter finds, by how they stand; a release is in exactly one of the last five.
 *
 * @param draft never published, with whoever writes it
 * @param waiting submitted and waiting for approval, revisions included
 * @param changesAsked back with the artist, revisions included
 * @param preorder published, with a street date still to come or none
 * @param out published, with a street date that has come
 */
public record ReleaseCounts(long all, long draft, long waiting, long changesAsked, long preorder, long out) {}
