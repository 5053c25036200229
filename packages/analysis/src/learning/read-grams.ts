const run = /[\u3400-\u4dbf\u4e00-\u9fff]+|[a-z0-9]+(?:'[a-z]+)?/g
const gramMax = 4
const wordsMax = 3
const idleWords = new Set(
  'a an the and or but of to in on at for with from by as is are was were be been it its this that these those i me my we our you your he she they them his her their so very too just also than then there have has had do does did will would can could all any some one two'.split(
    ' ',
  ),
)
const idleCharacters = new Set(
  '的了是我你他她它们这那也都就和与在有一个又还很太吧呢啊吗么把被给到上下来去之而且',
)

/**
 * What a folded clause is made of: runs of two to four neighbouring Chinese characters, and one to three neighbouring
 * Latin words joined by blanks. Grams of nothing but idle words are left out. Linear time; each gram once.
 */
export function readGrams(folded: string): Set<string> {
  const grams = new Set<string>()
  const words: string[] = []
  let last = -1
  for (const match of folded.matchAll(run)) {
    const [piece] = match
    if (piece.charCodeAt(0) >= 0x3400) {
      addCharacters(grams, piece)
      words.length = 0
      continue
    }
    if (last >= 0 && match.index - last > 1) words.length = 0
    last = match.index + piece.length
    words.push(piece)
    addWords(grams, words)
  }
  return grams
}

/** True when the words are nothing but idle ones, or too short to stand for anything. */
export function isIdle(words: string): boolean {
  const pieces = words.match(run) ?? []
  return pieces.every((piece) =>
    piece.charCodeAt(0) >= 0x3400
      ? [...piece].every((character) => idleCharacters.has(character))
      : piece.length < 2 || idleWords.has(piece),
  )
}

function addCharacters(grams: Set<string>, piece: string): void {
  for (let start = 0; start < piece.length - 1; start++) {
    let busy = idleCharacters.has(piece[start]) ? 0 : 1
    for (let end = start + 2; end <= Math.min(piece.length, start + gramMax); end++) {
      if (!idleCharacters.has(piece[end - 1])) busy++
      if (busy > 0) grams.add(piece.slice(start, end))
    }
  }
}

function addWords(grams: Set<string>, words: string[]): void {
  for (let count = 1; count <= Math.min(words.length, wordsMax); count++) {
    const gram = words.slice(-count)
    if (gram.every((word) => idleWords.has(word) || word.length < 2)) continue
    grams.add(gram.join(' '))
  }
}
