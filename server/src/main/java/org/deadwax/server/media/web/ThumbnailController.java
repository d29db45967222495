package org.deadwax.server.media.web;

import java.time.Duration;
import java.util.UUID;
import org.deadwax.server.media.Artworks;
import org.deadwax.server.media.Artworks.Small;
import org.deadwax.server.platform.Access;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * Small pictures of covers: a few kilobytes, of which a list shows many. They are the only bytes of files that come from
 * here rather than from storage, since a signed address is another one each time and no cache would know it again.
 */
@RestController
@RequestMapping("/api/labels/{label}")
class ThumbnailController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    private static final CacheControl FOR_A_MINUTE =
            CacheControl.maxAge(Duration.ofMinutes(1)).cachePrivate();

    private final Artworks artworks;

    ThumbnailController(Artworks artworks) {
        this.artworks = artworks;
    }

    /** @param pixels 64, 128, 320 or 640 */
    @GetMapping(path = "/artwork/{artwork}/thumbnails/{pixels}", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> ofArtwork(@PathVariable UUID artwork, @PathVariable int pixels, WebRequest request) {
        Artworks.requireSize(pixels);
        return answer(artworks.small(Access.current(), artwork), pixels, FOR_EVER, request);
    }

    /** Of the release's current cover; 404 while it has none. */
    @GetMapping(path = "/releases/{release}/cover", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> ofRelease(
            @PathVariable UUID release, @RequestParam(defaultValue = "128") int pixels, WebRequest request) {
        Artworks.requireSize(pixels);
        return answer(artworks.smallOfRelease(Access.current(), release), pixels, FOR_A_MINUTE, request);
    }

    private ResponseEntity<byte[]> answer(Small small, int pixels, CacheControl cache, WebRequest request) {
        String tag = small.tag(pixels);
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                    .cacheControl(cache)
                    .eTag(tag)
                    .build();
        }
        return ResponseEntity.ok().cacheControl(cache).eTag(tag).body(artworks.jpeg(Access.current(), small, pixels));
    }
}
