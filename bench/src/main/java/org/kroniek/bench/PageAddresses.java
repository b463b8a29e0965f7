package org.kroniek.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kroniek.model.Statement;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.model.catalogue.Filter;
import org.kroniek.model.catalogue.Listed;
import org.kroniek.model.catalogue.PageRequest;

/** Addresses of every kind of page and REST answer over an archive of invented readings. */
final class PageAddresses {

  private static final int SOME = 40;
  private static final int BODIES_FROM = 1000;

  private final Map<String, List<String>> addresses = new TreeMap<>();

  private PageAddresses() {}

  static Map<String, List<String>> of(CataloguedArchive archive) {
    PageAddresses made = new PageAddresses();
    InventedReadings words = new InventedReadings(1, 1);
    List<Listed<Statement>> statements =
        archive.catalogue().statements(Filter.none(), PageRequest.first(SOME)).items();
    made.add("first page", "/");
    made.add("search", "/search");
    for (int i = 0; i < statements.size(); i++) {
      Listed<Statement> listed = statements.get(i);
      String source = listed.claim().orElseThrow().source().orElseThrow().id();
      String body = "Q" + (BODIES_FROM + i);
      made.add("article", "/article/" + listed.article().id());
      made.add("finding", "/finding/" + listed.finding().id());
      made.search(source, body, words.word(i * 20));
      made.pages(source, body, "Body " + (i + 1));
      made.rest(source, body, i);
      made.add("REST article", "/api/v1/articles/" + listed.article().id());
    }
    return made.addresses;
  }

  private void search(String source, String body, String word) {
    add("search", "/search?q=" + word);
    add("search", "/search?source=" + source);
    add("search", "/search?about=" + body + "&act=warn&q=" + word);
  }

  private void pages(String source, String body, String other) {
    String encoded = other.replace(" ", "%20");
    add("person or body", "/entity/" + source);
    add("person or body", "/entity/" + body);
    add("positions", "/positions?source=" + source + "&about=" + body);
    add("between", "/between?one=" + body + "&other=" + encoded);
    add("map", "/map");
    add("map", "/map?about=" + body);
    add("norms", "/norms?holder=" + body);
    add("what if", "/whatif?source=" + source);
  }

  private void rest(String source, String body, int number) {
    add("REST lists", "/api/v1/statements?source=" + source + "&act=warn");
    add("REST lists", "/api/v1/events?actor=" + body);
    add("REST lists", "/api/v1/quantities?about=" + body);
    add("REST lists", "/api/v1/positions?order=oldest&source=" + source + "&about=" + body);
    add("REST lists", "/api/v1/statements?format=jsonld&q=ab*");
    add("REST names", "/api/v1/entities?q=speaker%20" + number);
    add("REST facets", "/api/v1/statements/facets?source=" + source);
  }

  private void add(String kind, String address) {
    addresses.computeIfAbsent(kind, k -> new ArrayList<>()).add(address);
  }
}
