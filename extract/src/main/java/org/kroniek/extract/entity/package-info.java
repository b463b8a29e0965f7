/** Whom the names, noun phrases and pronouns of a document mean. */
@NullMarked
package org.kroniek.extract.entity;

import org.jspecify.annotations.NullMarked;
