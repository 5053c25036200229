/** 32 hex digits of chance, for a message that is sent again until it has arrived. */
export function newMessageKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
}
