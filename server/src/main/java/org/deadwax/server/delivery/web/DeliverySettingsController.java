package org.deadwax.server.delivery.web;

import java.util.UUID;
import org.deadwax.model.DeliverySettings;
import org.deadwax.server.delivery.entitlement.HowToDeliver;
import org.deadwax.server.platform.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A label's wishes for delivery. */
@RestController
@RequestMapping("/api/labels/{label}/delivery/settings")
class DeliverySettingsController {

    private final HowToDeliver delivery;

    DeliverySettingsController(HowToDeliver delivery) {
        this.delivery = delivery;
    }

    @GetMapping
    DeliverySettings of(@PathVariable UUID label) {
        return delivery.of(Access.current().labelId());
    }

    @PutMapping
    DeliverySettings set(@PathVariable UUID label, @RequestBody DeliverySettings settings) {
        Access access = Access.current();
        return delivery.set(access.labelId(), settings, "person " + access.personId());
    }
}
