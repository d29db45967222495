package org.deadwax.server.mail;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text with words in braces. They are looked up and nothing else happens: what is filled in is not looked at again, so no
 * fan's name becomes a word, and there is nothing to run.
 */
record TemplateText(String text) {

    private static final Pattern WORD = Pattern.compile("\\{([a-z]{1,20})}");

    /** Those it asks for. */
    Set<String> words() {
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group(1));
        }
        return words;
    }

    /** Without the lines that ask for what is not there: an order's number where nothing was ordered. */
    TemplateText onlyWith(Map<String, String> words) {
        return new TemplateText(text.lines()
                .filter(line -> new TemplateText(line)
                        .words().stream()
                                .allMatch(word -> words.containsKey(word) || MailWords.MISSING.containsKey(word)))
                .collect(Collectors.joining("\n")));
    }

    /** @param written what is done to each before it stands there, as escaping */
    String filled(Map<String, String> words, UnaryOperator<String> written) {
        return WORD.matcher(text)
                .replaceAll(word -> Matcher.quoteReplacement(written.apply(
                        words.getOrDefault(word.group(1), MailWords.MISSING.getOrDefault(word.group(1), "")))));
    }
}
