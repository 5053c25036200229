import { createHash } from 'node:crypto'

/**
 * A number from 0 to 1 that the words alone decide: the same voice is drawn again and again, by whoever asks, so that a
 * simulation names the very replies that would be held.
 */
export function drawShare(...words: readonly string[]): number {
  return createHash('sha256').update(words.join(' ')).digest().readUInt32BE(0) / 4_294_967_296
}
