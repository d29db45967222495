package org.deadwax.desktop.settings;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.work.Background;
import org.deadwax.desktop.work.Load;
import org.deadwax.model.Device;

/** Where a person is signed in. */
public final class DevicesViewModel {

    private final DeadwaxApi api;
    private final Background loading;
    private final Background background;
    private final ReadOnlyObjectWrapper<Load<List<Device>>> devices = new ReadOnlyObjectWrapper<>(Load.idle());
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");

    public DevicesViewModel(DeadwaxApi api, Background background) {
        this.api = api;
        this.loading = background.lane();
        this.background = background;
    }

    void refresh() {
        devices.set(devices.get().loading());
        loading.run(
                api::devices,
                found -> devices.set(Load.of(found)),
                failed -> devices.set(devices.get().failed(failed)));
    }

    /** Whoever holds that device has to sign in again. The one in use signs out instead. */
    void revoke(Device device) {
        if (device.current()) {
            return;
        }
        background
                .lane()
                .run(
                        () -> api.revoke(device.id()),
                        done -> {
                            say(Texts.text("devices.revoked", device.name()));
                            refresh();
                        },
                        failed -> {
                            say(String.valueOf(failed.getMessage()));
                            refresh();
                        });
    }

    private void say(String sentence) {
        notice.set("");
        notice.set(sentence);
    }

    ReadOnlyObjectProperty<Load<List<Device>>> devicesProperty() {
        return devices.getReadOnlyProperty();
    }

    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }
}
