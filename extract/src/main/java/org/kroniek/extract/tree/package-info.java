/** What the readers of events, quantities and conditionals see of a document: trees and parties. */
@NullMarked
package org.kroniek.extract.tree;

import org.jspecify.annotations.NullMarked;
