package org.deadwax.plugin.host;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deadwax.model.Format;
import org.deadwax.model.Isrc;
import org.deadwax.model.Money;
import org.deadwax.model.Upc;
import org.deadwax.plugin.ReportHeader;
import org.deadwax.plugin.ReportedUnit;
import org.jspecify.annotations.Nullable;

/**
 * How server and plugin process speak over the plugin's standard input and output: a byte that says what follows, then its
 * parts. A text is its length in bytes and its UTF-8; a length that is beyond belief is an error, so that rubbish is noticed
 * before memory is taken for it.
 */
public final class Wire {

    /** Longer lines are taken for a mistake. */
    public static final int LONGEST_TEXT = 1 << 16;

    /** From the plugin: a line of the file. */
    public static final int LINE = 'L';

    /** From the plugin: a unit's number among those sent, from 0, and its misfit. */
    public static final int MISFIT = 'M';

    /** From the plugin: the file does not fit, and why. */
    public static final int DOES_NOT_FIT = 'N';

    /** From the plugin: it threw, and what. */
    public static final int TROUBLE = 'T';

    /** From the plugin: a list of texts that answers a question. */
    public static final int ANSWER = 'A';

    /** From the plugin: all was done. To the plugin: no unit follows. */
    public static final int END = 'E';

    /** To the plugin: a unit. */
    public static final int UNIT = 'U';

    private Wire() {}

    public static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** @throws IOException for a length that no text has */
    public static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("a text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    public static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    public static List<String> texts(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > 1_000) {
            throw new IOException("a list of " + size + " texts");
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    public static void settings(DataOutputStream out, Map<String, String> settings) throws IOException {
        List<String> texts = new ArrayList<>();
        settings.forEach((name, value) -> texts.addAll(List.of(name, value)));
        texts(out, texts);
    }

    public static Map<String, String> settings(DataInputStream in) throws IOException {
        List<String> texts = texts(in);
        Map<String, String> settings = new HashMap<>();
        for (int i = 0; i + 1 < texts.size(); i += 2) {
            settings.put(texts.get(i), texts.get(i + 1));
        }
        return settings;
    }

    public static void header(DataOutputStream out, ReportHeader header) throws IOException {
        texts(
                out,
                List.of(
                        header.chain(),
                        header.account(),
                        header.firstDay().toString(),
                        header.lastDay().toString(),
                        header.territory(),
                        header.zone().getId()));
    }

    public static ReportHeader header(DataInputStream in) throws IOException {
        List<String> parts = texts(in);
        return new ReportHeader(
                parts.get(0),
                parts.get(1),
                LocalDate.parse(parts.get(2)),
                LocalDate.parse(parts.get(3)),
                parts.get(4),
                ZoneId.of(parts.get(5)));
    }

    public static void unit(DataOutputStream out, ReportedUnit unit) throws IOException {
        out.writeByte(UNIT);
        out.writeBoolean(unit.sale());
        out.writeBoolean(unit.mobile());
        out.writeByte(unit.format().ordinal());
        text(out, unit.upc() == null ? "" : unit.upc().digits());
        text(out, unit.isrc() == null ? "" : unit.isrc().code());
        text(out, unit.zip());
        out.writeInt(unit.itemNo());
        out.writeLong(unit.price().minor());
        text(out, unit.price().currency());
        text(out, unit.artist());
        text(out, unit.release());
        text(out, unit.title());
        out.writeLong(unit.orderedAt().getEpochSecond());
        out.writeInt(unit.orderedAt().getNano());
    }

    /** After its {@link #UNIT}. */
    public static ReportedUnit unit(DataInputStream in) throws IOException {
        boolean sale = in.readBoolean();
        boolean mobile = in.readBoolean();
        Format format = Format.values()[in.readByte()];
        String upc = text(in);
        String isrc = text(in);
        String zip = text(in);
        int itemNo = in.readInt();
        Money price = new Money(in.readLong(), text(in));
        return new ReportedUnit(
                sale,
                format,
                upc(upc),
                isrc.isEmpty() ? null : new Isrc(isrc),
                zip,
                itemNo,
                price,
                mobile,
                text(in),
                text(in),
                text(in),
                Instant.ofEpochSecond(in.readLong(), in.readInt()));
    }

    private static @Nullable Upc upc(String digits) {
        return digits.isEmpty() ? null : new Upc(digits);
    }
}
