package org.kroniek.web.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.kroniek.model.watch.WatchBook;
import org.kroniek.model.watch.WatchedFeed;

/** How the feeds that are watched stand, as JSON. */
final class WatchJson {

  private final ObjectMapper mapper;

  WatchJson(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  String of(WatchBook book) {
    Map<String, WatchBook.Tally> tallies = book.tallies();
    ObjectNode root = mapper.createObjectNode();
    var feeds = root.putArray("feeds");
    for (WatchedFeed feed : book.feeds()) {
      WatchBook.Tally tally = tallies.getOrDefault(feed.address(), WatchBook.Tally.none());
      ObjectNode one = feeds.addObject();
      // What stands behind a question mark may be a key.
      one.put("address", feed.address().split("\\?", 2)[0]);
      feed.outlet().ifPresent(outlet -> one.put("outlet", outlet));
      feed.askedAt().ifPresent(at -> one.put("asked_at", at.toString()));
      feed.answeredAt().ifPresent(at -> one.put("answered_at", at.toString()));
      one.put("due_at", feed.dueAt().toString());
      one.put("failures", feed.failures());
      one.put("outcome", feed.outcome());
      one.put("read", tally.read());
      tally.lastRead().ifPresent(at -> one.put("last_read_at", at.toString()));
      one.put("waiting", tally.waiting());
      one.put("refused", tally.refused());
    }
    return root.toString();
  }
}
