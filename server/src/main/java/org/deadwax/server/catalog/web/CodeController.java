package org.deadwax.server.catalog.web;

import org.deadwax.model.AssignCodes;
import org.deadwax.model.AssignedCodes;
import org.deadwax.model.LabelRanges;
import org.deadwax.server.catalog.code.CodeRanges;
import org.deadwax.server.catalog.code.Codes;
import org.deadwax.server.platform.Access;
import org.deadwax.server.platform.IfMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}")
class CodeController {

    private final CodeRanges ranges;
    private final Codes codes;

    CodeController(CodeRanges ranges, Codes codes) {
        this.ranges = ranges;
        this.codes = codes;
    }

    @GetMapping("/code-ranges")
    ResponseEntity<LabelRanges> ranges() {
        return answer(ranges.get(Access.current()));
    }

    @PutMapping("/code-ranges")
    ResponseEntity<LabelRanges> save(
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody LabelRanges edit) {
        return answer(ranges.save(Access.current(), IfMatch.required(ifMatch), edit));
    }

    @PostMapping("/codes")
    AssignedCodes assign(@RequestBody AssignCodes wanted) {
        return codes.assign(Access.current(), wanted);
    }

    private static ResponseEntity<LabelRanges> answer(LabelRanges ranges) {
        return ResponseEntity.ok().eTag(IfMatch.etag(ranges.version())).body(ranges);
    }
}
