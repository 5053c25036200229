/** Limits of the contract that fields are drawn with; the contract itself would bring its schemas into a browser. */
export const fieldLimits = { shortAnswer: 500, longAnswer: 10_000, pictures: 3 } as const
