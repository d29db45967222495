package org.deadwax.server.home;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/** Looks at what most often keeps a server from starting before anything is loaded, so that the answer comes at once. */
public final class BeforeStart implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        HomeSettings settings = settings(context.getEnvironment());
        FreePort.refuseTaken(settings.webPort());
        if (settings.isHomeUsed()) {
            Home.open(settings.directory(), settings.environment()).close();
        }
    }

    static HomeSettings settings(ConfigurableEnvironment environment) {
        return new Binder(ConfigurationPropertySources.get(environment))
                .bindOrCreate("deadwax", Bindable.of(HomeSettings.class));
    }
}
