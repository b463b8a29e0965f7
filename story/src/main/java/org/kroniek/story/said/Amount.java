package org.kroniek.story.said;

import org.kroniek.model.Quantity;
import org.kroniek.story.words.Figure;

/**
 * An amount that a statement speaks of.
 *
 * @param topic what it is for
 * @param figure how much
 * @param stance what is held of it
 * @param binding whether it was read as a norm, a pledge, a target or a budget; false where only
 *     the figure stands in the words
 */
public record Amount(Topic topic, Figure figure, Quantity.Stance stance, boolean binding) {}
