package org.kroniek.ingest.fetch;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses as pages and feeds write them, read the way browsers read them. */
public final class Links {

  private static final int LONGEST = 2_000;

  /** Parameters that say where a reader came from and never what is read. */
  private static final Set<String> TRACKING =
      Set.of(
          "fbclid",
          "gclid",
          "dclid",
          "gbraid",
          "wbraid",
          "msclkid",
          "yclid",
          "twclid",
          "ttclid",
          "igshid",
          "mc_cid",
          "mc_eid",
          "mkt_tok",
          "_hsenc",
          "_hsmi",
          "xtor",
          "at_medium",
          "at_campaign",
          "cmpid",
          "ns_mchannel",
          "ns_source",
          "ns_campaign",
          "ns_linkname",
          "ns_fee",
          "wt_mc",
          "s_cid",
          "guccounter",
          "ocid",
          "oly_enc_id",
          "oly_anon_id");

  private static final Pattern CAMPAIGN = Pattern.compile("(?:utm|mtm|pk|piwik|hsa)_.{1,60}");

  private Links() {}

  /** The http or https address that is written, without a fragment; empty where there is none. */
  public static Optional<URI> of(String written) {
    return written.length() > LONGEST ? Optional.empty() : uri(HttpUrl.parse(written.strip()));
  }

  /** As {@link #of}, where the address may be written in relation to {@code base}. */
  public static Optional<URI> resolve(URI base, String written) {
    HttpUrl from = HttpUrl.parse(base.toString());
    return from == null || written.length() > LONGEST
        ? Optional.empty()
        : uri(from.resolve(written.strip()));
  }

  private static Optional<URI> uri(@Nullable HttpUrl url) {
    return Optional.ofNullable(url)
        .map(known -> known.newBuilder().fragment(null).username("").password("").build().uri());
  }

  /** The address without the parameters that campaigns and social networks add. */
  public static URI untracked(URI address) {
    HttpUrl url = HttpUrl.parse(address.toString());
    if (url == null || url.querySize() == 0) {
      return address;
    }
    HttpUrl.Builder builder = url.newBuilder();
    url.queryParameterNames().stream()
        .filter(Links::isTracking)
        .forEach(builder::removeAllQueryParameters);
    HttpUrl left = builder.build();
    return left.querySize() == 0 ? left.newBuilder().query(null).build().uri() : left.uri();
  }

  private static boolean isTracking(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return TRACKING.contains(lower) || CAMPAIGN.matcher(lower).matches();
  }

  /**
   * Whether both addresses are of one owner: of one host, or of one domain as the Public Suffix
   * List has them, {@code nieuws.voorbeeld.nl} and {@code m.voorbeeld.nl}.
   */
  public static boolean areOfOneSite(URI one, URI other) {
    HttpUrl first = HttpUrl.parse(one.toString());
    HttpUrl second = HttpUrl.parse(other.toString());
    if (first == null || second == null) {
      return false;
    }
    if (first.host().equals(second.host())) {
      return true;
    }
    String domain = first.topPrivateDomain();
    return domain != null && domain.equals(second.topPrivateDomain());
  }
}
