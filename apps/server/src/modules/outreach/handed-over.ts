/** What came of handing over. `fault`: the door as a whole failed, before this message was taken. */
export type HandedOver =
  /** `externalId`: the other side's own. */
  | { kind: 'sent'; externalId?: string | null }
  | { kind: 'failed'; reason: string }
  | { kind: 'later'; reason: string }
  | { kind: 'fault'; reason: string }
  | { kind: 'unknown'; reason: string }
