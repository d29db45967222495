package org.deadwax.server.catalog.exchange.ern;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes a message element by element. What is null is left out. */
final class ErnOut {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;
    private int depth;

    ErnOut() {
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message itself, whose element alone has a prefix. */
    void message(Map<String, String> attributes, Runnable content) {
        write(() -> {
            xml.writeCharacters("\n");
            xml.writeStartElement("ern", "NewReleaseMessage", ErnReader.NAMESPACE + "43");
            xml.writeNamespace("ern", ErnReader.NAMESPACE + "43");
            attributes(attributes);
        });
        inside(content);
        write(xml::writeEndDocument);
    }

    void element(String name, Runnable content) {
        element(name, Map.of(), content);
    }

    void element(String name, Map<String, String> attributes, Runnable content) {
        write(() -> {
            line();
            xml.writeStartElement(name);
            attributes(attributes);
        });
        inside(content);
        write(xml::writeEndElement);
    }

    void text(String name, @Nullable Object value) {
        text(name, Map.of(), value);
    }

    void text(String name, Map<String, String> attributes, @Nullable Object value) {
        if (value != null) {
            write(() -> {
                line();
                xml.writeStartElement(name);
                attributes(attributes);
                xml.writeCharacters(possible(value.toString()));
                xml.writeEndElement();
            });
        }
    }

    byte[] bytes() {
        write(xml::flush);
        return bytes.toByteArray();
    }

    private void inside(Runnable content) {
        depth++;
        content.run();
        depth--;
        write(this::line);
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        for (Map.Entry<String, String> attribute : attributes.entrySet()) {
            xml.writeAttribute(attribute.getKey(), possible(attribute.getValue()));
        }
    }

    /** Without the control characters that no XML 1.0 may hold. */
    private static String possible(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Nothing written to memory fails", e);
        }
    }
}
