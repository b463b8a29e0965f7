package org.kroniek.ingest;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.kroniek.model.NearestName;
import org.kroniek.model.UsageException;

/**
 * Understands what the caller named: files, folders, patterns, addresses, standard input. Each
 * becomes a way to go through what it stands for, which can be gone more than once.
 */
final class Requests {

  private static final String STANDARD_INPUT = "-";
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]{1,20})://.*");
  private static final Pattern MAGIC = Pattern.compile("[*?\\[{]");

  private Requests() {}

  /**
   * What {@code inputs} stand for, in their order.
   *
   * @throws UsageException for a file that is not there, a pattern that nothing matches or an
   *     address that cannot be one
   */
  static List<Supplier<Iterator<Found>>> of(List<String> inputs) {
    List<Supplier<Iterator<Found>>> requests = new ArrayList<>();
    if (Collections.frequency(inputs, STANDARD_INPUT) > 1) {
      throw new UsageException("standard input (-) can be read once and is named more than once");
    }
    for (String input : inputs) {
      requests.add(request(input));
    }
    return requests;
  }

  private static Supplier<Iterator<Found>> request(String input) {
    if (input.equals(STANDARD_INPUT)) {
      return () -> one(new Found.StandardInput());
    }
    if (input.isBlank()) {
      throw new UsageException(
          "an empty name is no file; name a file, a folder or - for standard input");
    }
    if (SCHEME.matcher(input).matches()) {
      URI address = address(input);
      return () -> one(new Found.Page(address));
    }
    Path path = path(input);
    if (Files.isDirectory(path)) {
      String prefix = input.endsWith("/") ? input : input + "/";
      return () -> new FolderWalk(path, prefix, Selection.all(), input);
    }
    if (Files.exists(path)) {
      return () -> one(file(path, input));
    }
    return pattern(input).orElseThrow(() -> missing(input, path));
  }

  private static Iterator<Found> one(Found found) {
    return List.of(found).iterator();
  }

  private static Found file(Path path, String name) {
    try {
      return new Found.Member(path, name, Files.isRegularFile(path) ? Files.size(path) : 0);
    } catch (IOException e) {
      return new Found.Member(path, name, 0);
    }
  }

  private static URI address(String input) {
    try {
      URI address = new URI(input);
      String scheme = address.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("http") && !scheme.equals("https")) {
        throw new UsageException(
            "cannot read "
                + input
                + ": only http and https addresses are fetched; save it to a file");
      }
      if (address.getHost() == null) {
        throw new UsageException("cannot read " + input + ": the address names no host");
      }
      return address;
    } catch (URISyntaxException e) {
      throw new UsageException("cannot read " + input + ": not an address: " + e.getReason());
    }
  }

  private static Path path(String input) {
    try {
      return Path.of(input);
    } catch (InvalidPathException e) {
      throw new UsageException(
          "cannot read " + input + ": no file can have this name here (" + e.getReason() + ")");
    }
  }

  /** The files that match, where {@code input} has the signs of a pattern. */
  private static Optional<Supplier<Iterator<Found>>> pattern(String input) {
    if (!MAGIC.matcher(input).find()) {
      return Optional.empty();
    }
    int slash =
        input.lastIndexOf('/', MAGIC.matcher(input).results().findFirst().orElseThrow().start());
    String base = slash < 0 ? "." : slash == 0 ? "/" : input.substring(0, slash);
    if (!Files.isDirectory(path(base))) {
      return Optional.empty();
    }
    Selection selection = selection(input, input.substring(slash + 1));
    String prefix = input.substring(0, slash + 1);
    Supplier<Iterator<Found>> request = () -> new FolderWalk(path(base), prefix, selection, input);
    Iterator<Found> first = request.get();
    if (!first.hasNext() || isNothing(first.next(), input)) {
      throw new UsageException("no file matches " + input + "; hidden files are passed over");
    }
    return Optional.of(request);
  }

  private static boolean isNothing(Found found, String input) {
    return found instanceof Found.Broken broken && broken.rejection().path().equals(input);
  }

  private static Selection selection(String input, String glob) {
    try {
      return Selection.glob(glob);
    } catch (PatternSyntaxException e) {
      throw new UsageException("cannot read the pattern " + input + ": " + e.getDescription());
    }
  }

  private static UsageException missing(String input, Path path) {
    Path parent = path.toAbsolutePath().normalize().getParent();
    String message = "cannot read " + input + ": there is no such file or folder";
    if (parent == null || !Files.isDirectory(parent) || path.getFileName() == null) {
      return new UsageException(
          message + (parent == null ? "" : "; the folder " + parent + " does not exist either"));
    }
    try (Stream<Path> members = Files.list(parent)) {
      List<String> names =
          members.limit(10_000).map(member -> member.getFileName().toString()).toList();
      Optional<String> nearest = NearestName.of(path.getFileName().toString(), names);
      Path named = path.getParent();
      return new UsageException(
          message
              + nearest
                  .map(
                      near ->
                          "; did you mean " + (named == null ? near : named.resolve(near)) + "?")
                  .orElse(""));
    } catch (IOException e) {
      return new UsageException(message);
    }
  }
}
