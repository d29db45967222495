package org.deadwax.desktop.stores;

import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.model.ConnectionState;
import org.deadwax.model.Store;
import org.deadwax.model.StoreConnection;
import org.deadwax.model.StoreFigures;
import org.jspecify.annotations.Nullable;

/** How a store stands, in a word and a colour; the worst of what is true of it. */
record StoreState(String words, Tone tone) {

    /** More than this waiting means that counting does not keep up. */
    private static final long MANY = 1_000;

    /** @param figures of today; null while nobody knows */
    static StoreState of(Store store, @Nullable StoreFigures figures) {
        StoreConnection connection = store.connection();
        if (connection != null && connection.state() != ConnectionState.CONNECTED) {
            boolean itself = connection.state() == ConnectionState.FROZEN;
            return new StoreState(
                    Texts.text("stores.state." + connection.state()), itself ? Tone.WARNING : Tone.DANGER);
        }
        if (store.parked() > 0) {
            return new StoreState(Texts.text("stores.stateParked", store.parked()), Tone.WARNING);
        }
        if (store.waiting() > MANY || StoreLag.late(figures)) {
            return new StoreState(Texts.text("stores.lagging"), Tone.WARNING);
        }
        if (connection != null && !connection.reason().isEmpty()) {
            return new StoreState(Texts.text("stores.partly"), Tone.WARNING);
        }
        return store.lastWebhookAt() == null
                ? new StoreState(Texts.text("stores.silent"), Tone.NEUTRAL)
                : new StoreState(Texts.text("stores.healthy"), Tone.SUCCESS);
    }

    /** Whether only a person can mend it, by connecting it again. */
    static boolean needsReconnect(Store store) {
        StoreConnection connection = store.connection();
        return connection != null
                && switch (connection.state()) {
                    case CONNECTED, FROZEN -> false;
                    case SCOPES_MISSING, RECONNECT, UNINSTALLED -> true;
                };
    }
}
