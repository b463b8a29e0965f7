"""Trains the language models of Kroniek: one network a language, from free treebanks."""
