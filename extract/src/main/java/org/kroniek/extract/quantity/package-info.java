/** Norms, pledges, targets and budgets in numbers. */
@NullMarked
package org.kroniek.extract.quantity;

import org.jspecify.annotations.NullMarked;
