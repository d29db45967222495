package org.deadwax.server.charts.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.deadwax.server.charts.rules.RuleRow;
import org.jspecify.annotations.Nullable;

/** A copy on its way past the cap of its customer. */
final class BoughtCopy {

    static final Comparator<BoughtCopy> ORDER = Comparator.comparing(
                    (BoughtCopy copy) -> copy.course.sold(), BulkCaps.BOUGHT)
            .thenComparing(copy -> copy.course.life().start());

    private final Course course;
    private final @Nullable LocalDate due;
    private final LocalDate settled;
    private final boolean goneFirst;
    private boolean counted;
    private @Nullable Settlement cap;

    private BoughtCopy(Course course, @Nullable LocalDate due, LocalDate settled, boolean goneFirst) {
        this.course = course;
        this.due = due;
        this.settled = settled;
        this.goneFirst = goneFirst;
    }

    /** Day by day also where a week asks: a week is the sum of its days. See docs/decisions/0154. */
    static BoughtCopy of(Course course) {
        Settlement settlement = course.settled();
        LocalDate day = settlement == null ? LocalDate.MAX : settlement.day();
        LocalDate end = course.life().end();
        boolean goneFirst = end != null && !end.isAfter(day);
        boolean reported = settlement != null && settlement.state() == State.REPORTED;
        return new BoughtCopy(course, reported && !goneFirst ? day : null, day, goneFirst);
    }

    /** On which something happens to it that matters here. */
    List<LocalDate> days() {
        List<LocalDate> days = new ArrayList<>();
        if (course.past() == Course.Past.OPEN || course.past() == Course.Past.OVER) {
            days.add(course.life().start());
        }
        if (due != null) {
            days.add(due);
        }
        if (course.life().end() != null) {
            days.add(course.life().end());
        }
        return days;
    }

    Course.Past past() {
        return course.past();
    }

    @Nullable
    LocalDate gone() {
        return course.life().end();
    }

    boolean isDue(LocalDate day) {
        return cap == null && day.equals(due);
    }

    /** It is there, and nothing has been said of it by the end of that day. A free one will never count anyway. */
    boolean waitsOn(LocalDate day) {
        LocalDate end = course.life().end();
        boolean free = course.sold().price() != null && course.sold().price().isZero();
        return course.past() == Course.Past.OPEN
                && cap == null
                && !counted
                && !free
                && !goneFirst
                && !course.life().start().isAfter(day)
                && settled.isAfter(day)
                && (end == null || end.isAfter(day));
    }

    void count() {
        counted = true;
    }

    boolean counted() {
        return counted;
    }

    /** A new week, in which it plays no part. */
    void forget() {
        counted = false;
    }

    void cap(LocalDate day, String code, String sentence, RuleRow row) {
        cap = new Settlement(day, State.EXCLUDED, code, new Verdict(sentence, row.certainty()));
    }

    @Nullable
    Settlement cap() {
        return cap;
    }

    String orderName() {
        return course.sold().unit().orderName();
    }
}
