/** The module's data files: lexicons in tables. */
@NullMarked
package org.kroniek.extract.data;

import org.jspecify.annotations.NullMarked;
