package org.kroniek.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contrast of the colours as WCAG 2.2 counts it, in the light and in the dark. */
final class PaletteTest {

  private static final Pattern TOKEN =
      Pattern.compile("--([a-z0-9-]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)");
  private static final double TEXT = 4.5;
  private static final double SHAPE = 3.0;

  private final Map<String, List<String>> tokens = new TreeMap<>();

  @BeforeEach
  void read() throws IOException {
    try (InputStream in = PaletteTest.class.getResourceAsStream("room.css")) {
      Matcher matcher = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        tokens.put(matcher.group(1), List.of(matcher.group(2), matcher.group(3)));
      }
    }
    assertThat(tokens).hasSizeGreaterThanOrEqualTo(9 + 2 * (Hues.HUES + 1));
  }

  private List<String> tooFaint(String over, String under, double least) {
    List<String> faint = new ArrayList<>();
    for (int theme = 0; theme < 2; theme++) {
      double contrast = contrast(colour(over, theme), colour(under, theme));
      if (contrast < least) {
        faint.add(over + " on " + under + (theme == 0 ? " light " : " dark ") + contrast);
      }
    }
    return faint;
  }

  private String colour(String token, int theme) {
    return Optional.ofNullable(tokens.get(token)).orElseThrow().get(theme);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    double[] weight = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weight[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  @Test
  void textIsReadableOnEveryGround() {
    List<String> faint = new ArrayList<>();
    for (String ground : List.of("ground", "raised")) {
      for (String text : List.of("ink", "soft", "accent", "wrong", "cooperation", "conflict")) {
        faint.addAll(tooFaint(text, ground, TEXT));
      }
    }
    faint.addAll(tooFaint("ink", "found", TEXT));
    assertThat(faint).isEmpty();
  }

  @Test
  void textIsReadableOnTheTintOfEverySource() {
    List<String> faint = new ArrayList<>();
    for (int hue = 0; hue <= Hues.HUES; hue++) {
      for (String text : List.of("ink", "cooperation", "conflict")) {
        faint.addAll(tooFaint(text, "tint-" + hue, TEXT));
      }
    }
    assertThat(faint).isEmpty();
  }

  @Test
  void theRuleOfEverySourceIsSeenOnTheGroundAndOnItsTint() {
    List<String> faint = new ArrayList<>();
    for (int hue = 0; hue <= Hues.HUES; hue++) {
      faint.addAll(tooFaint("rule-" + hue, "ground", SHAPE));
      faint.addAll(tooFaint("rule-" + hue, "tint-" + hue, SHAPE));
    }
    faint.addAll(tooFaint("edge", "ground", SHAPE));
    assertThat(faint).isEmpty();
  }
}
