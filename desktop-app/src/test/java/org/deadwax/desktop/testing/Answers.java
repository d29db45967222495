package org.deadwax.desktop.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import org.deadwax.desktop.api.DeadwaxApi;

/** A server written by hand in a test: what it has no method for must not be asked. */
public final class Answers {

    private Answers() {}

    /** @param server a public class with some of the methods of {@link DeadwaxApi}, same names and parameters */
    public static DeadwaxApi of(Object server) {
        return (DeadwaxApi) Proxy.newProxyInstance(
                DeadwaxApi.class.getClassLoader(), new Class<?>[] {DeadwaxApi.class}, (proxy, method, args) -> {
                    Method answer = find(server, method);
                    answer.setAccessible(true);
                    try {
                        return answer.invoke(server, args);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    private static Method find(Object server, Method asked) {
        return Arrays.stream(server.getClass().getDeclaredMethods())
                .filter(method -> method.getName().equals(asked.getName()))
                .filter(method -> Arrays.equals(method.getParameterTypes(), asked.getParameterTypes()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("This server was not expected to be asked: " + asked.getName()));
    }
}
