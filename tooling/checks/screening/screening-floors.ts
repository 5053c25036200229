/** What the detector must reach over all seeds together. Written down before the detector was tuned. */
export const screeningFloors = {
  /** Planted reviews held or refused at the end of the stream, all kinds together. */
  recallFinal: 0.9,
  /** Planted reviews after the fifth of their campaign, judged with what was known at their own time. */
  recallOnline: 0.75,
  /** No kind may hide behind the others. */
  recallFinalOfKind: 0.5,
  /** Genuine reviews held or refused, at the end and at their own time. */
  genuineMax: 0.01,
  innocentKindMax: 0.02,
} as const

/** The first reviews of a campaign may pass: nothing tells them yet. */
export const placesForgiven = 5

export const defaultSize = 20_000
export const defaultSeeds = [11, 12, 13] as const
