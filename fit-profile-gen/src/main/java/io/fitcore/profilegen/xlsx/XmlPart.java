package io.fitcore.profilegen.xlsx;

import java.io.ByteArrayInputStream;
import java.util.Objects;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Walks the elements of one XML part. It knows elements by namespace and local name, never by their prefix, which
 * differs between editions. It refuses document types and external entities.
 */
final class XmlPart implements AutoCloseable {

    static final String SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
    static final String DOCUMENT_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String CUSTOM_PROPERTIES =
            "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
    static final String VARIANT_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";

    private final String part;
    private final XMLStreamReader xml;

    XmlPart(String part, byte[] bytes) throws MalformedWorkbookException {
        this.part = part;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Goes to the next start or end of an element; false at the end of the part. */
    boolean next() throws MalformedWorkbookException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new MalformedWorkbookException(part, "has a document type, which no spreadsheet needs");
                }
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    boolean atStart(String namespace, String localName) {
        return xml.isStartElement() && isNamed(namespace, localName);
    }

    boolean atEnd(String namespace, String localName) {
        return xml.isEndElement() && isNamed(namespace, localName);
    }

    /** The value of an attribute that has no prefix; empty when the element lacks it. */
    String attribute(String localName) {
        return attribute("", localName);
    }

    String attribute(String namespace, String localName) {
        String value = xml.getAttributeValue(namespace.isEmpty() ? null : namespace, localName);
        return Objects.requireNonNullElse(value, "");
    }

    /** The text of the current element, which must not have elements in it; leaves the reader at its end. */
    String text() throws MalformedWorkbookException {
        try {
            return xml.getElementText();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    /** Goes to the end of the current element, past all that is in it. */
    void skip() throws MalformedWorkbookException {
        int depth = 1;
        while (depth > 0 && next()) {
            if (xml.isStartElement()) {
                depth++;
            } else {
                depth--;
            }
        }
    }

    private boolean isNamed(String namespace, String localName) {
        return xml.getLocalName().equals(localName) && namespace.equals(xml.getNamespaceURI());
    }

    private MalformedWorkbookException malformed(XMLStreamException e) {
        return new MalformedWorkbookException(part, "is not well-formed XML: " + e.getMessage(), e);
    }

    @Override
    public void close() throws MalformedWorkbookException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }
}
