package org.kroniek.language.neural;

import org.kroniek.model.Dependency;
import org.kroniek.model.Morphology;

/**
 * What the model says of one word.
 *
 * @param morphology lemma, part of speech and features
 * @param dependency head and relation
 * @param nameTag {@code B-PER} for the first word of a person's name, {@code I-PER} for the others;
 *     {@code O} outside of names
 */
record Analysis(Morphology morphology, Dependency dependency, String nameTag) {}
