package org.deadwax.server.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class with a database of its own, shared by its tests. A {@link TestDatabase} can be a parameter of the
 * constructor, of a {@code @BeforeAll} or {@code @BeforeEach} method and of a test.
 */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseTestExtension.class)
public @interface DatabaseTest {}
