package org.kroniek.web;

import java.util.List;
import org.kroniek.web.rest.Trial;

/**
 * The page to try the REST interface with.
 *
 * @param frame what stands around it
 * @param trials what can be tried
 */
record TryView(Frame frame, List<Trial> trials) {

  TryView {
    trials = List.copyOf(trials);
  }
}
