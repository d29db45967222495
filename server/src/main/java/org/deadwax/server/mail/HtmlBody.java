package org.deadwax.server.mail;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * A mail's text as a page: paragraphs, and the link as a button. No picture and nothing from elsewhere, so that it tells
 * nobody when it was opened; no style sheet, since mail programs throw it away.
 */
final class HtmlBody {

    private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");
    private static final String BUTTON = "<p style=\"margin:24px 0\"><a href=\"%1$s\" style=\"display:inline-block;"
            + "padding:12px 20px;border-radius:6px;background:#0f6b72;color:#ffffff;text-decoration:none;"
            + "font-weight:600\">Open your music</a></p><p style=\"color:#6b665e;font-size:13px;"
            + "word-break:break-all\">%1$s</p>";

    private HtmlBody() {}

    static String of(String template, Map<String, String> words, String label) {
        String link = HtmlUtils.htmlEscape(words.getOrDefault(MailWords.LINK, ""));
        String body = PARAGRAPHS
                .splitAsStream(template.strip())
                .map(paragraph -> paragraph.strip().equals("{link}")
                        ? BUTTON.formatted(link)
                        : "<p style=\"margin:0 0 16px\">" + paragraph(paragraph, words) + "</p>")
                .collect(Collectors.joining("\n"));
        return page(body, label);
    }

    /** Of text that is as it is, as a letter's. */
    static String of(String text, String label) {
        String body = PARAGRAPHS
                .splitAsStream(text.strip())
                .map(paragraph ->
                        "<p style=\"margin:0 0 16px\">" + lines(HtmlUtils.htmlEscape(paragraph.strip())) + "</p>")
                .collect(Collectors.joining("\n"));
        return page(body, label);
    }

    private static String page(String body, String label) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark"><title>%s</title></head>
                <body style="margin:0"><div style="max-width:34rem;margin:0 auto;padding:24px 16px;\
                font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif">
                %s
                </div></body></html>
                """.formatted(HtmlUtils.htmlEscape(label), body);
    }

    private static String paragraph(String template, Map<String, String> words) {
        String escaped = HtmlUtils.htmlEscape(template.strip());
        // braces survive escaping, and so does what stands between them
        return lines(new TemplateText(escaped).filled(words, HtmlUtils::htmlEscape));
    }

    private static String lines(String escaped) {
        return escaped.replace("\r", "").replace("\n", "<br>\n");
    }
}
