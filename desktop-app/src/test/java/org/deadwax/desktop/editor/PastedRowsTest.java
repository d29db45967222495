package org.deadwax.desktop.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PastedRowsTest {

    private static final ReleaseDraft ONE = ReleaseDraft.blank("UTC")
            .plus(TrackDraft.blank("a").with("title", "Datum").with("language", "en"));

    @Test
    void a_head_says_what_the_columns_are() {
        PastedRows rows =
                PastedRows.of("No\tTitle\tComposer\tExplicit\tLanguage\n1\tNorth\tRuth Adeyemi\tE\tEnglish\n");
        assertThat(rows.headed()).isTrue();
        assertThat(rows.columns()).containsExactly("", "title", "credit.COMPOSER", "explicit", "language");
        TrackDraft track = rows.into(ONE, 0).tracks().getFirst();
        assertThat(track.get("explicit")).isEqualTo("EXPLICIT");
        assertThat(track.get("credit.COMPOSER")).isEqualTo("Ruth Adeyemi");
        assertThat(track.get("language")).isEqualTo("en");
    }

    @Test
    void without_a_head_it_is_guessed_from_what_stands_there() {
        PastedRows rows = PastedRows.of("1\tNorth\t3:42\tQM-LMR-26-00201\n2\tSouth\t4:10\tQM-LMR-26-2\n");
        assertThat(rows.headed()).isFalse();
        assertThat(rows.columns()).containsExactly("", "title", "", "isrc");
    }

    @Test
    void rows_beyond_the_end_make_new_tracks_and_empty_cells_leave_what_stands_there() {
        ReleaseDraft draft = PastedRows.of("\tQM-LMR-26-00201\nSouth\t\nWest\tQM-LMR-26-2\n")
                .column(0, "title")
                .column(1, "isrc")
                .into(ONE, 0);
        assertThat(draft.tracks()).extracting(TrackDraft::title).containsExactly("Datum", "South", "West");
        String wrong = draft.tracks().get(2).key();
        assertThat(draft.value(Address.track(wrong, "isrc"))).isEqualTo("QM-LMR-26-2");
        assertThat(DraftChecks.of(draft)).containsKey(Address.track(wrong, "isrc"));
    }

    @Test
    void quotes_hold_tabs_and_lines_together_and_a_title_may_begin_with_one() {
        assertThat(TabbedText.rows("\"two\nlines\"\tb\n\"Heroes\" (live)\tc\r\n\"say \"\"hi\"\"\"\td"))
                .containsExactly(
                        java.util.List.of("two lines", "b"),
                        java.util.List.of("\"Heroes\" (live)", "c"),
                        java.util.List.of("say \"hi\"", "d"));
    }

    @Test
    void one_column_is_one_field() {
        PastedRows rows = PastedRows.of("a\tb\n").column(1, "title");
        assertThat(rows.columns()).containsExactly("", "title");
    }
}
