/** What is known of a product that rows speak of: ours, one to do without, one to leave out, or nothing. */
export type FoundProduct =
  | { kind: 'product'; id: string }
  | { kind: 'without' }
  | { kind: 'skip' }
  | { kind: 'unknown' }
