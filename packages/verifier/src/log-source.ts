/**
 * Where a log is read from. Everything it gives comes from outside and is read and checked by whoever asks. Each
 * question rejects with NoAnswer when nothing came, or with Refused when the shop's server said no.
 */
export type LogSource = {
  /** Address or name for the reader of the findings. */
  name: string
  keys: () => Promise<unknown>
  head: () => Promise<unknown>
  consistency: (between: { from: number; to: number }) => Promise<unknown>
  inclusion: (of: { index?: number; review?: string; commitment?: string; size: number }) => Promise<unknown>
  /** Lines of the log from one position to before another, in portions; fewer when the source has fewer. */
  lines: (range: { from: number; to: number }) => AsyncIterable<readonly string[]>
  /** What auditors have signed. */
  attestations: () => Promise<unknown>
  summary: (productId: string) => Promise<unknown>
  /** What the shop says about a receipt. */
  ask: (receipt: unknown) => Promise<unknown>
}

/** The source could not be reached, or sent what no such source sends: nothing is proven either way. */
export class NoAnswer extends Error {
  constructor(reason: string, options?: { cause?: unknown }) {
    super(reason, options)
    this.name = 'NoAnswer'
  }
}

/** The source was reached and refused. */
export class Refused extends Error {
  readonly status: number
  readonly code: string

  constructor(status: number, code: string) {
    super(`refused: ${status} ${code}`)
    this.name = 'Refused'
    this.status = status
    this.code = code
  }
}
