package org.kroniek.extract.entity;

/** Whom an expression means, by which sieve, and how sure that is. */
record Found(Chain chain, String via, double confidence) {}
