package org.deadwax.server.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.deadwax.server.sales.OrderFacts;
import org.deadwax.server.sales.StoreFact;
import org.deadwax.server.store.shopify.ShopifyTranslation;
import org.deadwax.server.store.shopify.Topics;
import org.deadwax.server.store.shopify.UnreadableWebhook;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./deadwax explain [--products FILE] FILE…}: what the server makes of webhook bodies, in the order given, as JSON. It
 * uses what the server uses, and needs neither a database nor a catalogue.
 */
public class Explain {

    private static final String USAGE = "Usage: ./deadwax explain [--products FILE] FILE...";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<Long, OrderFacts> orders = new LinkedHashMap<>();
    private final List<Explanation.File> files = new ArrayList<>();

    private Explain() {}

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int code = run(List.of(args), out, err);
        out.flush();
        System.exit(code);
    }

    /** @return 0; 1 when a file was bad, though the others are explained; 2 for wrong usage */
    static int run(List<String> args, PrintStream out, PrintStream err) {
        if (args.equals(List.of("--help")) || args.equals(List.of("-h"))) {
            out.println(USAGE);
            return 0;
        }
        List<String> names = new ArrayList<>(args);
        ProductNames products = ProductNames.none();
        int option = names.indexOf("--products");
        if (option >= 0 && option + 1 < names.size()) {
            String file = names.get(option + 1);
            names.subList(option, option + 2).clear();
            try {
                products = ProductNames.read(Path.of(file));
            } catch (IOException | IllegalArgumentException | JacksonException e) {
                err.println("deadwax: " + file + " is no list of products: " + firstLine(e));
                return 2;
            }
        }
        Optional<String> unknown =
                names.stream().filter(name -> name.startsWith("--")).findFirst();
        if (names.isEmpty() || unknown.isPresent()) {
            err.println("deadwax: "
                    + unknown.map(name -> "explain does not know '" + name + "'")
                            .orElse("explain needs at least one FILE")
                    + ". " + USAGE);
            return 2;
        }
        Explain explain = new Explain();
        names.forEach(explain::read);
        out.println(JSON.writeValueAsString(explain.explanation(products)));
        explain.files.stream()
                .filter(file -> file.outcome().equals("unreadable"))
                .forEach(file -> err.println("deadwax: " + file.file() + ": " + file.reason()));
        return explain.files.stream().anyMatch(file -> file.outcome().equals("unreadable")) ? 1 : 0;
    }

    private void read(String name) {
        String topic = null;
        byte[] bytes = {};
        try {
            Path path = Path.of(name);
            byte[] body = body(path);
            bytes = body;
            topic = Topics.ofName(String.valueOf(path.getFileName()))
                    .or(() -> Topics.ofBody(body))
                    .orElseThrow(() -> new UnreadableWebhook(
                            "Neither its name nor its content tells which webhook this is. Name it after its topic, as"
                                    + " orders_paid.json."));
            List<StoreFact> facts = ShopifyTranslation.translate(topic, body, null);
            facts.forEach(fact ->
                    orders.merge(fact.orderId(), OrderFacts.NONE.with(fact), (known, added) -> known.with(fact)));
            files.add(new Explanation.File(
                    name,
                    topic,
                    facts.isEmpty() ? "ignored" : "read",
                    facts.isEmpty() ? Topics.silence(topic) : null,
                    facts.stream()
                            .map(fact -> Long.toString(fact.orderId()))
                            .distinct()
                            .toList()));
        } catch (UnreadableWebhook e) {
            unreadable(name, topic, e.getMessage() + otherTopic(topic, bytes));
        } catch (NoSuchFileException e) {
            unreadable(name, topic, "There is no such file.");
        } catch (AccessDeniedException e) {
            unreadable(name, topic, "It could not be read: permission denied.");
        } catch (IOException e) {
            unreadable(name, topic, "It could not be read: " + e.getMessage() + ".");
        }
    }

    private void unreadable(String name, @Nullable String topic, @Nullable String reason) {
        files.add(new Explanation.File(name, topic, "unreadable", reason, List.of()));
    }

    /** A sentence when the name says one thing and the content another. */
    private static String otherTopic(@Nullable String topic, byte[] body) {
        if (topic == null) {
            return "";
        }
        try {
            String kind = topic.substring(0, topic.indexOf('/'));
            return Topics.ofBody(body)
                    .filter(other -> !other.startsWith(kind))
                    .map(other -> " Its name says " + topic + "; its content looks like " + other + ".")
                    .orElse("");
        } catch (UnreadableWebhook e) {
            return "";
        }
    }

    private static byte[] body(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            throw new IOException("it is a directory");
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] body = in.readNBytes(WebhookServlet.LIMIT + 1);
            if (body.length > WebhookServlet.LIMIT) {
                throw new UnreadableWebhook("It has more than 5 MB, which the server refuses with 413.");
            }
            return body;
        }
    }

    private Explanation explanation(ProductNames products) {
        List<Explanation.Order> explained = new ArrayList<>();
        orders.forEach((id, facts) -> explained.add(new ExplainedOrder(id, facts, products).explain()));
        return new Explanation(files, explained);
    }

    private static String firstLine(Exception e) {
        return Arrays.stream(String.valueOf(e.getMessage()).split("\n"))
                        .findFirst()
                        .orElse("") + ".";
    }
}
