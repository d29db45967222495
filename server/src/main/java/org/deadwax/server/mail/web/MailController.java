package org.deadwax.server.mail.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.MailRelay;
import org.deadwax.model.MailSender;
import org.deadwax.model.MailState;
import org.deadwax.model.MailStop;
import org.deadwax.model.MailTemplate;
import org.deadwax.model.MailTemplateEdit;
import org.deadwax.model.MailText;
import org.deadwax.model.OutgoingMail;
import org.deadwax.model.Page;
import org.deadwax.server.mail.MailList;
import org.deadwax.server.mail.MailSenders;
import org.deadwax.server.mail.MailStops;
import org.deadwax.server.mail.MailTemplates;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** A label's mail: what became of it, what it says, as whom it goes. */
@RestController
@RequestMapping("/api/labels/{label}")
class MailController {

    private final MailList mails;
    private final MailTemplates templates;
    private final MailSenders senders;
    private final MailStops stops;

    MailController(MailList mails, MailTemplates templates, MailSenders senders, MailStops stops) {
        this.mails = mails;
        this.templates = templates;
        this.senders = senders;
        this.stops = stops;
    }

    @GetMapping("/mails")
    Page<OutgoingMail> list(
            @PathVariable UUID label,
            @RequestParam(required = false) @Nullable MailState state,
            @RequestParam(required = false) @Nullable String to,
            Paging paging) {
        return mails.of(Access.current().labelId(), state, to, paging);
    }

    /** A POST, since it leaves a line in the audit log. */
    @PostMapping("/mails/{mail}/text")
    ResponseEntity<MailText> text(@PathVariable UUID label, @PathVariable UUID mail) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(mails.text(Access.current(), mail));
    }

    @GetMapping("/mail-relay")
    MailRelay relay(@PathVariable UUID label) {
        return mails.relay(Access.current().labelId());
    }

    @GetMapping("/mail-templates")
    List<MailTemplate> templates(@PathVariable UUID label) {
        return templates.of(Access.current());
    }

    @PutMapping("/mail-templates/{kind}")
    MailTemplate change(@PathVariable UUID label, @PathVariable String kind, @RequestBody MailTemplateEdit edit) {
        return templates.change(Access.current(), kind, edit);
    }

    @DeleteMapping("/mail-templates/{kind}")
    MailTemplate reset(@PathVariable UUID label, @PathVariable String kind) {
        return templates.reset(Access.current(), kind);
    }

    @PostMapping("/mail-templates/{kind}/preview")
    MailText preview(@PathVariable UUID label, @PathVariable String kind, @RequestBody MailTemplateEdit edit) {
        return templates.preview(Access.current(), kind, edit);
    }

    @GetMapping("/mail-sender")
    MailSender sender(@PathVariable UUID label) {
        return senders.of(Access.current().labelId());
    }

    @PutMapping("/mail-sender")
    MailSender change(@PathVariable UUID label, @RequestBody MailSender edit) {
        return senders.change(Access.current(), edit);
    }

    @GetMapping("/mail-stops")
    Page<MailStop> stops(@PathVariable UUID label, Paging paging) {
        return stops.of(Access.current().labelId(), paging);
    }

    /** @param address in the query, since it is no id */
    @DeleteMapping("/mail-stops")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable UUID label, @RequestParam String address) {
        stops.lift(Access.current(), address);
    }
}
