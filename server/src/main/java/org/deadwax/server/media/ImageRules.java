package org.deadwax.server.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.deadwax.model.Check;
import org.deadwax.model.CheckResult;
import org.deadwax.model.CheckResult.Verdict;

/** What a front cover must be: square, 3000 to 5000 pixels, JPEG or PNG, RGB. Nothing is decoded for it. */
final class ImageRules {

    static final int SMALLEST = 3_000;
    static final int LARGEST = 5_000;

    private ImageRules() {}

    static List<CheckResult> of(ImageHeader image) {
        List<CheckResult> results = new ArrayList<>();
        results.add(Findings.of(
                Check.FILE_TYPE, Verdict.PASSED, "It is a " + image.type().toUpperCase(Locale.ROOT) + " image."));
        results.add(whole(image));
        results.add(square(image));
        results.add(pixels(image));
        results.add(colour(image));
        results.add(transparency(image));
        results.add(orientation(image));
        results.sort((a, b) -> a.check().compareTo(b.check()));
        return results;
    }

    private static CheckResult whole(ImageHeader image) {
        return image.whole()
                ? Findings.of(Check.WHOLE, Verdict.PASSED, "Its end is there.")
                : Findings.of(Check.WHOLE, Verdict.REFUSED, "Its end is missing. Export it again and drop it here.");
    }

    private static CheckResult square(ImageHeader image) {
        return image.width() == image.height()
                ? Findings.of(Check.SQUARE, Verdict.PASSED, "It is square.")
                : Findings.of(
                        Check.SQUARE,
                        Verdict.REFUSED,
                        "It is " + size(image) + " pixels. Covers are square: crop it to the same width and height.");
    }

    private static CheckResult pixels(ImageHeader image) {
        int least = Math.min(image.width(), image.height());
        int most = Math.max(image.width(), image.height());
        if (least < SMALLEST) {
            return Findings.of(
                    Check.PIXELS,
                    Verdict.REFUSED,
                    "It is " + size(image)
                            + " pixels, and 3000 × 3000 is the least. Export it larger from the original;"
                            + " scaling it up adds nothing.",
                    least,
                    "px");
        }
        if (most > LARGEST) {
            return Findings.of(
                    Check.PIXELS,
                    Verdict.REFUSED,
                    "It is " + size(image) + " pixels, and 5000 × 5000 is the most. Export it smaller.",
                    most,
                    "px");
        }
        return Findings.of(Check.PIXELS, Verdict.PASSED, "It is " + size(image) + " pixels.", least, "px");
    }

    private static CheckResult colour(ImageHeader image) {
        return switch (image.colour()) {
            case RGB -> Findings.of(Check.COLOUR, Verdict.PASSED, "It is RGB.");
            case CMYK ->
                Findings.of(
                        Check.COLOUR,
                        Verdict.REFUSED,
                        "It is CMYK, which is for print: screens show it in wrong colours. Convert it to RGB (sRGB) and"
                                + " export it again.");
            case GREY ->
                Findings.of(
                        Check.COLOUR,
                        Verdict.REFUSED,
                        "It is greyscale, and covers are RGB. Convert it to RGB (sRGB), which changes nothing to the eye,"
                                + " and export it again.");
        };
    }

    private static CheckResult transparency(ImageHeader image) {
        return image.transparent()
                ? Findings.of(
                        Check.TRANSPARENCY,
                        Verdict.WARNING,
                        "It can be seen through in places; those become white. Export it without transparency.")
                : Findings.of(Check.TRANSPARENCY, Verdict.PASSED, "It has no transparency.");
    }

    private static CheckResult orientation(ImageHeader image) {
        return image.orientation() == 1
                ? Findings.of(Check.ORIENTATION, Verdict.PASSED, "It stands upright.")
                : Findings.of(
                        Check.ORIENTATION,
                        Verdict.WARNING,
                        "It is stored turned, with a note to turn it back, which some stores ignore. Export it upright.",
                        image.orientation(),
                        "EXIF");
    }

    private static String size(ImageHeader image) {
        return image.width() + " × " + image.height();
    }
}
