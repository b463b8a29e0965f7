package org.kroniek.language.neural;

import org.kroniek.model.Dependency;
import org.kroniek.model.Morphology;

/**
 * What the model says of one word.
 *
 * @param morphology lemma, part of speech and features
 * @param dependency head and relation
 * @param name whether it is part of a name, and of which kind
 * @param begins the score of a sentence that begins with the word, behind one that ends without a
 *     mark: log odds beyond those that were asked of the model, so that one above 0 is likely;
 *     minus infinity for a first word
 */
record Analysis(Morphology morphology, Dependency dependency, NameTag name, float begins) {}
