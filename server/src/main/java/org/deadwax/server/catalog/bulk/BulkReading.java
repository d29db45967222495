package org.deadwax.server.catalog.bulk;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.model.Billing;
import org.deadwax.model.BulkChange;
import org.deadwax.model.ReleaseEdit;
import org.deadwax.model.Territories;
import org.deadwax.server.catalog.release.ReleaseReading;
import org.deadwax.server.platform.Fields;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;

/** A {@link BulkChange} as it is stored: read as an edit of one release is, but nothing that cannot be read is kept. */
final class BulkReading {

    private static final UUID ANYBODY = new UUID(0, 0);

    private BulkReading() {}

    /**
     * @return the new values by field, null for what shall be empty
     * @throws ProblemException 422 with all that is wrong
     */
    static Map<BulkField, @Nullable Object> of(BulkChange change) {
        ReleaseEdit read = ReleaseReading.of(edit(change), ZoneOffset.UTC);
        Fields fields = new Fields();
        read.typed().forEach((field, text) -> fields.wrong(field, "“" + text + "” cannot be read as it should be."));
        TreeSet<String> unknown = new TreeSet<>(change.clear());
        Map<BulkField, @Nullable Object> values = new EnumMap<>(BulkField.class);
        for (BulkField field : BulkField.values()) {
            boolean cleared = unknown.remove(field.field());
            if (field.sent(change) != null) {
                set(field, cleared, field.read(read), fields, values);
            } else if (cleared && field.clearable()) {
                values.put(field, null);
            } else if (cleared) {
                fields.wrong(field.field(), "It cannot be empty. Send what it shall be instead.");
            }
        }
        unknown.forEach(name -> fields.wrong(
                "clear",
                "“" + name + "” is no field of many releases. There are: "
                        + Arrays.stream(BulkField.values())
                                .map(BulkField::field)
                                .collect(Collectors.joining(", ")) + "."));
        fields.check();
        if (values.isEmpty()) {
            throw ProblemException.invalid("", "Nothing shall change. Name a field and its value, or one to clear.");
        }
        return values;
    }

    private static void set(
            BulkField field,
            boolean cleared,
            @Nullable Object value,
            Fields fields,
            Map<BulkField, @Nullable Object> values) {
        if (cleared) {
            fields.wrong(field.field(), "It shall have a value and be cleared. Choose one.");
        } else if (value == null) {
            fields.wrong(field.field(), "It is blank. Name it in clear to empty it.");
        } else {
            values.put(field, value);
        }
    }

    private static ReleaseEdit edit(BulkChange change) {
        return new ReleaseEdit(
                "",
                null,
                List.of(Billing.main(ANYBODY)),
                change.labelName(),
                null,
                change.genre(),
                change.language(),
                change.explicit(),
                change.pLine(),
                change.cLine(),
                change.originalDate(),
                change.streetDate(),
                change.streetZone() == null ? "UTC" : change.streetZone(),
                change.preorderFrom(),
                change.territories() == null ? Territories.WORLDWIDE : change.territories(),
                null,
                List.of(),
                Map.of());
    }
}
