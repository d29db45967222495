package org.deadwax.model;

/** What the compiler said. @param accepted false when it refused the file */
public record SubmissionAnswer(boolean accepted, String text) {}
