package org.deadwax.server.delivery.page;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages' HTML: whatever goes into it is escaped, there is no way round. */
@Component
class PageTemplates {

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .withEscaper(Escapers.HTML)
            .emptyStringIsFalse(true)
            .defaultValue("")
            .withLoader(name -> new StringReader(text(name + ".mustache").strip()));

    private final Template page = COMPILER.compile(text("page.mustache"));
    private final Template problem = COMPILER.compile(text("problem.mustache"));

    String page(PageView view) {
        return page.execute(view);
    }

    /** @param back where to go on; null for nowhere */
    String problem(PageProblem told, @Nullable String back) {
        return problem.execute(new ProblemView(told.title(), String.valueOf(told.getMessage()), back));
    }

    record ProblemView(
            String title, String sentence, @Nullable String back) {}

    static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(PageTemplates.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }
}
