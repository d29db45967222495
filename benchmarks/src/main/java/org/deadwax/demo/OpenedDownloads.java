package org.deadwax.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.deadwax.desktop.api.DeadwaxApi;
import org.deadwax.model.Redemption;
import org.deadwax.simulator.Article;
import org.deadwax.simulator.Night;
import org.deadwax.simulator.TimedWebhook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What fans do with their downloads: most open them at once, one order in ten never does. */
final class OpenedDownloads {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NEVER = 10;
    private static final int AT_ONCE = 2_000;

    private OpenedDownloads() {}

    /** @return how many copies were opened */
    static int tell(DeadwaxApi api, UUID label, Night night) {
        UUID store = api.stores(label).getFirst().id();
        List<Redemption> opened = new ArrayList<>(of(night, store).values());
        for (int i = 0; i < opened.size(); i += AT_ONCE) {
            api.redeem(label, opened.subList(i, Math.min(opened.size(), i + AT_ONCE)));
        }
        return opened.size();
    }

    private static Map<String, Redemption> of(Night night, UUID store) {
        Set<String> known = night.plan().articles().stream().map(Article::sku).collect(Collectors.toSet());
        Map<String, Redemption> opened = new LinkedHashMap<>();
        for (TimedWebhook webhook : night.webhooks()) {
            if (!webhook.topic().startsWith("orders/") || webhook.orderId() % NEVER == 0) {
                continue;
            }
            JsonNode order = JSON.readTree(webhook.body());
            String ordered = order.path("processed_at").asString("");
            if (ordered.isEmpty()) {
                // a deleted order says its number and nothing else
                continue;
            }
            Instant at = OffsetDateTime.parse(ordered).toInstant();
            for (JsonNode line : order.path("line_items")) {
                boolean download = !line.path("requires_shipping").asBoolean(true)
                        && known.contains(line.path("sku").asString(""));
                for (int n = 1; download && n <= line.path("quantity").asInt(0); n++) {
                    long id = line.path("id").asLong();
                    opened.putIfAbsent(id + "/" + n, new Redemption(store, webhook.orderId(), id, n, at));
                }
            }
        }
        return opened;
    }
}
