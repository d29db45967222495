package org.deadwax.desktop.editor;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import okhttp3.ResponseBody;
import org.deadwax.desktop.api.ApiProblem;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.local.Settings;
import org.deadwax.desktop.local.WholeFile;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Problem;
import org.jspecify.annotations.Nullable;

/** A release as a DDEX message in a file: from whom, to whom, and what it lacks when it cannot be written. */
public final class ErnExport {

    private static final String SENDER = "ern.sender.";
    private static final String RECIPIENT = "ern.recipient.";
    private static final String RECIPIENT_NAME = "ern.recipientName.";

    private final DeadwaxApi api;
    private final UUID label;
    private final Settings settings;
    private final Background background;
    private final StringProperty sender;
    private final StringProperty recipient;
    private final StringProperty recipientName;
    private final BooleanProperty test = new SimpleBooleanProperty(true);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Problem.Field>> missing = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Path> saved = new ReadOnlyObjectWrapper<>();

    /** @param settings in which the two parties are kept, for each label */
    public ErnExport(DeadwaxApi api, UUID label, Settings settings, Background background) {
        this.api = api;
        this.label = label;
        this.settings = settings;
        this.background = background.lane();
        this.sender = new SimpleStringProperty(settings.get(SENDER + label, ""));
        this.recipient = new SimpleStringProperty(settings.get(RECIPIENT + label, ""));
        this.recipientName = new SimpleStringProperty(settings.get(RECIPIENT_NAME + label, ""));
    }

    /** Nothing is wrong with what was not asked for yet. */
    void begin() {
        missing.set(List.of());
        failure.set("");
        saved.set(null);
    }

    void save(UUID release, Path to) {
        begin();
        settings.set(SENDER + label, sender.get());
        settings.set(RECIPIENT + label, recipient.get());
        settings.set(RECIPIENT_NAME + label, recipientName.get());
        String from = sender.get().strip();
        String party = recipient.get().strip();
        String name = recipientName.get().isBlank() ? null : recipientName.get().strip();
        boolean counts = !test.get();
        busy.set(true);
        background.run(
                () -> {
                    try (ResponseBody message = api.exportMessage(label, release, from, party, name, !counts)) {
                        WholeFile.write(to, message.byteStream(), got -> {});
                    }
                    return to;
                },
                file -> {
                    busy.set(false);
                    saved.set(file);
                },
                this::failed);
    }

    private void failed(Exception reason) {
        busy.set(false);
        if (reason instanceof ApiProblem problem && !problem.fields().isEmpty()) {
            missing.set(problem.fields());
            failure.set(Texts.text("editor.ern.missing"));
        } else {
            failure.set(String.valueOf(reason.getMessage()));
        }
    }

    /** Drops what is under way. */
    void cancel() {
        background.cancel();
        busy.set(false);
    }

    StringProperty senderProperty() {
        return sender;
    }

    StringProperty recipientProperty() {
        return recipient;
    }

    StringProperty recipientNameProperty() {
        return recipientName;
    }

    BooleanProperty testProperty() {
        return test;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** What the message needs and the release has not, by the server's names of fields. */
    ReadOnlyObjectProperty<List<Problem.Field>> missingProperty() {
        return missing.getReadOnlyProperty();
    }

    /** Why there is no file; empty when nothing is wrong. */
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The newest file; null before. */
    ReadOnlyObjectProperty<@Nullable Path> savedProperty() {
        return saved.getReadOnlyProperty();
    }
}
