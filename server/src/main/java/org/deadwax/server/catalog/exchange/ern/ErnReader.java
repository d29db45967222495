package org.deadwax.server.catalog.exchange.ern;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads NewReleaseMessages of ERN 4.3 and its minor versions. What it does not know never stops the rest. */
public final class ErnReader {

    static final String NAMESPACE = "http://ddex.net/xml/ern/";

    private ErnReader() {}

    /** Whether it begins as XML does; the rest shows when it is read. */
    public static boolean looksLikeXml(byte[] bytes) {
        int at = bytes.length > 2 && (bytes[0] & 0xFF) == 0xEF ? 3 : 0;
        while (at < bytes.length && Character.isWhitespace(bytes[at])) {
            at++;
        }
        return at < bytes.length && bytes[at] == '<';
    }

    /** @throws UnreadableMessage when it is no such message at all */
    public static ErnMessage read(byte[] bytes) {
        Element root = parse(bytes);
        check(root);
        Part message = new Part(root);
        Parties parties = new Parties(message);
        Recordings recordings = new Recordings(message, parties);
        Deals deals = new Deals(message);
        List<String> notKept = new ArrayList<>();
        List<ErnRelease> releases = new Releases(message, parties, recordings, deals, notKept).read();
        Part header = message.first("MessageHeader").orElse(message);
        String id = orElse(header.text("MessageId"), "");
        String sender = orElse(
                header.first("MessageSender")
                        .map(part -> part.text("PartyName", "FullName"))
                        .orElse(null),
                "");
        message.ignore("MessageHeader");
        notKept.addAll(message.unread());
        if (releases.isEmpty()) {
            throw new UnreadableMessage("The message has no Release, so there is nothing to import.");
        }
        return new ErnMessage(id, sender, releases, notKept);
    }

    private static void check(Element root) {
        String namespace = root.getNamespaceURI() == null ? "" : root.getNamespaceURI();
        if (!namespace.startsWith(NAMESPACE)) {
            throw new UnreadableMessage(
                    "This XML is no DDEX release message: its root is <" + root.getLocalName() + ">.");
        }
        String version = namespace.substring(NAMESPACE.length());
        if (!version.matches("43[0-9]?")) {
            throw new UnreadableMessage("The message is ERN " + version + "; ERN 4.3 is read. Ask its sender for 4.3.");
        }
        if (!root.getLocalName().equals("NewReleaseMessage")) {
            throw new UnreadableMessage(
                    "The message is a " + root.getLocalName() + "; only a NewReleaseMessage has something to import.");
        }
    }

    private static Element parse(byte[] bytes) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(bytes)).getDocumentElement();
        } catch (SAXParseException e) {
            throw new UnreadableMessage(
                    "The XML is broken in line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ": "
                            + e.getMessage(),
                    e);
        } catch (SAXException | IOException e) {
            throw new UnreadableMessage("The XML cannot be read: " + e.getMessage(), e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }

    /** The parser would print to stderr otherwise; what is fatal is thrown all the same. */
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) {}

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
