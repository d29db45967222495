package org.deadwax.demo;

import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Redemption;
import org.deadwax.simulator.SoldUnit;

/** Tells the server which downloads fans opened, each at their own pace. */
final class OpenedDownloads {

    private static final int AT_ONCE = 2_000;

    private OpenedDownloads() {}

    /** @return how many copies were opened */
    static int tell(DeadwaxApi api, UUID label, List<SoldUnit> units) {
        UUID store = api.stores(label).getFirst().id();
        List<Redemption> opened = units.stream()
                .filter(unit -> unit.openedAt() != null)
                .map(unit -> new Redemption(store, unit.orderId(), unit.lineId(), unit.n(), unit.openedAt()))
                .toList();
        for (int i = 0; i < opened.size(); i += AT_ONCE) {
            api.redeem(label, opened.subList(i, Math.min(opened.size(), i + AT_ONCE)));
        }
        return opened.size();
    }
}
