package org.deadwax.server.charts.web;

import java.util.UUID;
import org.deadwax.model.ChannelSecret;
import org.deadwax.model.ChartChannel;
import org.deadwax.model.HostKey;
import org.deadwax.model.HostKeyPin;
import org.deadwax.server.charts.ChartChannels;
import org.deadwax.server.charts.Charts;
import org.deadwax.server.charts.Who;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Fields;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How files get to a chart's compiler. No answer holds a secret. */
@RestController
@RequestMapping("/api/labels/{label}/charts/{chart}/channel")
class ChartChannelController {

    private final Charts charts;
    private final ChartChannels channels;

    ChartChannelController(Charts charts, ChartChannels channels) {
        this.charts = charts;
        this.channels = channels;
    }

    @GetMapping
    ChartChannel channel(@PathVariable UUID label, @PathVariable String chart) {
        return channels.channel(Access.current().labelId(), charts.chart(chart));
    }

    /** Its version must be the one that was read. */
    @PutMapping
    ChartChannel change(@PathVariable UUID label, @PathVariable String chart, @RequestBody ChartChannel channel) {
        return channels.change(Access.current().labelId(), charts.chart(chart), channel, Who.asking());
    }

    /** Replaces it; empty removes it. */
    @PutMapping("/secret")
    ChartChannel secret(@PathVariable UUID label, @PathVariable String chart, @RequestBody ChannelSecret secret) {
        return channels.secret(Access.current().labelId(), charts.chart(chart), secret, Who.asking());
    }

    /** Asks the server for its key; confirms nothing. */
    @PostMapping("/host-key")
    HostKey ask(@PathVariable UUID label, @PathVariable String chart) {
        return channels.askHostKey(Access.current().labelId(), charts.chart(chart));
    }

    @PutMapping("/host-key")
    ChartChannel pin(@PathVariable UUID label, @PathVariable String chart, @RequestBody HostKeyPin pin) {
        Fields fields = new Fields();
        String fingerprint = fields.text("fingerprint", pin.fingerprint(), 100);
        fields.check();
        return channels.pin(Access.current().labelId(), charts.chart(chart), fingerprint, Who.asking());
    }
}
