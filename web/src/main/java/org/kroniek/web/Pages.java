package org.kroniek.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;

/**
 * Makes HTML of a view. The templates were compiled when Kroniek was built; they escape all that
 * they are given. Safe for use by many threads.
 */
final class Pages {

  /** The type of every page. */
  static final String HTML = "text/html;charset=utf-8";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());
  private final Assets assets;

  Pages(Assets assets) {
    this.assets = assets;
    engine.setTrimControlStructures(true);
  }

  Assets assets() {
    return assets;
  }

  /** The page for a view, by the template of its name. */
  String html(String template, Object view) {
    StringOutput out = new StringOutput();
    engine.render(template + ".jte", view, out);
    return out.toString();
  }

  /** What stands around a page. */
  Frame frame(String title, String asked, Frame.Part part, Words words) {
    return new Frame(title, asked, part, assets, words, List.of(), List.of());
  }
}
