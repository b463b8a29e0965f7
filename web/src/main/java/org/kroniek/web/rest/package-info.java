/**
 * The REST interface, version 1. {@link org.kroniek.web.rest.RestInterface} is the door; one table
 * of operations makes the routes, the OpenAPI document and the page to try them, so that they
 * agree.
 */
@NullMarked
package org.kroniek.web.rest;

import org.jspecify.annotations.NullMarked;
