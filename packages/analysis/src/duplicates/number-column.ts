const chunkBits = 14
const chunkLength = 1 << chunkBits
const withinChunk = chunkLength - 1

/** A growing row of 32-bit integers in chunks, so that growing never copies nor doubles the memory. */
export type NumberColumn = {
  readonly length: number
  get(index: number): number
  set(index: number, value: number): void
  push(value: number): void
  /** All values as one array, for keeping. */
  values(): Int32Array
}

/** A column holding a copy of the given values. */
export function createNumberColumn(values: Int32Array = new Int32Array(0)): NumberColumn {
  const chunks: Int32Array[] = []
  let length = values.length
  for (let start = 0; start < length; start += chunkLength) {
    const chunk = new Int32Array(chunkLength)
    chunk.set(values.subarray(start, start + chunkLength))
    chunks.push(chunk)
  }
  return {
    get length() {
      return length
    },
    get: (index) => chunks[index >> chunkBits][index & withinChunk],
    set(index, value) {
      chunks[index >> chunkBits][index & withinChunk] = value
    },
    push(value) {
      if (length >> chunkBits === chunks.length) chunks.push(new Int32Array(chunkLength))
      chunks[length >> chunkBits][length & withinChunk] = value
      length++
    },
    values() {
      const all = new Int32Array(length)
      for (const [at, chunk] of chunks.entries()) {
        const start = at << chunkBits
        all.set(chunk.subarray(0, Math.min(chunkLength, length - start)), start)
      }
      return all
    },
  }
}
