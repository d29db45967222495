package org.deadwax.server.media.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Check;
import org.deadwax.model.Master;
import org.deadwax.model.Note;
import org.deadwax.server.media.MasterVersions;
import org.deadwax.server.media.Masters;
import org.deadwax.server.platform.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}")
class MasterController {

    private final Masters masters;
    private final MasterVersions versions;

    MasterController(Masters masters, MasterVersions versions) {
        this.masters = masters;
        this.versions = versions;
    }

    /** Of all its tracks, newest first. */
    @GetMapping("/releases/{release}/masters")
    List<Master> ofRelease(@PathVariable UUID release) {
        return masters.ofRelease(Access.current(), release);
    }

    /** All versions, newest first. */
    @GetMapping("/tracks/{track}/masters")
    List<Master> ofTrack(@PathVariable UUID track) {
        return masters.ofTrack(Access.current(), track);
    }

    @GetMapping("/masters/{master}")
    Master find(@PathVariable UUID master) {
        return masters.find(Access.current(), master);
    }

    /** Why there is this version. */
    @PutMapping("/masters/{master}/note")
    Master note(@PathVariable UUID master, @RequestBody Note note) {
        return versions.note(Access.current(), master, note.text());
    }

    /** It stays what it is until the checks are done. */
    @PostMapping("/masters/{master}/checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Master recheck(@PathVariable UUID master) {
        return versions.recheck(Access.current(), master);
    }

    /** Takes a warning upon the label. */
    @PutMapping("/masters/{master}/accepted/{check}")
    Master accept(@PathVariable UUID master, @PathVariable Check check) {
        return versions.accept(Access.current(), master, check);
    }

    @DeleteMapping("/masters/{master}/accepted/{check}")
    Master withdraw(@PathVariable UUID master, @PathVariable Check check) {
        return versions.withdraw(Access.current(), master, check);
    }

    /** Removes the audio of an earlier version; the version stays in the history. */
    @DeleteMapping("/masters/{master}")
    Master remove(@PathVariable UUID master, @RequestParam(required = false) @Nullable String why) {
        return versions.remove(Access.current(), master, why);
    }
}
