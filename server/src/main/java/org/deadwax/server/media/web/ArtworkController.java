package org.deadwax.server.media.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Artwork;
import org.deadwax.model.ArtworkStart;
import org.deadwax.model.ArtworkUpload;
import org.deadwax.model.Download;
import org.deadwax.model.Note;
import org.deadwax.server.media.Artworks;
import org.deadwax.server.media.SendArtwork;
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
class ArtworkController {

    private final Artworks artworks;
    private final SendArtwork send;

    ArtworkController(Artworks artworks, SendArtwork send) {
        this.artworks = artworks;
        this.send = send;
    }

    /** Covers and booklets, all versions, the newest first. */
    @GetMapping("/releases/{release}/artwork")
    List<Artwork> ofRelease(@PathVariable UUID release) {
        return artworks.ofRelease(Access.current(), release);
    }

    /** Leave to send it in one piece, or none when it is there already. */
    @PostMapping("/releases/{release}/artwork")
    ArtworkUpload start(@PathVariable UUID release, @RequestBody ArtworkStart start) {
        return send.start(Access.current(), release, start);
    }

    @GetMapping("/artwork/{artwork}")
    Artwork find(@PathVariable UUID artwork) {
        return artworks.find(Access.current(), artwork);
    }

    @PostMapping("/artwork/{artwork}/complete")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Artwork complete(@PathVariable UUID artwork) {
        return send.complete(Access.current(), artwork);
    }

    @PostMapping("/artwork/{artwork}/checks")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Artwork recheck(@PathVariable UUID artwork) {
        return artworks.recheck(Access.current(), artwork);
    }

    @PutMapping("/artwork/{artwork}/note")
    Artwork note(@PathVariable UUID artwork, @RequestBody Note note) {
        return artworks.note(Access.current(), artwork, note.text());
    }

    /** Removes the file of an earlier version; the version stays in the history. */
    @DeleteMapping("/artwork/{artwork}")
    Artwork remove(@PathVariable UUID artwork, @RequestParam(required = false) @Nullable String why) {
        return artworks.remove(Access.current(), artwork, why);
    }

    /** Leave to fetch it back as it was delivered. */
    @GetMapping("/artwork/{artwork}/download")
    Download download(@PathVariable UUID artwork) {
        return artworks.download(Access.current(), artwork);
    }
}
