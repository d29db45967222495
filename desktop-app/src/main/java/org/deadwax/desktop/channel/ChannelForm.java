package org.deadwax.desktop.channel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.ChartAccount;
import org.deadwax.model.ChartChannel;
import org.jspecify.annotations.Nullable;

/** Account and channel while they are edited; what was read stays beside it, so that only what changed is sent. */
final class ChannelForm {

    final StringProperty chain = new SimpleStringProperty("");
    final StringProperty account = new SimpleStringProperty("");
    final StringProperty fileName = new SimpleStringProperty("");
    final Map<String, StringProperty> settings = new LinkedHashMap<>();
    final StringProperty way = new SimpleStringProperty("BY_HAND");
    final StringProperty host = new SimpleStringProperty("");
    final StringProperty port = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty directory = new SimpleStringProperty("");
    final BooleanProperty dryRun = new SimpleBooleanProperty();
    final BooleanProperty weekly = new SimpleBooleanProperty();
    final BooleanProperty daily = new SimpleBooleanProperty();
    final StringProperty closeMinutes = new SimpleStringProperty("");
    final StringProperty submitMinutes = new SimpleStringProperty("");
    final StringProperty remindHours = new SimpleStringProperty("");
    final StringProperty perHour = new SimpleStringProperty("");
    private @Nullable ChartAccount readAccount;
    private @Nullable ChartChannel readChannel;

    void show(ChartAccount now) {
        readAccount = now;
        chain.set(now.chain());
        account.set(now.account());
        fileName.set(words(now.fileName()));
        settings.clear();
        new TreeMap<>(now.settings()).forEach((name, value) -> settings.put(name, new SimpleStringProperty(value)));
    }

    void show(ChartChannel now) {
        readChannel = now;
        way.set(now.way());
        host.set(words(now.host()));
        port.set(Integer.toString(now.port()));
        user.set(words(now.user()));
        directory.set(now.directory());
        dryRun.set(now.dryRun());
        weekly.set(now.schedule().kinds().contains("week"));
        daily.set(now.schedule().kinds().contains("day"));
        closeMinutes.set(number(now.schedule().closeMinutes()));
        submitMinutes.set(number(now.schedule().submitMinutes()));
        remindHours.set(
                now.schedule().remindHours().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        perHour.set(number(now.fulfilmentsPerHour()));
    }

    /** The setting's value; the format's usual one where the account says nothing. */
    StringProperty setting(String name, String usual) {
        return settings.computeIfAbsent(name, any -> new SimpleStringProperty(usual));
    }

    /** What to send; null when nothing differs from what was read. @throws IllegalArgumentException with a sentence */
    @Nullable
    ChartAccount accountToSave(Map<String, String> usual) {
        ChartAccount read = readAccount;
        if (read == null) {
            return null;
        }
        Map<String, String> own = new TreeMap<>();
        settings.forEach((name, value) -> {
            if (!value.get().equals(usual.getOrDefault(name, ""))) {
                own.put(name, value.get());
            }
        });
        ChartAccount now = new ChartAccount(
                read.chart(), chain.get().strip(), account.get().strip(), nothing(fileName.get()), own, read.version());
        return now.equals(read) ? null : now;
    }

    /** As {@link #accountToSave}. */
    @Nullable
    ChartChannel channelToSave() {
        ChartChannel read = readChannel;
        if (read == null) {
            return null;
        }
        List<String> kinds = new ArrayList<>();
        if (weekly.get()) {
            kinds.add("week");
        }
        if (daily.get()) {
            kinds.add("day");
        }
        List<Integer> remind = Arrays.stream(remindHours.get().split("[,; ]+"))
                .filter(word -> !word.isBlank())
                .map(word -> whole("channel.remind", word))
                .toList();
        Integer portNumber = optional("channel.port", port.get());
        ChartChannel now = new ChartChannel(
                read.chart(),
                way.get(),
                nothing(host.get()),
                portNumber == null ? ChartChannel.SFTP_PORT : portNumber,
                nothing(user.get()),
                directory.get().strip(),
                read.secret(),
                read.hostKey(),
                dryRun.get(),
                read.production(),
                new ChartChannel.Schedule(
                        kinds,
                        optional("channel.close", closeMinutes.get()),
                        optional("channel.submit", submitMinutes.get()),
                        remind),
                optional("channel.perHour", perHour.get()),
                read.version());
        return now.equals(read) ? null : now;
    }

    private static @Nullable Integer optional(String field, String words) {
        return words.isBlank() ? null : whole(field, words.strip());
    }

    private static Integer whole(String field, String words) {
        if (!words.matches("[0-9]{1,6}")) {
            throw new IllegalArgumentException(Texts.text("channel.wholeNumber", Texts.text(field), words));
        }
        return Integer.valueOf(words);
    }

    private static String words(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String number(@Nullable Integer value) {
        return value == null ? "" : Integer.toString(value);
    }

    private static @Nullable String nothing(String words) {
        return words.isBlank() ? null : words.strip();
    }
}
