package org.deadwax.model;

/** @param reason why the file is written again; it is kept beside the new version */
public record CorrectionEdit(String reason) {}
