/** A number from 0 up to 1 that nobody can foretell, for keys and for the orders that a preview tries. */
export function drawChance(): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return drawn / 2 ** 32
}
