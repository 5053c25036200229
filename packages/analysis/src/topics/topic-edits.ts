/**
 * One decision of a person about topics. Topics are named by id, groups by their code. Edits about topics that do not
 * exist at the moment wait until they return.
 */
export type TopicEdit =
  | { kind: 'rename'; topic: string; name: string }
  /** The mentions of `topic` count for `into`, in later texts too. */
  | { kind: 'merge'; topic: string; into: string }
  /** Mentions of a hidden topic count among the others of its group. */
  | { kind: 'hide'; topic: string }
  | { kind: 'show'; topic: string }
  /** A pinned topic stays even when a discovery does not find it again. */
  | { kind: 'pin'; topic: string }
  | { kind: 'move-word'; word: string; into: string }
  | { kind: 'rename-group'; group: string; name: string }
  | { kind: 'hide-group'; group: string }
  | { kind: 'show-group'; group: string }

/** Decisions in the order in which they were made; to undo one, leave it out. */
export type TopicEdits = readonly TopicEdit[]
