package org.deadwax.desktop.channel;

import javafx.scene.layout.StackPane;
import org.deadwax.desktop.i18n.Texts;

/** What happens by itself, by the chart's clock; what is left empty is left to people. */
final class ScheduleCard extends StackPane {

    ScheduleCard(ChannelViewModel channel) {
        ChannelForm form = channel.form();
        getChildren()
                .setAll(Cards.card(
                        "channel.schedule.title",
                        Cards.row(
                                Cards.check(channel, "channel.weekly", form.weekly),
                                Cards.check(channel, "channel.daily", form.daily)),
                        Cards.row(
                                Cards.field(channel, "channel.close", form.closeMinutes),
                                Cards.field(channel, "channel.submit", form.submitMinutes)),
                        Cards.row(
                                Cards.field(channel, "channel.remind", form.remindHours),
                                Cards.field(channel, "channel.perHour", form.perHour)),
                        Cards.hint(Texts.text("channel.schedule.hint"))));
    }
}
