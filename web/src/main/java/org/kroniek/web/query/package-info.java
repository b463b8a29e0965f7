/**
 * What addresses ask, alike for pages and programs. {@link org.kroniek.web.query.FilterText} is the
 * door.
 */
@NullMarked
package org.kroniek.web.query;

import org.jspecify.annotations.NullMarked;
