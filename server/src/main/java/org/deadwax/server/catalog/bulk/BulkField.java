package org.deadwax.server.catalog.bulk;

import java.util.List;
import java.util.function.Function;
import org.deadwax.model.BulkChange;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.server.catalog.Instants;
import org.jspecify.annotations.Nullable;

/** What can be changed of many releases at once: what of a release's facts may well be the same. */
enum BulkField {
    LABEL_NAME("labelName", "label_name", "text", BulkChange::labelName, ReleaseEdit::labelName),
    GENRE("genre", "genre", "text", BulkChange::genre, ReleaseEdit::genre),
    LANGUAGE("language", "language", "text", BulkChange::language, ReleaseEdit::language),
    EXPLICIT("explicit", "explicit", "text", BulkChange::explicit, edit -> name(edit.explicit())),
    P_LINE("pLine", "p_line", "jsonb", BulkChange::pLine, ReleaseEdit::pLine),
    C_LINE("cLine", "c_line", "jsonb", BulkChange::cLine, ReleaseEdit::cLine),
    ORIGINAL_DATE("originalDate", "original_date", "date", BulkChange::originalDate, ReleaseEdit::originalDate),
    STREET_DATE("streetDate", "street_date", "date", BulkChange::streetDate, ReleaseEdit::streetDate),
    STREET_ZONE("streetZone", "street_zone", "text", BulkChange::streetZone, ReleaseEdit::streetZone),
    PREORDER_FROM(
            "preorderFrom",
            "preorder_from",
            "timestamptz",
            BulkChange::preorderFrom,
            edit -> Instants.column(edit.preorderFrom())),
    TERRITORIES("territories", "territories", "jsonb", BulkChange::territories, ReleaseEdit::territories);

    private final String field;
    private final String column;
    private final String type;
    private final Function<BulkChange, @Nullable Object> sent;
    private final Function<ReleaseEdit, @Nullable Object> read;

    BulkField(
            String field,
            String column,
            String type,
            Function<BulkChange, @Nullable Object> sent,
            Function<ReleaseEdit, @Nullable Object> read) {
        this.field = field;
        this.column = column;
        this.type = type;
        this.sent = sent;
        this.read = read;
    }

    String field() {
        return field;
    }

    String column() {
        return column;
    }

    String type() {
        return type;
    }

    boolean document() {
        return type.equals("jsonb");
    }

    /** A release always has a zone, and is sold somewhere. */
    boolean clearable() {
        return this != STREET_ZONE && this != TERRITORIES;
    }

    @Nullable
    Object sent(BulkChange change) {
        return sent.apply(change);
    }

    @Nullable
    Object read(ReleaseEdit edit) {
        return read.apply(edit);
    }

    /** What may stand in {@code typed} in its place. */
    List<String> typed() {
        return List.of(field, field + ".year", field + ".owner");
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}
