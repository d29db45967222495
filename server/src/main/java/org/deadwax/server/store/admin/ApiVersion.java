package org.deadwax.server.store.admin;

/** The one version of the Admin API that is asked, and that webhooks are read in. Supported until October 2027. */
public final class ApiVersion {

    public static final String PINNED = "2026-10";

    private ApiVersion() {}
}
