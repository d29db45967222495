package org.deadwax.server.media.web;

import java.time.Duration;
import java.util.UUID;
import org.deadwax.model.Download;
import org.deadwax.model.Playback;
import org.deadwax.model.Waveform;
import org.deadwax.server.media.MasterFiles;
import org.deadwax.server.media.Waveforms;
import org.deadwax.server.platform.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}/masters/{master}")
class MasterFileController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final MasterFiles files;
    private final Waveforms waveforms;

    MasterFileController(MasterFiles files, Waveforms waveforms) {
        this.files = files;
        this.waveforms = waveforms;
    }

    /** Leave to hear it. */
    @GetMapping("/playback")
    Playback playback(@PathVariable UUID master) {
        return files.playback(Access.current(), master);
    }

    /** Leave to fetch it back as it was delivered. */
    @GetMapping("/download")
    Download download(@PathVariable UUID master) {
        return files.download(Access.current(), master);
    }

    /** Carries an entity tag: what a player has already it need not fetch again. */
    @GetMapping("/waveform")
    ResponseEntity<Waveform> waveform(@PathVariable UUID master, @RequestParam(defaultValue = "false") boolean fine) {
        Waveforms.Tagged found = waveforms.find(Access.current(), master, fine);
        return ResponseEntity.ok()
                .eTag(found.tag())
                .cacheControl(CacheControl.maxAge(FRESH).cachePrivate())
                .body(found.waveform());
    }
}
