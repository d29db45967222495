package org.deadwax.server.delivery.page;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.deadwax.server.account.ClientAddress;
import org.deadwax.server.delivery.page.ReleaseShelf.Shelved;
import org.deadwax.server.media.RenditionFormat;
import org.deadwax.server.media.Renditions;
import org.deadwax.server.platform.CurrentLabel;
import org.deadwax.server.platform.ProblemException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a link in a mail opens. Showing it changes nothing: scanners of mail providers follow links. What redeems is a form's
 * POST, which the player's script sends as well.
 */
@Hidden
@RestController
@RequestMapping("/d")
class DownloadPageController {

    private static final Logger log = LoggerFactory.getLogger(DownloadPageController.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Map<String, MediaType> FILES = Map.of(
            "page.css", MediaType.valueOf("text/css;charset=utf-8"),
            "player.js", MediaType.valueOf("text/javascript;charset=utf-8"),
            "regular.ttf", MediaType.valueOf("font/ttf"),
            "semibold.ttf", MediaType.valueOf("font/ttf"));

    private final OpenDelivery open;
    private final FanPage page;
    private final PageTemplates templates;
    private final Downloads downloads;
    private final ReleaseShelf shelf;
    private final ZipTickets tickets;
    private final SendZip sendZip;
    private final Renditions renditions;
    private final TransactionTemplate transactions;
    private final ClientAddress addresses;

    DownloadPageController(
            OpenDelivery open,
            FanPage page,
            PageTemplates templates,
            Downloads downloads,
            ReleaseShelf shelf,
            ZipTickets tickets,
            SendZip sendZip,
            Renditions renditions,
            TransactionTemplate transactions,
            ClientAddress addresses) {
        this.open = open;
        this.page = page;
        this.templates = templates;
        this.downloads = downloads;
        this.shelf = shelf;
        this.tickets = tickets;
        this.sendZip = sendZip;
        this.renditions = renditions;
        this.transactions = transactions;
        this.addresses = addresses;
    }

    @GetMapping("/{token}")
    ResponseEntity<String> show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String format,
            @RequestParam(required = false) @Nullable String play,
            HttpServletRequest request) {
        OpenedDelivery opened = opened(token);
        if (!opened.seen()) {
            open.seen(opened);
        }
        String html = templates.page(page.of(
                opened, "/d/" + token, format(format).orElse(null), phone(request), play == null ? null : id(play)));
        return html(HttpStatus.OK, html);
    }

    @PostMapping("/{token}/get")
    ResponseEntity<String> get(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String track,
            @RequestParam(required = false) @Nullable String release,
            @RequestParam(defaultValue = "") String format,
            HttpServletRequest request) {
        OpenedDelivery opened = opened(token);
        RenditionFormat wanted = format(format).orElseThrow(() -> PageProblem.notHere("There is no such format."));
        if (track != null) {
            UUID id = id(track);
            return sent(downloads.track(ofTrack(opened, id), id, wanted, visitor(request)));
        }
        TrackRights rights = ofRelease(opened, id(release == null ? "" : release));
        downloads.album(rights, wanted, visitor(request));
        UUID id = rights.shelved().release().id();
        return sent(
                URI.create("/d/" + token + "/zip/" + id + "/" + wanted + "/" + tickets.write(opened.id(), id, wanted)));
    }

    /** For the script the address, for a form the page with a player. */
    @PostMapping("/{token}/play")
    ResponseEntity<String> play(
            @PathVariable String token, @RequestParam(defaultValue = "") String track, HttpServletRequest request) {
        OpenedDelivery opened = opened(token);
        UUID id = id(track);
        URI address = downloads.play(ofTrack(opened, id), id, visitor(request));
        if (MediaType.TEXT_PLAIN_VALUE.equals(request.getHeader("Accept"))) {
            return ResponseEntity.ok()
                    .contentType(MediaType.TEXT_PLAIN)
                    .cacheControl(CacheControl.noStore())
                    .body(address.toString());
        }
        return sent(URI.create("/d/" + token + "?play=" + id + "#t-" + id));
    }

    @GetMapping("/{token}/preview/{track}")
    ResponseEntity<String> preview(@PathVariable String token, @PathVariable String track) {
        UUID id = id(track);
        return sent(downloads.preview(ofTrack(opened(token), id), id));
    }

    @GetMapping("/{token}/zip/{release}/{format}/{ticket}")
    void zip(
            @PathVariable String token,
            @PathVariable String release,
            @PathVariable String format,
            @PathVariable String ticket,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        OpenedDelivery opened = opened(token);
        UUID id = id(release);
        RenditionFormat wanted = format(format).orElseThrow(PageProblem::noLink);
        if (!tickets.holds(ticket, opened.id(), id, wanted)) {
            throw new PageProblem(
                    403,
                    "This download was begun long ago",
                    "Go back to the page and begin it again; nothing is used up by that.");
        }
        TrackRights rights = ofRelease(opened, id);
        sendZip.send(downloads.zip(rights, wanted), rights.shelved(), wanted, request, response);
    }

    @GetMapping("/{token}/cover/{release}")
    ResponseEntity<byte[]> cover(@PathVariable String token, @PathVariable String release) {
        OpenedDelivery opened = opened(token);
        UUID id = id(release);
        if (!opened.releases().contains(id)) {
            throw PageProblem.notHere("This cover is not here.");
        }
        byte[] jpeg = CurrentLabel.in(
                        opened.labelId(),
                        () -> transactions.execute(status -> renditions.cover(opened.labelId(), id, 640)))
                .orElseThrow(() -> PageProblem.notHere("This cover is not here."));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(DAY).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(jpeg);
    }

    @GetMapping("/-/{file}")
    ResponseEntity<byte[]> file(@PathVariable String file) {
        MediaType type = FILES.get(file);
        if (type == null) {
            throw PageProblem.noLink();
        }
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(DAY).cachePublic())
                .header("X-Content-Type-Options", "nosniff")
                .body(PageTemplates.bytes(file));
    }

    @ExceptionHandler(PageProblem.class)
    ResponseEntity<String> told(PageProblem problem, HttpServletRequest request) {
        String path = request.getRequestURI();
        String back = problem.status() == 404 && path.indexOf('/', 3) < 0 ? null : backFrom(path);
        return html(HttpStatus.valueOf(problem.status()), templates.problem(problem, back));
    }

    /** Of storage, mostly. */
    @ExceptionHandler(ProblemException.class)
    ResponseEntity<String> told(ProblemException problem, HttpServletRequest request) {
        return told(problem.problem().status() == 404 ? PageProblem.notReady() : PageProblem.away(), request);
    }

    @ExceptionHandler(TransactionException.class)
    ResponseEntity<String> told(TransactionException problem, HttpServletRequest request) {
        log.warn("A download page waits, the database does not do its part: {}", problem.getMessage());
        return told(PageProblem.away(), request);
    }

    private OpenedDelivery opened(String token) {
        return open.by(token).orElseThrow(PageProblem::noLink);
    }

    private TrackRights ofRelease(OpenedDelivery opened, UUID release) {
        if (!opened.releases().contains(release)) {
            throw PageProblem.notHere("This release is not here.");
        }
        Shelved shelved = shelf.find(opened.labelId(), release)
                .orElseThrow(() -> PageProblem.notHere("This release is not here."));
        return TrackRights.of(opened, shelved);
    }

    private TrackRights ofTrack(OpenedDelivery opened, UUID track) {
        return opened.releases().stream()
                .map(release -> shelf.find(opened.labelId(), release))
                .flatMap(Optional::stream)
                .filter(shelved -> shelved.track(track).isPresent())
                .findFirst()
                .map(shelved -> TrackRights.of(opened, shelved))
                .orElseThrow(() -> PageProblem.notHere("This track is not here."));
    }

    private Visitor visitor(HttpServletRequest request) {
        String browser = request.getHeader("User-Agent");
        return new Visitor(addresses.of(request), browser == null ? "" : browser);
    }

    private static boolean phone(HttpServletRequest request) {
        String browser = request.getHeader("User-Agent");
        return browser != null
                && (browser.contains("Mobi") || browser.contains("Android") || browser.contains("iPhone"));
    }

    private static Optional<RenditionFormat> format(@Nullable String name) {
        for (RenditionFormat format : RenditionFormat.values()) {
            if (format.tagged() && format.name().equals(name == null ? "" : name.toUpperCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw PageProblem.notHere("There is nothing by this name.");
        }
    }

    private static String backFrom(String path) {
        int end = path.indexOf('/', 3);
        return end < 0 ? path : path.substring(0, end);
    }

    private static ResponseEntity<String> sent(URI address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(address)
                .cacheControl(CacheControl.noStore())
                .header("Referrer-Policy", "no-referrer")
                .build();
    }

    private ResponseEntity<String> html(HttpStatus status, String html) {
        String origin = renditions.origin();
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
                                + " connect-src 'self'; media-src " + origin + "; form-action 'self' " + origin
                                + "; base-uri 'none'; frame-ancestors 'none'")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .body(html);
    }
}
