package org.kroniek.flink;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.enumerate.FileEnumerator;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.Path;
import org.kroniek.pipeline.Composition;

/**
 * Finds the files of folders: those of this machine as {@code kroniek read} does, those of other
 * file systems all but the hidden ones. A split is a file, called by its path.
 */
final class FilesOnOffer implements FileEnumerator {

  @Override
  public Collection<FileSourceSplit> enumerateSplits(Path[] paths, int fewest) throws IOException {
    List<FileSourceSplit> splits = new ArrayList<>();
    List<Path> elsewhere = new ArrayList<>();
    for (Path path : paths) {
      if (!ArticleFiles.isLocal(path)) {
        elsewhere.add(path);
        continue;
      }
      for (String name : Composition.files(List.of(path.getPath()))) {
        Path file = new Path(name);
        FileStatus status = file.getFileSystem().getFileStatus(file);
        splits.add(
            new FileSourceSplit(
                name, file, 0, status.getLen(), status.getModificationTime(), status.getLen()));
      }
    }
    if (!elsewhere.isEmpty()) {
      splits.addAll(
          new NonSplittingRecursiveEnumerator()
              .enumerateSplits(elsewhere.toArray(Path[]::new), fewest));
    }
    return splits;
  }
}
