package org.kroniek.language.neural;

/**
 * What the network says of the words of one sentence, as places in the lists of the model.
 *
 * @param upos parts of speech
 * @param feats sets of features
 * @param scripts lemma scripts of the open words, 0 for the others
 * @param heads 0 for the root, else the head counted from 1
 * @param relations relations to the heads
 * @param names tags and types of names
 * @param begins the score of a sentence that begins with the word; see {@link Analysis}
 */
@SuppressWarnings("ArrayRecordComponent") // read-only numbers on the hot path, never compared
record WordTags(
    int[] upos,
    int[] feats,
    int[] scripts,
    int[] heads,
    int[] relations,
    NameTag[] names,
    float[] begins) {}
