package org.deadwax.desktop.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Money;
import org.deadwax.model.RuleEdit;
import org.junit.jupiter.api.Test;

class RulesViewModelTest {

    private final RuleShelf server = new RuleShelf();

    private RulesViewModel rules(boolean owner) {
        RulesViewModel rules = new RulesViewModel(
                Answers.of(server),
                UUID.randomUUID(),
                Background.inline(),
                // already the 20th in UTC, still the 19th where the label is
                Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneOffset.UTC),
                ZoneId.of("America/New_York"),
                owner);
        rules.refresh();
        return rules;
    }

    private static void choose(RulesViewModel rules, String code) {
        rules.selectedProperty()
                .set(rules.rows().stream()
                        .filter(row -> row.rule().code().equals(code))
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void showsWhatHoldsTodayInTheOrderInWhichCodesApply() {
        RulesViewModel rules = rules(true);
        assertThat(rules.rows())
                .extracting(RuleRow::figure)
                .containsExactly("applied", "7.99 USD", "15.99 USD", "3.75 GBP", "copies 1", "weeks 12");
        assertThat(rules.rows()).extracting(RuleRow::first).containsExactly(true, true, false, false, true, true);
        rules.todayProperty().set(false);
        assertThat(rules.rows()).hasSize(7);
        rules.territoryProperty().set("GB");
        assertThat(rules.rows())
                .extracting(row -> row.rule().code())
                .as("a rule for everywhere is one for GB too")
                .containsExactly("TEST_ORDER", "MIN_PRICE");
        assertThat(rules.territories()).containsExactly("GB", "US");
    }

    @Test
    void theOwnerWritesALineFromTomorrowOn() {
        RulesViewModel rules = rules(true);
        choose(rules, "MIN_PRICE");
        rules.change();
        RuleDraft draft = Objects.requireNonNull(rules.draftProperty().get());
        assertThat(draft.fromProperty().get()).isEqualTo(LocalDate.of(2026, 11, 20));
        draft.minimumProperty().set("8,99");
        draft.noteProperty().set("We never sell below it");
        rules.write();
        assertThat(rules.troubleProperty().get()).isEqualTo("“8,99” is no price. Write it as 15.99.");
        assertThat(server.written).isEmpty();
        draft.minimumProperty().set("8.99");
        rules.write();
        RuleEdit edit = server.written.getFirst();
        assertThat(edit.minimum()).isEqualTo(Money.of("8.99", "USD"));
        assertThat(edit.territory()).isEqualTo("US");
        assertThat(edit.note()).isEqualTo("We never sell below it");
        assertThat(rules.draftProperty().get()).isNull();
        assertThat(rules.noticeProperty().get()).isEqualTo("“Below minimum price” is changed.");
    }

    @Test
    void aChangeWithoutAReasonOrBackwardsIsNotSent() {
        RulesViewModel rules = rules(true);
        choose(rules, "BULK_DIGITAL");
        rules.change();
        RuleDraft draft = Objects.requireNonNull(rules.draftProperty().get());
        rules.write();
        assertThat(rules.troubleProperty().get()).isEqualTo("Say why: it is kept in the history.");
        draft.noteProperty().set("x");
        draft.toProperty().set(LocalDate.of(2026, 1, 1));
        rules.write();
        assertThat(rules.troubleProperty().get()).isEqualTo("It ends before it begins.");
        draft.toProperty().set(null);
        Objects.requireNonNull(draft.figures().get("count")).set("two");
        rules.write();
        assertThat(rules.troubleProperty().get()).isEqualTo("copies: “two” is no whole number.");
        draft.offProperty().set(true);
        rules.write();
        assertThat(server.written.getFirst().off()).isTrue();
        assertThat(server.written.getFirst().figures()).isNull();
    }

    @Test
    void whatTheServerRefusesStaysInTheForm() {
        server.refusal = new IllegalStateException("The rule MIN_PRICE says nothing about JP.");
        RulesViewModel rules = rules(true);
        choose(rules, "MIN_PRICE");
        rules.change();
        Objects.requireNonNull(rules.draftProperty().get()).noteProperty().set("x");
        rules.write();
        assertThat(rules.troubleProperty().get()).isEqualTo("The rule MIN_PRICE says nothing about JP.");
        assertThat(rules.draftProperty().get()).isNotNull();
    }

    @Test
    void anOwnLineIsWithdrawnForAReason() {
        RulesViewModel rules = rules(true);
        choose(rules, "NOT_REDEEMED");
        RuleRow row = Objects.requireNonNull(rules.selectedProperty().get());
        assertThat(row.own()).isTrue();
        assertThat(Objects.requireNonNull(rules.historyProperty().get().value()))
                .hasSize(1);
        rules.withdraw(row, "The chart changed it");
        assertThat(server.asked).contains("withdraw NOT_REDEEMED: The chart changed it");
    }

    @Test
    void onlyTheOwnerChangesRules() {
        RulesViewModel rules = rules(false);
        rules.change();
        assertThat(rules.draftProperty().get()).isNull();
        assertThat(rules.editBlockedProperty().get()).isEqualTo("Only the owner changes rules.");
    }
}
