package org.kroniek.extract.quantity;

import org.kroniek.model.Quantity;

/**
 * Why an amount binds.
 *
 * @param rule the id of the rule
 * @param anchor the place of the word that binds it
 * @param kind what that makes of it
 * @param confidence how far the rule is to be trusted
 */
record Bond(String rule, int anchor, Quantity.Kind kind, double confidence) {}
