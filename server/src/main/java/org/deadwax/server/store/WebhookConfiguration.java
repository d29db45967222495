package org.deadwax.server.store;

import java.time.Clock;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.deadwax.server.platform.DatabaseAccess;
import org.deadwax.server.platform.DiskSpace;
import org.deadwax.server.platform.Pools;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Puts the webhook servlet beside Spring's web application, not into it: no filter, no security chain, no session. */
@Configuration(proxyBeanMethods = false)
class WebhookConfiguration {

    private static final Logger log = LoggerFactory.getLogger(WebhookConfiguration.class);
    private static final String PATH = "/webhooks";

    /** Its own connections, so that nothing else can keep webhooks waiting. */
    @Bean(destroyMethod = "close")
    @DependsOn("migratedDatabase")
    InboxWriter inboxWriter(DatabaseAccess access, Drainer drainer) {
        return new InboxWriter(Pools.worker(access, 2), drainer::wake);
    }

    @Bean
    WebhookServlet webhookServlet(
            ShopifySettings settings,
            ShopSecrets ownSecrets,
            Shops shops,
            InboxWriter inbox,
            DiskSpace disk,
            Clock clock) {
        WebhookSignature signature = new WebhookSignature(settings.secrets());
        if (!signature.canVerify()) {
            log.warn(
                    "No webhook is taken but of stores with an application of their own: set DEADWAX_SHOPIFY_API_SECRET to the secret of the Shopify application.");
        }
        return new WebhookServlet(signature, ownSecrets, shops, inbox, disk, clock);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> webhookContext(WebhookServlet servlet) {
        return factory -> {
            // a usual order has 9 KB: with the default of 8 KB each would be read in two goes
            factory.addConnectorCustomizers(connector -> connector.setProperty("socket.appReadBufSize", "16384"));
            factory.addContextCustomizers(application -> {
                if (application.getParent() instanceof Host host && host.findChild(PATH) == null) {
                    host.addChild(context(servlet));
                }
            });
        };
    }

    static Context context(WebhookServlet servlet) {
        StandardContext context = new StandardContext();
        context.setName(PATH);
        context.setPath(PATH);
        context.setParentClassLoader(WebhookServlet.class.getClassLoader());
        context.addLifecycleListener(new Tomcat.FixContextListener());
        Tomcat.addServlet(context, "shopify", servlet);
        context.addServletMappingDecoded("/*", "shopify");
        return context;
    }
}
