package org.deadwax.desktop.editor;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.local.DesktopFolder;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Format;
import org.deadwax.model.LabelAccess;
import org.deadwax.model.Release;
import org.jspecify.annotations.Nullable;

/**
 * A new release, written as a person at the editor writes it and saved on the editor's own way, but without a window. Fields
 * have the names of {@link ReleaseDraft}. Every method waits for disk and server.
 */
public final class TypedRelease {

    private final EditorViewModel model;

    /** @param folder in which what is typed is kept until it is saved */
    public TypedRelease(DeadwaxApi api, LabelAccess label, Clock clock, DesktopFolder folder) {
        model = new EditorViewModel(api, label, clock, folder, Background.inline());
        model.open(EditorViewModel.NEW);
    }

    /** @param field as "title", "street" or "number" */
    public TypedRelease write(String field, String value) {
        model.set(field, value);
        return this;
    }

    public TypedRelease track(String title, String isrc) {
        model.change(
                "",
                draft -> draft.plus(
                        TrackDraft.blank(draft.newKey()).with("title", title).with("isrc", isrc)));
        return this;
    }

    /**
     * A product with its prices, as they are written in its row.
     *
     * @param track the number of the track that is sold; null where the product is no single track
     * @param fields by name, see {@link ProductDraft}: "title", "sku", "price.USD"; an empty one is not written
     */
    public TypedRelease product(Format format, @Nullable Integer track, Map<String, String> fields) {
        model.change("", draft -> {
            ProductDraft product = ProductDraft.blank(draft.newKey(), format)
                    .with(
                            "track",
                            track == null ? "" : draft.tracks().get(track - 1).key());
            for (Map.Entry<String, String> field : fields.entrySet()) {
                product = product.with(field.getKey(), field.getValue());
            }
            return draft.plus(product);
        });
        return this;
    }

    /** @throws IllegalStateException with the editor's sentence when it cannot be saved or is refused */
    public Release save() {
        String reason = state().whyNotSave();
        if (reason.isEmpty()) {
            model.save();
        }
        Release saved = state().base();
        if (saved == null || state().changed()) {
            throw new IllegalStateException(
                    reason.isEmpty() ? model.noticeProperty().get() : reason);
        }
        return saved;
    }

    private EditorState state() {
        return Objects.requireNonNull(model.stateProperty().get().value(), "The editor is not open.");
    }
}
