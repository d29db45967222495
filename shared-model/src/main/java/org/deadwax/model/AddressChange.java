package org.deadwax.model;

/** Another address for what was bought. @param email where mails go from now on */
public record AddressChange(String email) {}
