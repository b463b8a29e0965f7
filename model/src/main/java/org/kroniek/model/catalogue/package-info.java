/**
 * What can be asked of the record beyond one article: lists with filters, counts for the filters,
 * who somebody is, what goes on between whom, and what people found right or wrong. The records
 * that pages and the REST interface share, and the interface that an archive fills.
 */
@NullMarked
package org.kroniek.model.catalogue;

import org.jspecify.annotations.NullMarked;
