package org.deadwax.server.platform;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The description of the REST interface, as {@code docs/openapi.json} has it too. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    static {
        // written as text, see their JsonValue
        SpringDocUtils.getConfig()
                .replaceWithClass(org.deadwax.model.Upc.class, String.class)
                .replaceWithClass(org.deadwax.model.Isrc.class, String.class);
    }

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Deadwax")
                        .version("1")
                        .description(
                                "Errors are application/problem+json. What is changed is sent with If-Match; what is"
                                        + " created may be sent with Idempotency-Key; lists are paged by limit and after.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/")))
                .components(new Components()
                        .addSecuritySchemes(
                                "session",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The token that POST /api/sign-in gives.")))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }
}
