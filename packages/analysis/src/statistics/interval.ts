/** A range that the true value lies in with the stated confidence, in the unit of the estimate. */
export type Interval = { low: number; high: number }

/** An estimate with its interval and the two-sided p-value of "there is no effect". */
export type Effect = { estimate: number; interval: Interval; pValue: number }
