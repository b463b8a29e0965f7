package org.kroniek.extract.conditional;

import java.util.List;
import org.kroniek.extract.tree.Scene;
import org.kroniek.extract.tree.Tree;

/** Finds the conditions of one kind in a sentence. */
interface Rule {

  List<Pair> read(Scene scene, Tree tree, Words words);
}
