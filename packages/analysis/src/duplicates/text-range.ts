/** Offsets into a text in UTF-16 units; `end` is behind the last. */
export type TextRange = { start: number; end: number }
