package org.deadwax.desktop.stores;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.model.Store;
import org.deadwax.model.StoreCredentials;
import org.deadwax.model.StoreEdit;
import org.deadwax.model.StoreInstall;
import org.deadwax.model.StoreWay;
import org.jspecify.annotations.Nullable;

/** Connecting a store: in a browser, with something secret that is entered, or for its webhooks alone. */
public final class ConnectViewModel {

    /** How. */
    public enum Way {
        BROWSER,
        APPLICATION,
        TOKEN,
        WEBHOOKS
    }

    private static final long PAUSE = 2_000;

    private final DeadwaxApi api;
    private final UUID label;
    private final Consumer<URI> browser;
    private final Background doing;
    private final Runnable connected;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.BROWSER);
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty domain = new SimpleStringProperty("");
    private final StringProperty clientId = new SimpleStringProperty("");
    private final StringProperty secret = new SimpleStringProperty("");
    private final StringProperty token = new SimpleStringProperty("");
    private final StringProperty error = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<@Nullable StoreInstall> waiting = new ReadOnlyObjectWrapper<>();

    /** @param connected called when a store was connected, on the FX thread */
    ConnectViewModel(DeadwaxApi api, UUID label, Background background, Consumer<URI> browser, Runnable connected) {
        this.api = api;
        this.label = label;
        this.browser = browser;
        this.doing = background.lane();
        this.connected = connected;
        for (StringProperty text : java.util.List.of(name, domain, clientId, secret, token)) {
            text.subscribe(() -> error.set(""));
        }
        way.subscribe(() -> error.set(""));
    }

    /** Begins with an empty form. */
    public void begin() {
        cancel();
        open.set(true);
    }

    /** A store that was connected before: the same way to the same shop. */
    public void again(Store store) {
        cancel();
        name.set(store.name());
        domain.set(store.shopDomain());
        StoreWay before =
                store.connection() == null ? StoreWay.OAUTH : store.connection().way();
        way.set(
                switch (before) {
                    case OAUTH -> Way.BROWSER;
                    case CLIENT_CREDENTIALS -> Way.APPLICATION;
                    case STATIC_TOKEN -> Way.TOKEN;
                });
        open.set(true);
    }

    /** Forgets what was entered; what was begun in a browser ends there by itself. */
    public void cancel() {
        doing.cancel();
        waiting.set(null);
        open.set(false);
        java.util.List.of(name, domain, clientId, secret, token).forEach(text -> text.set(""));
        error.set("");
    }

    /** Does it, in the way that is chosen. */
    public void connect() {
        String shop = shop();
        if (shop.isEmpty()) {
            error.set(Texts.text("stores.domainMissing"));
            return;
        }
        String called = name.get().strip();
        switch (way.get()) {
            case BROWSER ->
                doing.run(() -> api.installStore(label, new StoreEdit(called, shop)), this::leave, this::failed);
            case APPLICATION, TOKEN -> {
                boolean token = way.get() == Way.TOKEN;
                StoreCredentials entered = new StoreCredentials(
                        called,
                        shop,
                        token ? StoreWay.STATIC_TOKEN : StoreWay.CLIENT_CREDENTIALS,
                        token ? null : clientId.get().strip(),
                        secret.get().strip(),
                        token ? this.token.get().strip() : null);
                doing.run(() -> api.connectStore(label, entered), store -> done(), this::failed);
            }
            case WEBHOOKS -> {
                if (called.isEmpty()) {
                    error.set(Texts.text("stores.nameMissing"));
                    return;
                }
                doing.run(() -> api.registerStore(label, new StoreEdit(called, shop)), store -> done(), this::failed);
            }
        }
    }

    /** "https://low-meridian.myshopify.com/admin" and "low-meridian" are the same shop. */
    private String shop() {
        String shop = domain.get()
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://", "")
                .replaceFirst("/.*$", "");
        return shop.isEmpty() || shop.contains(".") ? shop : shop + ".myshopify.com";
    }

    private void leave(StoreInstall install) {
        waiting.set(install);
        URI address = install.open();
        if (address != null) {
            browser.accept(address);
        }
        doing.run(() -> ended(install), this::arrived, this::failed);
    }

    private StoreInstall ended(StoreInstall install) throws InterruptedException {
        while (true) {
            StoreInstall now = api.storeInstall(label, install.id());
            if (now.result() != StoreInstall.Result.WAITING) {
                return now;
            }
            Thread.sleep(PAUSE);
        }
    }

    private void arrived(StoreInstall install) {
        waiting.set(null);
        switch (install.result()) {
            case CONNECTED -> done();
            case EXPIRED -> error.set(Texts.text("stores.installExpired"));
            default -> error.set(install.reason());
        }
    }

    private void done() {
        cancel();
        connected.run();
    }

    private void failed(Exception cause) {
        waiting.set(null);
        error.set(String.valueOf(cause.getMessage()));
    }

    /** True while a store is being connected. */
    public BooleanProperty openProperty() {
        return open;
    }

    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty domainProperty() {
        return domain;
    }

    public StringProperty clientIdProperty() {
        return clientId;
    }

    public StringProperty secretProperty() {
        return secret;
    }

    public StringProperty tokenProperty() {
        return token;
    }

    public StringProperty errorProperty() {
        return error;
    }

    /** What is under way in the browser; null when nothing is. */
    public ReadOnlyObjectProperty<@Nullable StoreInstall> waitingProperty() {
        return waiting.getReadOnlyProperty();
    }
}
