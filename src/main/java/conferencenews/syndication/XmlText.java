package conferencenews.syndication;

import java.io.Writer;
import javax.xml.stream.FactoryConfigurationError;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML 1.0 that is well-formed whatever the texts hold. Attributes are given as name, value, name, value. */
final class XmlText implements AutoCloseable {

    private final XMLStreamWriter out;

    XmlText(Writer target) {
        try {
            out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(target);
            out.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException | FactoryConfigurationError impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    XmlText open(String name, String... attributes) {
        return write(() -> {
            out.writeStartElement(name);
            writeAttributes(attributes);
        });
    }

    /** Ends what was opened last. */
    XmlText end() {
        return write(out::writeEndElement);
    }

    XmlText empty(String name, String... attributes) {
        return write(() -> {
            out.writeEmptyElement(name);
            writeAttributes(attributes);
        });
    }

    /** An element with nothing but a text. */
    XmlText text(String name, String text, String... attributes) {
        return write(() -> {
            out.writeStartElement(name);
            writeAttributes(attributes);
            out.writeCharacters(allowed(text));
            out.writeEndElement();
        });
    }

    /** Ends the document; what it is written to stays open. */
    @Override
    public void close() {
        write(() -> {
            out.writeEndDocument();
            out.close();
        });
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int place = 0; place < attributes.length; place += 2) {
            out.writeAttribute(attributes[place], allowed(attributes[place + 1]));
        }
    }

    private XmlText write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Only what XML 1.0, 2.2 allows: it has no way to write other characters. */
    static String allowed(String text) {
        return text.codePoints().allMatch(XmlText::isAllowed)
                ? text
                : text.codePoints()
                        .filter(XmlText::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character <= 0xD7FF
                || character >= 0xE000 && character <= 0xFFFD
                || character >= 0x10000;
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
