package org.deadwax.server.catalog.web;

import java.util.List;
import org.deadwax.model.Artist;
import org.deadwax.model.ArtistEdit;
import org.deadwax.server.catalog.artist.Artists;
import org.deadwax.server.platform.Access;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}/artists")
class ArtistController {

    private final Artists artists;

    ArtistController(Artists artists) {
        this.artists = artists;
    }

    @GetMapping
    List<Artist> list() {
        return artists.all(Access.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Artist create(
            @RequestBody ArtistEdit artist,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return artists.create(Access.current(), artist, key);
    }
}
