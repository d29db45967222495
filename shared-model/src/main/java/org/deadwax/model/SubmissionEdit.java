package org.deadwax.model;

/** @param way SFTP, DRY_RUN, or BY_HAND once the file has been handed over */
public record SubmissionEdit(String way) {}
