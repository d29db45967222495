package org.deadwax.server.home;

import org.deadwax.server.platform.Installation;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The one line of a start that went well: scripts wait for it, people click on it. */
@Component
class ReadyLine {

    private final Installation installation;
    private final HomeSettings settings;

    ReadyLine(Installation installation, HomeSettings settings) {
        this.installation = installation;
        this.settings = settings;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String url = settings.publicUrl() == null
                    ? "http://localhost:" + web.getWebServer().getPort()
                    : installation.publicUrl().toString();
            System.out.println("Deadwax is ready at " + url
                    + (settings.isHomeUsed() ? " (home " + installation.home() + ")" : ""));
        }
    }
}
