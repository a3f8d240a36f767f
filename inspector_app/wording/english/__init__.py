"""The sentences in English: one module for each module of Swedish sentences, with the same keys."""
