package org.kroniek.watch;

/** Feeds and pages of invented newspapers. */
final class Texts {

  private Texts() {}

  /** A page with an article in a language that is not read further, so that tests are quick. */
  static String page(String title) {
    return page(title, "La commune de Rive-Haute a voté son budget mercredi soir.", "");
  }

  /**
   * A page.
   *
   * @param words of the first paragraph
   * @param head what stands in the head beside the title
   */
  static String page(String title, String words, String head) {
    return "<!doctype html><html lang=\"fr\"><head><title>"
        + title
        + "</title>"
        + head
        + "</head><body><nav><a href=\"/\">Accueil</a></nav><article><h1>"
        + title
        + "</h1><p>"
        + words
        + "</p><p>Le conseil municipal de Rive-Haute se réunira de nouveau la semaine prochaine,"
        + " a annoncé la mairie, pour décider des travaux du pont et de l'école du village.</p>"
        + "<p>Les habitants pourront assister à la séance, qui commence à vingt heures dans la"
        + " grande salle de la mairie, comme tous les mois depuis l'automne dernier.</p>"
        + "</article></body></html>";
  }

  static String dutchPage(String title) {
    return "<!doctype html><html lang=\"nl\"><head><title>"
        + title
        + "</title></head><body><article><h1>"
        + title
        + "</h1><p>De gemeente Oudervoort krijgt een nieuwe brug, zegt wethouder Tineke Zandberg."
        + " Volgens haar begint het werk in het voorjaar.</p><p>De oude brug over de Veldbeek"
        + " is te smal geworden voor het verkeer van en naar de haven, vindt de gemeente.</p>"
        + "</article></body></html>";
  }

  /** RSS with these items. */
  static String rss(String... items) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel>"
        + "<title>Bode van Rive-Haute</title><link>http://bode.invalid/</link>"
        + "<description>x</description>"
        + String.join("\n", items)
        + "</channel></rss>";
  }

  /** An item of RSS. */
  static String item(String title, String link) {
    return item(title, link, "<pubDate>Tue, 03 Jun 2025 08:00:00 +0200</pubDate>");
  }

  static String item(String title, String link, String more) {
    return "<item><title>"
        + title
        + "</title><link>"
        + link.replace("&", "&amp;")
        + "</link>"
        + more
        + "</item>";
  }
}
