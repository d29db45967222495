package org.deadwax.server.catalog.exchange.ern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A part of a message that remembers which of its own parts were read, so that what was not can be listed: a message says
 * more than a catalogue keeps, and nobody should find out later.
 */
final class Part {

    private final Element element;
    private final List<Part> parts = new ArrayList<>();
    private boolean read;

    Part(Element element) {
        this.element = element;
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                parts.add(new Part(child));
            }
        }
    }

    String name() {
        return element.getLocalName();
    }

    List<Part> all(String name) {
        List<Part> found =
                parts.stream().filter(part -> part.name().equals(name)).toList();
        found.forEach(part -> part.read = true);
        return found;
    }

    Optional<Part> first(String name) {
        return all(name, 1).stream().findFirst();
    }

    private List<Part> all(String name, int most) {
        List<Part> found = parts.stream()
                .filter(part -> part.name().equals(name))
                .limit(most)
                .toList();
        found.forEach(part -> part.read = true);
        return found;
    }

    /** The parts with one of these names, as they stand. */
    List<Part> any(Set<String> names) {
        List<Part> found =
                parts.stream().filter(part -> names.contains(part.name())).toList();
        found.forEach(part -> part.read = true);
        return found;
    }

    /** @return without blanks around it; null when there is none or it is empty */
    @Nullable
    String text(String... path) {
        Part part = this;
        for (String name : path) {
            part = part.first(name).orElse(null);
            if (part == null) {
                return null;
            }
        }
        return part.text();
    }

    @Nullable
    String text() {
        read = true;
        String text = element.getTextContent().strip();
        return text.isEmpty() ? null : text;
    }

    /** @return null when it is missing or empty */
    @Nullable
    String attribute(String name) {
        String value = element.getAttribute(name).strip();
        return value.isEmpty() ? null : value;
    }

    /** Takes a part and all within it as read: it is understood, and there is nothing in it to keep. */
    void ignore(String... names) {
        Set<String> known = Set.of(names);
        parts.stream().filter(part -> known.contains(part.name())).forEach(Part::readWhole);
    }

    private void readWhole() {
        read = true;
        parts.forEach(Part::readWhole);
    }

    /** What was not read below this part: paths from here, in the order of the message, each once with its first text. */
    List<String> unread() {
        List<String> unread = new ArrayList<>();
        Set<String> said = new HashSet<>();
        collect("", unread, said);
        return unread;
    }

    private void collect(String path, List<String> unread, Set<String> said) {
        for (Part part : parts) {
            String here = path.isEmpty() ? part.name() : path + "/" + part.name();
            if (part.read) {
                part.collect(here, unread, said);
            } else if (said.add(here)) {
                unread.add(part.parts.isEmpty() ? here + " (“" + shortened(part) + "”)" : here);
            }
        }
    }

    private static String shortened(Part part) {
        String text = part.element.getTextContent().strip();
        return text.length() <= 60 ? text : text.substring(0, 59) + "…";
    }
}
