package org.kroniek.web;

/**
 * What becomes of a finding when its article is read again.
 *
 * @param again that, in words
 */
record AgainView(String again) {}
