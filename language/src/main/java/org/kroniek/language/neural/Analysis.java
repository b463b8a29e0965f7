package org.kroniek.language.neural;

import org.kroniek.model.Dependency;
import org.kroniek.model.Morphology;

/**
 * What the model says of one word.
 *
 * @param morphology lemma, part of speech and features
 * @param dependency head and relation
 * @param name whether it is part of a name, and of which kind
 * @param begins whether a sentence begins with the word, behind one that ends without a mark; never
 *     said of a first word
 */
record Analysis(Morphology morphology, Dependency dependency, NameTag name, boolean begins) {}
