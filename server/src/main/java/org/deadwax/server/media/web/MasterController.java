package org.deadwax.server.media.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Master;
import org.deadwax.server.media.Masters;
import org.deadwax.server.platform.Access;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}")
class MasterController {

    private final Masters masters;

    MasterController(Masters masters) {
        this.masters = masters;
    }

    /** Of all its tracks, newest first: a track's first accepted one is its master. */
    @GetMapping("/releases/{release}/masters")
    List<Master> ofRelease(@PathVariable UUID release) {
        return masters.ofRelease(Access.current(), release);
    }

    @GetMapping("/masters/{master}")
    Master find(@PathVariable UUID master) {
        return masters.find(Access.current(), master);
    }
}
