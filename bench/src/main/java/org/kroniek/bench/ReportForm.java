package org.kroniek.bench;

import java.util.List;
import java.util.Locale;

/** The forms in which reports lie about: what a generated report looks like as a file. */
enum ReportForm {
  /** A date, and the report on the same line. */
  DATED(".txt") {
    @Override
    String write(Report report) {
      return "date " + report.published() + " " + report.text() + "\n";
    }
  },
  /** A date, the headline and the place below it. */
  HEADLINED(".txt") {
    @Override
    String write(Report report) {
      return "date "
          + report.published()
          + "\n"
          + report.headline()
          + "\n\n"
          + report.place().toUpperCase(Locale.ROOT)
          + " - "
          + report.text()
          + "\n";
    }
  },
  /** Front matter above the text. */
  FRONT_MATTER(".txt") {
    @Override
    String write(Report report) {
      return "---\ntitle: "
          + quoted(report.headline())
          + "\noutlet: "
          + quoted(report.outlet())
          + "\npublished: "
          + report.published()
          + "\nlanguage: "
          + report.language()
          + "\n---\n\n"
          + report.text()
          + "\n";
    }
  },
  /** A saved page with what surrounds a report there. */
  PAGE(".html") {
    @Override
    String write(Report report) {
      return String.join("\n", head(report), body(report)) + "\n";
    }
  },
  /** One line of JSON; several make a file. */
  JSON_LINE(".jsonl") {
    @Override
    String write(Report report) {
      return "{\"url\":"
          + quoted(address(report))
          + ",\"outlet\":"
          + quoted(report.outlet())
          + ",\"title\":"
          + quoted(report.headline())
          + ",\"published\":"
          + quoted(report.published().toString())
          + ",\"language\":"
          + quoted(report.language())
          + ",\"text\":"
          + quoted(report.text())
          + "}\n";
    }
  };

  private final String suffix;

  ReportForm(String suffix) {
    this.suffix = suffix;
  }

  /** What the file's name ends in. */
  String suffix() {
    return suffix;
  }

  /** The report in this form. */
  abstract String write(Report report);

  private static String head(Report report) {
    return "<!DOCTYPE html>\n<html lang=\""
        + report.language()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
        + escaped(report.headline() + " | " + report.outlet())
        + "</title>\n<link rel=\"canonical\" href=\""
        + address(report)
        + "\">\n<meta property=\"og:site_name\" content=\""
        + escaped(report.outlet())
        + "\">\n<meta property=\"og:title\" content=\""
        + escaped(report.headline())
        + "\">\n<meta property=\"article:published_time\" content=\""
        + report.published()
        + "T08:00:00Z\">\n</head>";
  }

  private static String body(Report report) {
    StringBuilder page =
        new StringBuilder("<body>\n<nav><a href=\"/\">1</a> <a href=\"/2\">2</a></nav>\n<article>");
    page.append("\n<h1>").append(escaped(report.headline())).append("</h1>");
    List<String> paragraphs = report.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i == paragraphs.size() / 2) {
        page.append("\n<h2>").append(escaped(report.subheading())).append("</h2>");
      }
      page.append("\n<p>").append(escaped(paragraphs.get(i))).append("</p>");
    }
    return page.append("\n</article>\n<footer>© ")
        .append(escaped(report.outlet()))
        .append("</footer>\n</body>\n</html>")
        .toString();
  }

  private static String address(Report report) {
    return "https://reports.example/" + report.language() + "/" + report.number();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
  }
}
