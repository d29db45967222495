package org.deadwax.server.home;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.deadwax.server.platform.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Tells on standard error, in one line, why the server does not start. What has no line of its own is a defect: it keeps its trace. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class StartFailureLine implements SpringBootExceptionReporter {

    StartFailureLine(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        String line = line(failure);
        if (line == null) {
            return false;
        }
        System.err.println("deadwax: " + line);
        return true;
    }

    static @Nullable String line(Throwable failure) {
        String setting = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case CannotStart known -> {
                    return known.getMessage();
                }
                case PortInUseException taken -> {
                    return "Port " + taken.getPort()
                            + " is taken by another program. Stop that, or set DEADWAX_PORT to a free one.";
                }
                case BindException bad -> setting = setting(bad);
                default -> {}
            }
        }
        return setting;
    }

    private static String setting(BindException bad) {
        ConfigurationProperty property = bad.getProperty();
        String name = String.valueOf(property == null ? bad.getName() : property.getName());
        String variable = name.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_');
        boolean secret = variable.matches(".*(SECRET|PASSWORD|KEY).*");
        String value = property == null || secret ? "" : " “" + property.getValue() + "”";
        return "The setting " + variable + value + " cannot be used: it is no " + expected(bad) + ".";
    }

    private static String expected(BindException bad) {
        Class<?> type = bad.getTarget().getType().resolve(Object.class);
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        return type == Integer.class ? "number" : type.getSimpleName().toLowerCase(Locale.ROOT);
    }
}
