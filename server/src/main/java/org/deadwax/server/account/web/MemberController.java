package org.deadwax.server.account.web;

import java.util.List;
import java.util.UUID;
import org.deadwax.model.Member;
import org.deadwax.model.MemberChange;
import org.deadwax.model.MemberEdit;
import org.deadwax.model.NewMember;
import org.deadwax.server.account.Members;
import org.deadwax.server.platform.Access;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/labels/{label}/members")
class MemberController {

    private final Members members;

    MemberController(Members members) {
        this.members = members;
    }

    @GetMapping
    List<Member> list() {
        return members.of(Access.current());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewMember add(@RequestBody MemberEdit edit) {
        return members.add(Access.current(), edit);
    }

    @PatchMapping("/{id}")
    Member change(@PathVariable UUID id, @RequestBody MemberChange change) {
        return members.change(Access.current(), id, change);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID id) {
        members.remove(Access.current(), id);
    }
}
