package org.kroniek.watch;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.kroniek.model.UsageException;

/** A list of feeds as feed readers exchange it (OPML): every outline with an address of a feed. */
final class Opml {

  private final String name;
  private final String text;

  Opml(String name, String text) {
    this.name = name;
    this.text = text;
  }

  /**
   * The feeds, in their order.
   *
   * @throws UsageException where the file is no OPML
   */
  List<FeedSource> feeds() {
    List<FeedSource> feeds = new ArrayList<>();
    boolean opml = false;
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          opml = opml || reader.getLocalName().equals("opml");
          if (reader.getLocalName().equals("outline")) {
            attribute(reader, "xmlUrl").ifPresent(url -> feeds.add(feed(reader, url)));
          }
        }
      }
    } catch (XMLStreamException e) {
      throw new UsageException(
          "cannot read the list of feeds "
              + name
              + ", line "
              + (e.getLocation() == null ? 1 : e.getLocation().getLineNumber())
              + ": it is no OPML; a list in TOML must have a name that ends in .toml");
    }
    if (!opml) {
      throw new UsageException(
          "cannot read the list of feeds " + name + ": it is XML, but no OPML");
    }
    return feeds;
  }

  /** Document types are passed over unread, so that no entity is ever looked up. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private FeedSource feed(XMLStreamReader reader, String url) {
    Optional<String> outlet = attribute(reader, "title").or(() -> attribute(reader, "text"));
    Optional<String> language =
        attribute(reader, "language")
            .map(code -> code.toLowerCase(Locale.ROOT).split("[-_]", 2)[0])
            .filter(code -> code.matches("[a-z]{2,3}"));
    String place = name + ", line " + reader.getLocation().getLineNumber();
    return new FeedSource(FeedList.address(url, place), outlet, language, Optional.empty(), false);
  }

  private static Optional<String> attribute(XMLStreamReader reader, String wanted) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equalsIgnoreCase(wanted)) {
        return Optional.of(reader.getAttributeValue(i).strip()).filter(words -> !words.isEmpty());
      }
    }
    return Optional.empty();
  }
}
