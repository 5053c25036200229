declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream'
  import type { Submittable } from 'pg'

  /** Rows of `copy … to stdout` as bytes. */
  export function to(text: string): Readable & Submittable
  /** Takes bytes for `copy … from stdin`; `rowCount` is set when it has finished. */
  export function from(text: string): Writable & Submittable & { rowCount: number }
}
