package org.kroniek.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.kroniek.model.ContentId;

/**
 * Style, scripts and the picture in the tab, held in memory. Their addresses carry a digest of
 * their content, so that a browser keeps them until they change and never longer.
 */
final class Assets {

  private static final String PREFIX = "/assets/";

  private final Map<String, Asset> byAddress = new TreeMap<>();
  private final Map<String, String> addresses = new TreeMap<>();

  private Assets() {}

  static Assets load() {
    Assets assets = new Assets();
    assets.add("room.css", "text/css", "room.css");
    assets.add("theme.js", "text/javascript", "theme.js");
    assets.add("read.css", "text/css", "read.css");
    assets.add("room.js", "text/javascript", "room.js");
    assets.add("read.js", "text/javascript", "read.js");
    assets.add("mark.svg", "image/svg+xml", "mark.svg");
    assets.add("chart.css", "text/css", "chart.css");
    assets.add("chart.js", "text/javascript", "chart.js");
    assets.add("map.js", "text/javascript", "map.js");
    assets.addJar("htmx.min.js", "org.webjars.npm", "htmx.org", "dist/");
    assets.addJar("echarts.common.min.js", "org.webjars", "echarts", "");
    assets.addJar("cytoscape.min.js", "org.webjars.npm", "cytoscape", "dist/");
    return assets;
  }

  /** The address of a file, {@code /assets/3f…/room.css}. */
  String address(String name) {
    return Optional.ofNullable(addresses.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no asset " + name));
  }

  /** Whether a path is that of a file, which takes no work. */
  static boolean isOne(String path) {
    return path.startsWith(PREFIX);
  }

  void register(RoutesConfig routes) {
    routes.get(PREFIX + "{digest}/{name}", this::serve);
    routes.get("/favicon.ico", context -> context.redirect(address("mark.svg")));
  }

  private void serve(Context context) {
    Asset asset = byAddress.get(context.path());
    if (asset == null) {
      throw new NotFoundResponse("There is no such file; reload the page that asked for it.");
    }
    context
        .contentType(asset.type() + ";charset=utf-8")
        .header("Cache-Control", "public, max-age=31536000, immutable")
        .result(asset.content());
  }

  private void add(String name, String type, String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the build left out " + resource);
      }
      String content = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String address = PREFIX + ContentId.digest(content) + "/" + name;
      addresses.put(name, address);
      byAddress.put(address, new Asset(type, content));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }

  /** A script from a jar of the class path, which tells its own version. */
  private void addJar(String name, String group, String artifact, String folder) {
    Properties properties = new Properties();
    String place = "/META-INF/maven/" + group + "/" + artifact + "/pom.properties";
    try (InputStream in = Assets.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException(artifact + " is not on the class path");
      }
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + place, e);
    }
    String version = properties.getProperty("version");
    add(
        name,
        "text/javascript",
        "/META-INF/resources/webjars/" + artifact + "/" + version + "/" + folder + name);
  }

  private record Asset(String type, String content) {}
}
