package org.deadwax.server.platform;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.deadwax.model.Problem;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Says what the controllers' signatures do not: the label that a filter takes from the path, and that every error is a
 * problem. Names come from method and path, so that one endpoint's does not depend on another's.
 */
@Component
class OpenApiFinish implements OpenApiCustomizer {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]+)}");
    private static final Set<String> TEXTS = Set.of("chart", "period");
    private static final String SIGN_IN = "/api/sign-in";

    @Override
    public void customise(OpenAPI api) {
        ModelConverters.getInstance(true).readAll(Problem.class).forEach(api.getComponents()::addSchemas);
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    operation.setOperationId(method.name().toLowerCase(Locale.ROOT) + name(path));
                    operation.setTags(List.of(topic(path)));
                    addMissingVariables(path, operation);
                    operation.getResponses().setDefault(problem());
                    if (path.equals(SIGN_IN)) {
                        operation.setSecurity(List.of());
                    }
                    requireIfMatch(method, operation);
                }));
    }

    private static void addMissingVariables(String path, Operation operation) {
        List<Parameter> known = operation.getParameters() == null ? List.of() : operation.getParameters();
        for (String variable : variables(path)) {
            if (known.stream().noneMatch(parameter -> variable.equals(parameter.getName()))) {
                Schema<?> schema = TEXTS.contains(variable) ? new StringSchema() : new UUIDSchema();
                operation.addParametersItem(
                        new Parameter().in("path").name(variable).required(true).schema(schema));
            }
        }
    }

    private static List<String> variables(String path) {
        return VARIABLE.matcher(path).results().map(match -> match.group(1)).toList();
    }

    private static void requireIfMatch(PathItem.HttpMethod method, Operation operation) {
        if (method == PathItem.HttpMethod.PUT && operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> "If-Match".equals(parameter.getName()))
                    .forEach(parameter -> parameter.setRequired(true));
        }
    }

    private static ApiResponse problem() {
        return new ApiResponse()
                .description("What is wrong, and the way out")
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"))));
    }

    /** "/api/labels/{label}/releases/{id}" is "ReleasesById". */
    private static String name(String path) {
        return Arrays.stream(path.substring("/api/".length())
                        .replaceFirst("^labels/\\{label}/", "")
                        .split("/"))
                .map(part -> part.startsWith("{") ? "By-" + part.substring(1, part.length() - 1) : part)
                .flatMap(part -> Arrays.stream(part.split("-")))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** What stands after the label, else after "api". */
    private static String topic(String path) {
        String[] parts = path.split("/");
        return parts.length > 4 && parts[2].equals("labels") ? parts[4] : parts[2];
    }
}
