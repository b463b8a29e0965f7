package org.kroniek.web.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;

/**
 * How the items of one list are written in every form.
 *
 * @param columns of the table
 * @param json the item
 * @param cells of its row
 * @param entry in the feed
 * @param linked as linked data
 */
record Shape<T>(
    List<String> columns,
    Function<T, ObjectNode> json,
    Function<T, List<String>> cells,
    Function<T, Feed.Entry> entry,
    Function<T, ObjectNode> linked) {

  Shape {
    columns = List.copyOf(columns);
  }
}
