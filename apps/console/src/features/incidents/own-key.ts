/** A key for one tap on one button: a second tap is the first one. */
export function drawKey(): string {
  return crypto.randomUUID()
}
