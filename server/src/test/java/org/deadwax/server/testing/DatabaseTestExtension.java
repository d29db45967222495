package org.deadwax.server.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens the class's database at first use; JUnit closes what its store holds when the class is done. */
final class DatabaseTestExtension implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> testClass = context.getRequiredTestClass();
        ExtensionContext ofClass = context;
        while (ofClass.getParent().flatMap(ExtensionContext::getTestClass).isPresent()) {
            ofClass = ofClass.getParent().get();
        }
        return ofClass.getStore(Namespace.create(DatabaseTestExtension.class, testClass.getNestHost()))
                .computeIfAbsent(TestDatabase.class, key -> new TestDatabase(), TestDatabase.class);
    }
}
