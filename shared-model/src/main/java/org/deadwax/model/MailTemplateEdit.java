package org.deadwax.model;

/** See {@link MailTemplate}. */
public record MailTemplateEdit(String subject, String body) {}
