package org.deadwax.desktop.settings;

import atlantafx.base.theme.Styles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.deadwax.desktop.i18n.Texts;
import org.deadwax.desktop.ui.Chip;
import org.deadwax.desktop.ui.Figures;
import org.deadwax.desktop.ui.Reason;
import org.deadwax.desktop.ui.Tone;
import org.deadwax.desktop.ui.Words;
import org.deadwax.model.Artist;
import org.deadwax.model.Member;
import org.deadwax.model.Role;

/** One who belongs to the label. */
final class MemberRow extends HBox {

    MemberRow(TeamViewModel model, Member member, List<Artist> artists, Figures figures) {
        getStyleClass().add("team-row");
        setId("member-" + member.id());
        Label name = Words.strong(member.name());
        HBox named = new HBox(name);
        named.getStyleClass().add("line");
        if (member.id().equals(model.rights().me())) {
            named.getChildren().add(new Chip(Texts.text("team.you"), Tone.ACCENT));
        }
        VBox who = new VBox(named, Words.small(member.email()));
        who.setMinWidth(240);
        who.setPrefWidth(280);
        Region stretch = new Region();
        HBox.setHgrow(stretch, Priority.ALWAYS);
        Label since = Words.muted(
                Texts.text("team.since", figures.date(LocalDate.ofInstant(member.since(), figures.zone()))));
        Button remove = new Button(Texts.text("team.remove"));
        remove.getStyleClass().add(Styles.SMALL);
        remove.setAccessibleText(Texts.text("team.removeThis", member.name()));
        remove.setOnAction(click -> model.remove(member));
        Reason.tie(remove, new SimpleStringProperty(model.rights().reasonAgainstRemoving(member)));
        getChildren().setAll(who, role(model, member, artists), stretch, since, Rows.centred(remove));
    }

    private static RoleChoice role(TeamViewModel model, Member member, List<Artist> artists) {
        List<Role> roles = new ArrayList<>(model.rights().given());
        if (!roles.contains(member.role())) {
            roles.addFirst(member.role());
        }
        RoleChoice choice = new RoleChoice(
                member.name(),
                roles,
                artists,
                new RoleChoice.Chosen(member.role(), member.artistIds()),
                chosen -> model.change(member, chosen));
        String reason = model.rights().reasonAgainstChanging(member);
        choice.role().setDisable(!reason.isEmpty());
        choice.role().setAccessibleHelp(reason);
        choice.artists().setDisable(!reason.isEmpty());
        if (!reason.isEmpty()) {
            Tooltip.install(choice, new Tooltip(reason));
        }
        return choice;
    }
}
