package org.deadwax.desktop.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A day, written as everywhere else: “21 Nov 2026”. It is read so, and as 2026-11-21; what is neither leaves the day as it was. */
public final class DayPicker extends DatePicker {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    public DayPicker(@Nullable LocalDate day) {
        super(day);
        setConverter(new Written());
    }

    private final class Written extends StringConverter<@Nullable LocalDate> {

        @Override
        public String toString(@Nullable LocalDate day) {
            return day == null ? "" : SHOWN.format(day);
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return null;
            }
            String written = text.strip();
            try {
                return written.matches("[0-9]{4}-.*") ? LocalDate.parse(written) : LocalDate.parse(written, SHOWN);
            } catch (DateTimeException e) {
                return getValue();
            }
        }
    }
}
