package org.kroniek.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {

  @ParameterizedTest
  @CsvSource({
    "https://bode.example/a?utm_source=rss&id=7, https://bode.example/a?id=7",
    "https://bode.example/a?fbclid=x, https://bode.example/a",
    "https://bode.example/a?id=7, https://bode.example/a?id=7",
    "https://bode.example/a?source=rss, https://bode.example/a?source=rss",
    "https://bode.example/a, https://bode.example/a",
  })
  void what_only_tracks_is_left_out(String written, String left) {
    assertThat(Links.untracked(URI.create(written))).hasToString(left);
  }

  @ParameterizedTest
  @CsvSource({
    "b, https://bode.example/nieuws/b",
    "/b, https://bode.example/b",
    "//m.bode.example/b, https://m.bode.example/b",
    "HTTPS://BODE.example:443/B#deel, https://bode.example/B",
    "https://lezer:geheim@bode.example/b, https://bode.example/b",
    "'  b c ', https://bode.example/nieuws/b%20c",
    "https://nieuws-élan.example/é, https://xn--nieuws-lan-h7a.example/%C3%A9",
  })
  void links_are_read_as_browsers_read_them(String written, String read) {
    assertThat(Links.resolve(URI.create("https://bode.example/nieuws/rss"), written))
        .contains(URI.create(read));
  }

  @ParameterizedTest
  @CsvSource({"javascript:alert(1)", "mailto:x@bode.example", "file:///etc/hostname", "ftp://x/y"})
  void other_schemes_are_no_links(String written) {
    assertThat(Links.resolve(URI.create("https://bode.example/"), written)).isEmpty();
    assertThat(Links.of(written)).isEmpty();
  }

  @Test
  void one_site_is_one_domain_below_a_public_suffix() {
    assertThat(oneSite("https://www.bode.nl/a", "https://m.bode.nl/a")).isTrue();
    assertThat(oneSite("https://bode.co.uk/a", "http://nieuws.bode.co.uk/")).isTrue();
    assertThat(oneSite("https://bode.co.uk/a", "https://klok.co.uk/a")).isFalse();
    assertThat(oneSite("https://bode.nl/a", "https://klok.nl/a")).isFalse();
    assertThat(oneSite("http://127.0.0.1/a", "http://127.0.0.1:80/b")).isTrue();
  }

  private static boolean oneSite(String one, String other) {
    return Links.areOfOneSite(URI.create(one), URI.create(other));
  }
}
