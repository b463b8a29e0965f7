package org.kroniek.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.kroniek.ingest.IngestOptions;
import org.kroniek.ingest.Inputs;
import org.kroniek.model.Annotator;
import org.kroniek.model.Article;
import org.kroniek.model.Document;
import org.kroniek.model.Intake;
import org.kroniek.model.Language;
import org.kroniek.model.Rejection;
import org.kroniek.pipeline.Composition;
import org.kroniek.pipeline.ConlluWriter;
import org.kroniek.pipeline.DocumentJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes sentences and words of texts with what the language models tell of them. */
@Command(
    name = "annotate",
    description =
        "Writes sentences, words, lemmas, parts of speech, trees and names of texts, without looking"
            + " for findings.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  kroniek annotate --language nl report.txt",
      "  kroniek annotate --format json - < report.txt",
    })
final class AnnotateCommand implements Callable<Integer> {

  private final Kroniek kroniek;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files or - for standard input, as for read.")
  private List<String> files = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORM",
      defaultValue = "conllu",
      completionCandidates = Values.AnnotationForms.class,
      description = "conllu or json (${DEFAULT-VALUE}).")
  private Form form = Form.CONLLU;

  @Option(
      names = "--language",
      paramLabel = "CODE",
      completionCandidates = Values.LanguageNames.class,
      description = "nl or en; else it is told from the text.")
  private @Nullable Tongue language;

  AnnotateCommand(Kroniek kroniek) {
    this.kroniek = kroniek;
  }

  @Override
  public Integer call() {
    Composition composition = new Composition();
    Annotator annotator = composition.annotator();
    int rejected = 0;
    try (Inputs inputs = composition.inputs(files, kroniek.terminal().in(), IngestOptions.none())) {
      while (inputs.hasNext()) {
        Intake intake = inputs.next();
        if (intake instanceof Intake.Accepted accepted) {
          rejected += annotate(inLanguage(accepted.article()), annotator) ? 0 : 1;
        } else if (intake instanceof Intake.Rejected not) {
          reject(not.rejection().path(), not.rejection());
          rejected++;
        }
      }
    }
    kroniek.terminal().out().flush();
    return rejected > 0 ? Failures.REJECTED : Failures.DONE;
  }

  private boolean annotate(Article article, Annotator annotator) {
    if (!article.language().isRead()) {
      kroniek
          .terminal()
          .err()
          .notice(
              "rejected "
                  + Visible.line(article.path().orElse("-"))
                  + ": its language, "
                  + article.language().code()
                  + ", is not read; --language says otherwise");
      return false;
    }
    Document document = annotator.annotate(article);
    if (form == Form.JSON) {
      kroniek.terminal().out().line(new DocumentJson().write(document));
    } else {
      kroniek.terminal().out().text(new ConlluWriter().write(document));
    }
    return true;
  }

  private void reject(String path, Rejection rejection) {
    kroniek
        .terminal()
        .err()
        .notice("rejected " + Visible.line(path) + ": " + Visible.line(rejection.reason()));
  }

  private Article inLanguage(Article article) {
    return language == null
        ? article
        : new Article(
            article.id(),
            article.path(),
            article.url(),
            article.outlet(),
            article.title(),
            article.byline(),
            article.published(),
            new Language(language.name().toLowerCase(Locale.ROOT)),
            article.text(),
            article.blocks());
  }

  /** The forms of annotations. */
  enum Form {
    /** Of Universal Dependencies. */
    CONLLU,
    /** With all layers. */
    JSON
  }

  /** The languages that are read, by their codes. */
  enum Tongue {
    /** Dutch. */
    NL,
    /** English. */
    EN
  }
}
