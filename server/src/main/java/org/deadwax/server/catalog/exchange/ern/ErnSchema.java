package org.deadwax.server.catalog.exchange.ern;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The schema of ERN 4.3 as its owner got it from DDEX, with what it imports beside it. It is under a licence that everybody
 * takes out for themselves, so it is not part of Deadwax.
 *
 * @param main {@code release-notification.xsd}
 */
public record ErnSchema(Path main) {

    private static final String FILE = "release-notification.xsd";
    private static final int MOST = 50;
    private static final DOMImplementationLS LOADING = loading();

    private static DOMImplementationLS loading() {
        try {
            return (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This JDK has no parser that loads.", e);
        }
    }

    /** @return null when there is none in the folder */
    public static @Nullable ErnSchema in(Path folder) {
        Path file = folder.resolve(FILE);
        return Files.isRegularFile(file) ? new ErnSchema(file) : null;
    }

    /** @return what the message does against it, with the line, 50 at most; empty when it is valid */
    public List<String> wrong(byte[] message) {
        List<String> found = new ArrayList<>();
        try {
            Validator validator = schema().newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.setErrorHandler(new Listed(found));
            validator.validate(new StreamSource(new ByteArrayInputStream(message)));
        } catch (SAXParseException broken) {
            found.add(line(broken));
        } catch (SAXException | IllegalArgumentException unusable) {
            found.add(main + " cannot be used: " + unusable.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(found);
    }

    private Schema schema() throws SAXException {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
        factory.setResourceResolver(new Beside(main.toAbsolutePath()));
        return factory.newSchema(new StreamSource(main.toFile()));
    }

    private static String line(SAXParseException wrong) {
        return "Line " + wrong.getLineNumber() + ": " + wrong.getMessage();
    }

    private record Listed(List<String> found) implements ErrorHandler {

        @Override
        public void warning(SAXParseException any) {
            // nothing that a recipient would refuse
        }

        @Override
        public void error(SAXParseException wrong) {
            if (found.size() < MOST) {
                found.add(line(wrong));
            }
        }

        @Override
        public void fatalError(SAXParseException wrong) throws SAXException {
            throw wrong;
        }
    }

    /** What a schema imports from DDEX's server is looked for beside it, by its last name; nothing is fetched. */
    private record Beside(Path main) implements LSResourceResolver {

        @Override
        public LSInput resolveResource(
                String type,
                @Nullable String namespace,
                @Nullable String publicId,
                @Nullable String systemId,
                @Nullable String base) {
            String name = systemId == null ? "" : systemId.substring(systemId.lastIndexOf('/') + 1);
            Path file = Objects.requireNonNull(main.getParent()).resolve(name);
            if (name.isEmpty() || name.equals("..") || !Files.isRegularFile(file)) {
                throw new IllegalArgumentException(
                        "it imports " + systemId + ", and there is no " + name + " beside it. Put it there too.");
            }
            // by its address alone: the parser opens the file by itself
            LSInput input = LOADING.createLSInput();
            input.setSystemId(file.toUri().toString());
            return input;
        }
    }
}
