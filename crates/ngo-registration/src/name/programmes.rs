//! What is found, each with an outcome of its own.

programmes! {
    /// NR-15.
    STRUCTURE = "name-structure", "名称结构", "structure of the name", Once;
    /// NR-16.
    WORDS = "name-words", "名称用词", "words of the name", Once;
    /// NR-17.
    DUPLICATES = "name-duplicates", "名称重复", "duplicates of the name", Once;
}
