package org.kroniek.ingest;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kroniek.model.Rejection;

/**
 * Goes through a folder and the folders in it, in the order of their names, one file at a time:
 * what is held in memory is the names in the folders on the way to the present file. Hidden files
 * and those that {@link FolderRules} leaves out are passed over. A link to a folder is followed
 * where it leads out of everything that is walked already, so that no file comes twice and no
 * circle is run through.
 */
final class FolderWalk implements Iterator<Found> {

  private final Deque<Folder> open = new ArrayDeque<>();
  private final List<Path> roots = new ArrayList<>();
  private final Selection selection;
  private final String label;
  private boolean anything;
  private @Nullable Found next;

  /**
   * Below {@code folder}.
   *
   * @param prefix what stands before the path of a member in its name
   * @param label what the caller named
   */
  FolderWalk(Path folder, String prefix, Selection selection, String label) {
    this.selection = selection;
    this.label = label;
    enter(folder, prefix, Path.of(""));
    if (next != null) {
      anything = true;
    }
  }

  private record Folder(String prefix, Path below, Iterator<Path> members) {}

  @Override
  public boolean hasNext() {
    while (next == null && !open.isEmpty()) {
      Folder folder = open.peek();
      if (folder.members().hasNext()) {
        visit(folder, folder.members().next());
      } else {
        open.pop();
      }
    }
    if (next == null && !anything) {
      anything = true;
      next = broken(label, "the folder holds no file to read (hidden files are passed over)", "");
    }
    return next != null;
  }

  @Override
  public Found next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Found found = next;
    next = null;
    anything = true;
    return found;
  }

  private void visit(Folder folder, Path member) {
    Path file = member.getFileName();
    String name = folder.prefix() + file;
    Path below = folder.below().resolve(file.toString());
    try {
      BasicFileAttributes attributes = Files.readAttributes(member, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        if (selection.leadsThrough(below)) {
          enter(member, name + "/", below);
        }
      } else if (!selection.wants(below)) {
        return;
      } else if (attributes.isRegularFile()) {
        next = new Found.Member(member, name, attributes.size());
      } else {
        next =
            broken(
                name,
                "is a pipe, socket or device, not a file; inside a folder it is not read",
                "");
      }
    } catch (IOException e) {
      if (selection.wants(below)) {
        next = unreadable(member, name, e);
      }
    }
  }

  private static Found unreadable(Path member, String name, IOException e) {
    if (!Files.isSymbolicLink(member)) {
      return broken(name, Faults.reason(e), String.valueOf(e.getMessage()));
    }
    return broken(
        name, "is a link that leads nowhere or in a circle; mend or remove it", link(member));
  }

  private static String link(Path member) {
    try {
      return "-> " + Files.readSymbolicLink(member);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void enter(Path folder, String prefix, Path below) {
    try {
      Path real = folder.toRealPath();
      if (roots.isEmpty()) {
        roots.add(real);
      } else if (Files.isSymbolicLink(folder)) {
        Optional<Path> again =
            roots.stream().filter(root -> real.startsWith(root) || root.startsWith(real)).findAny();
        if (again.isPresent()) {
          next =
              broken(
                  name(prefix),
                  "is a link back to a folder that is read anyway; it is not followed",
                  "-> " + real);
          return;
        }
        roots.add(real);
      }
      open.push(new Folder(prefix, below, members(folder).iterator()));
    } catch (IOException e) {
      next = broken(name(prefix), Faults.reason(e), String.valueOf(e.getMessage()));
    }
  }

  private String name(String prefix) {
    return prefix.endsWith("/") && prefix.length() > 1
        ? prefix.substring(0, prefix.length() - 1)
        : label;
  }

  private static List<Path> members(Path folder) throws IOException {
    List<Path> members = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(members::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    members.sort(Comparator.comparing(member -> member.getFileName().toString()));
    return FolderRules.kept(members);
  }

  private static Found broken(String name, String reason, String detail) {
    return new Found.Broken(new Rejection(name, Rejection.Stage.OPEN, reason, detail));
  }
}
