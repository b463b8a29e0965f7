package org.kroniek.ingest;

import org.kroniek.model.Rejection;

/** One input, or one record of it, cannot be read. Becomes a {@link Rejection}. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;
  private static final int DETAIL = 300;

  private final Rejection.Stage stage;
  private final String detail;
  private final boolean forWantOfAnArticle;

  private Unreadable(
      Rejection.Stage stage, String reason, String detail, boolean forWantOfAnArticle) {
    super(reason);
    this.stage = stage;
    this.forWantOfAnArticle = forWantOfAnArticle;
    this.detail = detail.length() > DETAIL ? detail.substring(0, DETAIL) : detail;
  }

  /** The file could not be opened, decompressed or decoded. */
  static Unreadable open(String reason, String detail) {
    return new Unreadable(Rejection.Stage.OPEN, reason, detail, false);
  }

  /** No article could be found in what was opened. */
  static Unreadable parse(String reason, String detail) {
    return new Unreadable(Rejection.Stage.PARSE, reason, detail, false);
  }

  /** What was opened is whole and holds no article, as pages of navigation do. */
  static Unreadable noArticle(String reason, String detail) {
    return new Unreadable(Rejection.Stage.PARSE, reason, detail, true);
  }

  /** The same with words added to the reason. */
  Unreadable after(String words) {
    return new Unreadable(stage, reason() + "; " + words, detail, forWantOfAnArticle);
  }

  /** The same with the place, which goes before the detail. */
  Unreadable before(String place) {
    return new Unreadable(
        stage, reason(), detail.isEmpty() ? place : place + ": " + detail, forWantOfAnArticle);
  }

  /** Whether nothing is wrong but that there is no article. */
  boolean isForWantOfAnArticle() {
    return forWantOfAnArticle;
  }

  /** The quarantine entry for the input named {@code path}. */
  Rejection at(String path) {
    return new Rejection(path, stage, reason(), detail);
  }

  String reason() {
    return String.valueOf(getMessage());
  }
}
