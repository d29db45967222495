package org.deadwax.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.testing.Answers;
import org.deadwax.desktop.testing.Desks;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Format;
import org.deadwax.model.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorViewModelTest {

    private static final String VINYL = Cartography.product(Format.VINYL).toString();
    private static final String USD = "product." + VINYL + ".price.USD";

    @TempDir
    private Path folder;

    private final Cartography server = new Cartography();
    private EditorViewModel model = model();

    private EditorViewModel model() {
        return new EditorViewModel(
                Answers.of(server),
                Desks.LABEL,
                Clock.fixed(Desks.NOW, Desks.EASTERN),
                new DesktopFolder(
                        folder == null ? Path.of(System.getProperty("java.io.tmpdir"), "deadwax-none") : folder),
                Background.inline());
    }

    @BeforeEach
    void open() {
        model = model();
        model.open(Cartography.ID.toString());
    }

    private EditorState state() {
        return Objects.requireNonNull(model.stateProperty().get().value());
    }

    private void price(String amount) {
        model.change(USD, draft -> draft.product(VINYL, product -> product.price("USD", amount)));
    }

    @Test
    void a_price_below_the_minimum_is_kept_and_marked_with_its_rule() {
        ProductDraft vinyl = state().draft().products().getFirst();
        PriceHint hint = Objects.requireNonNull(PriceHint.of(vinyl, state().minimums()));
        assertThat(hint.sentence())
                .isEqualTo(
                        "Counts for no chart in the US: vinyl needs 15.99 USD since 4 April 2025 (MIN_PRICE, two sources).");
        price(hint.amount());
        assertThat(PriceHint.of(state().draft().products().getFirst(), state().minimums()))
                .isNull();
        assertThat(state().saveable()).isTrue();
    }

    @Test
    void typing_on_in_one_field_is_one_step_back() {
        price("1");
        price("15");
        price("15.99");
        model.change("title", draft -> draft.with("title", "Atlas"));
        model.undo();
        assertThat(state().draft().title()).isEqualTo("Cartography");
        assertThat(state().draft().products().getFirst().prices()).containsEntry("USD", "15.99");
        model.undo();
        assertThat(state().changed()).isFalse();
        model.redo();
        assertThat(state().draft().products().getFirst().prices()).containsEntry("USD", "15.99");
    }

    @Test
    void what_is_wrong_stays_as_it_was_typed_is_marked_and_saved_so() {
        String key = state().draft().tracks().get(3).key();
        model.change("", draft -> draft.with(Address.track(key, "isrc"), "QM-LMR-26-118"));
        assertThat(state().draft().tracks().get(3).isrc()).isEqualTo("QM-LMR-26-118");
        assertThat(state().error("track." + key + ".isrc")).contains("CC-XXX-YY-NNNNN");
        model.set("street", "next Friday");
        model.save();
        assertThat(server.typed).containsEntry("streetDate", "next Friday");
        assertThat(server.isrc(4)).isEqualTo("QM-LMR-26-118");
        assertThat(state().draft().street()).isEqualTo("next Friday");
        assertThat(state().error("street")).contains("next Friday");
    }

    @Test
    void saves_the_release_on_its_version_and_only_the_products_that_changed() {
        model.change("title", draft -> draft.with("title", "Cartography II"));
        price("15.99");
        model.save();
        assertThat(server.asked)
                .containsExactly(
                        "release \"3\"",
                        "product Vinyl, black "
                                + List.of(new Money(1350, "EUR"), new Money(1250, "GBP"), new Money(1599, "USD")));
        assertThat(state().changed()).isFalse();
        assertThat(server.now().title()).isEqualTo("Cartography II");
    }

    @Test
    void edits_are_there_again_after_a_crash() {
        price("15.99");
        model = model();
        model.open(Cartography.ID.toString());
        assertThat(state().changed()).isTrue();
        assertThat(state().draft().products().getFirst().prices()).containsEntry("USD", "15.99");
        assertThat(model.noticeProperty().get()).contains("here again");
        model.save();
        model = model();
        model.open(Cartography.ID.toString());
        assertThat(state().changed()).isFalse();
    }

    @Test
    void a_stale_edit_shows_mine_and_theirs_and_goes_on_with_what_is_chosen() {
        model.change("title", draft -> draft.with("title", "Mine"));
        model.change("number", draft -> draft.with("number", "LMR-099"));
        server.savedElsewhere("Theirs");
        model.save();
        DraftMerge merge = Objects.requireNonNull(state().merge());
        assertThat(merge.conflicts())
                .containsExactly(new DraftMerge.Conflict("title", "Cartography", "Mine", "Theirs"));
        assertThat(state().saveable()).isFalse();
        model.settle(merge.conflicts());
        model.save();
        assertThat(server.now().title()).isEqualTo("Theirs");
        assertThat(server.now().catalogueNumber()).isEqualTo("LMR-099");
    }

    @Test
    void tells_what_keeps_it_from_being_ready_as_long_as_it_holds() {
        assertThat(said())
                .contains(
                        "Track 4 has no ISRC.",
                        "Track 7 has no accepted master.",
                        "Track 5 has no master yet. And 4 more like it.",
                        "Vinyl price counts for no US chart.");
        model.set(Address.track(Cartography.track(4).toString(), "isrc"), "QM-LMR-26-00200");
        price("15.99");
        assertThat(said()).doesNotContain("Track 4 has no ISRC.", "Vinyl price counts for no US chart.");
        price("15.9");
        assertThat(said()).contains("Vinyl, black price counts for no US chart");
    }

    private List<String> said() {
        return state().readiness().items().stream().map(Readiness.Item::text).toList();
    }

    @Test
    void fills_isrcs_out_of_the_label_s_range_for_tracks_that_have_none() {
        model.codes().isrcs();
        assertThat(server.asked).contains("codes for 1 tracks, 0 products, 0 releases");
        assertThat(state().draft().tracks().get(3).isrc()).isEqualTo("QM-LMR-26-00128");
        assertThat(state().changed()).isFalse();
    }

    @Test
    void fills_upcs_for_products_that_have_none_and_saves_what_was_typed_first() {
        String cassette = Cartography.product(Format.CASSETTE).toString();
        model.set(Address.product(cassette, "upc"), "");
        model.set(Address.product(VINYL, "upc"), "");
        model.codes().upcs();
        assertThat(server.asked).contains("codes for 0 tracks, 2 products, 0 releases");
        assertThat(state().draft().value(Address.product(VINYL, "upc"))).isEqualTo("850042104576");
        assertThat(state().draft().value(Address.product(cassette, "upc"))).isEqualTo("850042104583");
        assertThat(state().changed()).isFalse();
        assertThat(state().draft()
                        .value(Address.product(Cartography.product(Format.CD).toString(), "upc")))
                .isEqualTo("850042104545");
    }

    @Test
    void takes_the_label_s_next_catalogue_number() {
        model.codes().of("number");
        assertThat(server.asked).contains("codes for 0 tracks, 0 products, 1 releases");
        assertThat(state().draft().number()).isEqualTo("LMR-047");
    }

    @Test
    void takes_titles_and_isrcs_from_a_spreadsheet() {
        model.change(
                "",
                draft -> PastedRows.of("1\tNorth\tQM-LMR-26-00201\n2\tSouth\tQM-LMR-26-00202\n")
                        .into(draft, 0));
        TrackDraft first = state().draft().tracks().getFirst();
        assertThat(first.key()).isEqualTo(Cartography.track(1).toString());
        assertThat(first.title()).isEqualTo("North");
        assertThat(first.isrc()).isEqualTo("QM-LMR-26-00201");
        assertThat(state().draft().tracks().get(1).title()).isEqualTo("South");
        assertThat(state().draft().tracks()).hasSize(11);
        model.undo();
        assertThat(state().changed()).isFalse();
    }
}
