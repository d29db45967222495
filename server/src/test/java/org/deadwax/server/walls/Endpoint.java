package org.deadwax.server.walls;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Something that the server answers, found where Spring keeps it, so that what is added later is tested too.
 *
 * @param path with its variables, as "/api/labels/{label}/releases"
 * @param ids true when the path names an entity beside the label, by UUID
 */
record Endpoint(String method, String path, boolean ids) {

    static final String LABEL = "/api/labels/{label}";

    private static final Pattern VARIABLE = Pattern.compile("([^/]*)/\\{\\*?([^}]+)}");

    static List<Endpoint> all(ApplicationContext context) {
        return context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .distinct()
                .sorted((a, b) -> (a.path + a.method).compareTo(b.path + b.method))
                .toList();
    }

    static List<Endpoint> inLabels(ApplicationContext context) {
        return all(context).stream().filter(Endpoint::inLabel).toList();
    }

    boolean inLabel() {
        return path.equals(LABEL) || path.startsWith(LABEL + "/");
    }

    boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    boolean takesBody() {
        return !reads() && !method.equals("DELETE");
    }

    /** Without the names of variables, in which people may differ. */
    String shape() {
        return method + " " + path.replaceAll("\\{[^}]+}", "{}");
    }

    /** @param value of a variable, by the path segment before it and its name */
    String filled(BinaryOperator<String> value) {
        Matcher matcher = VARIABLE.matcher(path);
        StringBuilder filled = new StringBuilder();
        while (matcher.find()) {
            String text = matcher.group(1) + "/" + value.apply(matcher.group(1), matcher.group(2));
            matcher.appendReplacement(filled, Matcher.quoteReplacement(text));
        }
        return matcher.appendTail(filled).toString().replace("**", "anything");
    }

    /** Any label and any entity: none of them exists. */
    String filledAtRandom() {
        return filled((before, name) -> switch (before) {
            case "charts" -> "US_DIGITAL";
            case "reports" -> "2026-W47";
            case "accepted" -> "CHANNELS";
            case "thumbnails" -> "128";
            default -> UUID.randomUUID().toString();
        });
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo info, HandlerMethod handler) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Stream<String> names =
                methods.isEmpty() ? Stream.of("GET", "POST") : methods.stream().map(RequestMethod::name);
        return names.flatMap(
                name -> info.getPatternValues().stream().map(path -> new Endpoint(name, path, namesEntity(handler))));
    }

    private static boolean namesEntity(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                .anyMatch(parameter -> parameter.getParameterType() == UUID.class
                        && !"label".equals(parameter.getParameter().getName()));
    }
}
