package org.deadwax.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The answers in the case files were worked out by hand from the bodies; {@link CaseText} only lays them out. */
class ExplainTest {

    private static final Path SHOPIFY = Path.of("src/test/resources/shopify");

    private record Answer(int code, String out, String err) {

        Explanation explanation() {
            return JsonMapper.builder().build().readValue(out, Explanation.class);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void saysWhatWasWorkedOutByHand(Path file) throws IOException {
        String text = Files.readString(file);
        String firstLine = text.lines().findFirst().orElseThrow();
        List<String> bodies = new ArrayList<>();
        for (String name : firstLine.substring("files: ".length()).split(" ")) {
            bodies.add(SHOPIFY.resolve("bodies").resolve(name + ".json").toString());
        }
        Answer answer = explain(bodies);
        assertThat(firstLine + "\n" + CaseText.of(answer.explanation())).isEqualTo(text);
        assertThat(answer.code()).isZero();
    }

    /** The same bodies in every order, and each of them twice, come to the same units, times and money. */
    @ParameterizedTest
    @MethodSource("cases")
    void saysTheSameWhateverCameFirst(Path file) throws IOException {
        List<String> bodies = new ArrayList<>();
        String firstLine = Files.readString(file).lines().findFirst().orElseThrow();
        for (String name : firstLine.substring("files: ".length()).split(" ")) {
            bodies.add(SHOPIFY.resolve("bodies").resolve(name + ".json").toString());
        }
        Set<Explanation.Order> expected =
                Set.copyOf(explain(bodies).explanation().orders());
        long seed = Long.getLong("deadwax.test.seed", System.nanoTime());
        Random random = new Random(seed);
        List<String> twice = new ArrayList<>(bodies);
        twice.addAll(bodies);
        for (int i = 0; i < 8; i++) {
            Collections.shuffle(twice, random);
            assertThat(Set.copyOf(explain(twice).explanation().orders()))
                    .as("seed %d, %s", seed, twice)
                    .isEqualTo(expected);
        }
    }

    static Stream<Path> cases() throws IOException {
        return files("cases");
    }

    /** What each bad body is told, by a part of the sentence that names field and value. */
    private static final List<String> FAULTS = List.of(
            "fulfillments_create__no_lines_told|line_items is missing",
            "mystery|Neither its name nor its content tells",
            "orders_delete__nothing|id is missing",
            "orders_paid__amount_twice|The body is no JSON",
            "orders_paid__amount_with_comma|line_items[0].price_set.shop_money.amount is no number: \"12,99\"",
            "orders_paid__bad_utf8|The body is no JSON",
            "orders_paid__cut_off|The body is no JSON",
            "orders_paid__discount_above_price|line_items[0].discount_allocations take off more than the line's 5.00",
            "orders_paid__empty|The body is no JSON",
            "orders_paid__exponent|line_items[0].price_set.shop_money.amount has too many digits",
            "orders_paid__fraction_of_a_cent|line_items[0] comes to 12.995, which is no amount of USD",
            "orders_paid__half_a_copy|line_items[0].quantity is no whole number: 1.5",
            "orders_paid__half_a_yen|line_items[0] comes to 12.50, which is no amount of JPY",
            "orders_paid__id_beyond_all|id is no id: 9223372036854775808",
            "orders_paid__in_the_year_ten_thousand|updated_at is no time of a sale",
            "orders_paid__is_a_refund|Its name says orders/paid; its content looks like refunds/create.",
            "orders_paid__line_twice|line_items[1].id stands twice in the order: 9001",
            "orders_paid__line_without_price|line_items[0].price is missing",
            "orders_paid__list|The body is no JSON object",
            "orders_paid__negative_price|line_items[0].price is negative: \"-12.99\"",
            "orders_paid__negative_quantity|line_items[0].quantity is negative: -1",
            "orders_paid__nested_without_end|The body is no JSON",
            "orders_paid__no_id|id is missing",
            "orders_paid__no_lines_told|line_items is missing",
            "orders_paid__no_such_currency|currency is no ISO 4217 currency: \"ZZQ\"",
            "orders_paid__not_a_number|The body is no JSON",
            "orders_paid__number_without_end|The body is no JSON",
            "orders_paid__quantity_beyond_belief|line_items[0].quantity is more than 100000 copies: 2147483648",
            "orders_paid__refund_inside_is_text|refunds is not a list: \"none\"",
            "orders_paid__time_without_offset|_at is no time with an offset, as 2026-11-20T00:00:03-05:00: \"2026",
            "orders_paid__two_currencies|line_items[0].price_set.shop_money.currency_code is not the order's USD: \"CAD\"",
            "orders_paid__two_documents|The body is no JSON",
            "refunds_create__is_an_order|Its name says refunds/create; its content looks like orders/updated.",
            "refunds_create__of_minus_one|refund_line_items[0].quantity is negative: -1");

    @Test
    void namesWhatIsWrongWithEachBadFileAndExplainsTheOthers() throws IOException {
        List<Path> bad = files("bad").toList();
        List<String> names = new ArrayList<>(bad.stream().map(Path::toString).toList());
        names.add(1, SHOPIFY.resolve("bodies/orders_paid.json").toString());
        names.add("no/such/file.json");
        Answer answer = explain(names);
        Explanation explanation = answer.explanation();
        assertThat(answer.code()).isEqualTo(1);
        assertThat(explanation.orders()).hasSize(1);

        List<String> faults = new ArrayList<>();
        for (Explanation.File file : explanation.files()) {
            if (file.outcome().equals("unreadable")) {
                assertThat(answer.err()).contains(file.file() + ": " + file.reason());
                faults.add(file.file() + "|" + file.reason());
            }
        }
        assertThat(faults).hasSize(FAULTS.size() + 1);
        for (int i = 0; i < FAULTS.size(); i++) {
            String[] expected = FAULTS.get(i).split("\\|");
            assertThat(faults.get(i)).contains(expected[0] + ".json|").contains(expected[1]);
        }
        assertThat(faults.getLast()).isEqualTo("no/such/file.json|There is no such file.");
    }

    @Test
    void manyLinesAndManyCopiesAddUpToTheCent() {
        Answer lines = explain(
                List.of(SHOPIFY.resolve("bodies/orders_paid__250_lines.json").toString()));
        Explanation.Order order = lines.explanation().orders().getFirst();
        assertThat(order.units().sold()).isEqualTo(250);
        assertThat(order.revenue()).isEqualTo(both("2697.50"));

        Answer pallet = explain(
                List.of(SHOPIFY.resolve("bodies/orders_paid__whole_pallet.json").toString()));
        Explanation.Product cds =
                pallet.explanation().orders().getFirst().products().getFirst();
        assertThat(cds.units().sold()).isEqualTo(1000);
        assertThat(cds.revenue()).isEqualTo(both("6999.99"));
        assertThat(cds.copies().getFirst().paid()).isEqualTo(both("7.00"));
        assertThat(cds.copies().getLast().paid()).isEqualTo(both("6.99"));
    }

    @Test
    void goesByACatalogueWhenThereIsOne() throws IOException {
        Path products = Files.createTempFile("products", ".json");
        Files.writeString(products, """
                [{"title": "Salt Hymnal, LP", "sku": "SH-LP", "format": "VINYL"},
                 {"title": "Salt Hymnal, download", "upc": "602537205981", "format": "DIGITAL_ALBUM", "version": 3}]
                """);
        Answer answer = explain(List.of(
                "--products",
                products.toString(),
                SHOPIFY.resolve("bodies/orders_paid__euro_buyer.json").toString()));
        Explanation.Order order = answer.explanation().orders().getFirst();
        assertThat(order.products())
                .singleElement()
                .extracting(Explanation.Product::product)
                .isEqualTo("Salt Hymnal, LP");
        assertThat(order.unmapped())
                .singleElement()
                .extracting(Explanation.Unmapped::sku)
                .isEqualTo("SH-DIG");
    }

    @Test
    void wrongUsageIsToldInOneLine() {
        for (List<String> args : List.of(List.<String>of(), List.of("--what", "x.json"), List.of("--products"))) {
            Answer answer = explain(args);
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err().lines()).hasSize(1);
            assertThat(answer.out()).isEmpty();
        }
    }

    static Explanation explained(List<String> files) {
        return explain(files).explanation();
    }

    private static Explanation.Both both(String amount) {
        Explanation.Amount dollars = new Explanation.Amount(amount, "USD");
        return new Explanation.Both(dollars, dollars);
    }

    private static Answer explain(List<String> args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Explain.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static Stream<Path> files(String directory) throws IOException {
        try (Stream<Path> files = Files.list(SHOPIFY.resolve(directory))) {
            return Arrays.stream(files.sorted().toArray(Path[]::new));
        }
    }
}
