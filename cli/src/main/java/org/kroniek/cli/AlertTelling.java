package org.kroniek.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kroniek.model.NearestName;
import org.kroniek.model.UsageException;
import org.kroniek.model.catalogue.Alert;
import org.kroniek.model.catalogue.CataloguedArchive;
import org.kroniek.watch.alert.Alerts;

/** The alerts of an archive, told from here. */
final class AlertTelling {

  private final CataloguedArchive archive;
  private final Alerts alerts;

  AlertTelling(Kroniek kroniek, CataloguedArchive archive) {
    this(kroniek, archive, kroniek.terminal().out());
  }

  /** As told to {@code out}, where the standard output is for something else. */
  AlertTelling(Kroniek kroniek, CataloguedArchive archive, Output out) {
    this.archive = archive;
    Terminal terminal = kroniek.terminal();
    this.alerts =
        new Alerts(
            archive,
            query -> AlertQuery.read(query).filter(),
            terminal.clock(),
            terminal.environment(),
            line -> out.notice(Visible.line(line)));
  }

  Alerts alerts() {
    return alerts;
  }

  /** Finds and tells; when there is something to tell next. */
  Optional<Instant> run() {
    return alerts.run();
  }

  /**
   * The alert of that name.
   *
   * @throws UsageException where there is none, with the nearest
   */
  Alert named(String name) {
    List<String> names = archive.alerts().alerts().stream().map(Alert::name).toList();
    return archive
        .alerts()
        .alert(name)
        .orElseThrow(
            () ->
                new UsageException(
                    "there is no alert "
                        + name
                        + NearestName.of(name, names)
                            .map(near -> "; did you mean " + near + "?")
                            .orElse("")));
  }
}
