/**
 * Tags, lemmas, trees and names from a small network, trained in {@code training/} and run by ONNX
 * Runtime.
 */
@NullMarked
package org.kroniek.language.neural;

import org.jspecify.annotations.NullMarked;
