package org.deadwax.desktop.settings;

import java.util.List;
import java.util.UUID;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.model.Member;
import org.deadwax.model.Role;

/**
 * What a person may do with the team; the server says the last word ({@code docs/roles.md}).
 *
 * @param me the person
 */
public record TeamRights(UUID me, Role role) {

    /** Empty when there is none. */
    String reasonAgainstInviting() {
        return role == Role.OWNER || role == Role.MANAGER ? "" : Texts.text("team.mayNot");
    }

    /** Empty when there is none. */
    String reasonAgainstChanging(Member member) {
        String all = reasonAgainstInviting();
        return all.isEmpty() && member.role() == Role.OWNER && role != Role.OWNER ? Texts.text("team.ownersOnly") : all;
    }

    /** Empty when there is none. */
    String reasonAgainstRemoving(Member member) {
        return member.id().equals(me) ? Texts.text("team.notOneself") : reasonAgainstChanging(member);
    }

    /** What a person may make of others. */
    List<Role> given() {
        return role == Role.OWNER
                ? List.of(Role.OWNER, Role.MANAGER, Role.ARTIST, Role.VIEWER)
                : List.of(Role.MANAGER, Role.ARTIST, Role.VIEWER);
    }
}
