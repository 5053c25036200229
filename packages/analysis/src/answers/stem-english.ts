const kept = new Set([
  'is',
  'was',
  'has',
  'this',
  'its',
  'us',
  'yes',
  'plus',
  'address',
  'express',
  'business',
  'wireless',
  'less',
  'during',
  'string',
  'bring',
  'ring',
  'need',
  'feed',
  'speed',
  'bed',
  'red',
  'used',
  'opened',
  'always',
  'news',
  'ups',
  'glass',
  'pass',
  'process',
  'access',
  'series',
  'bluetooth',
  'instructions',
  'customs',
  'duties',
  'hours',
  'earbuds',
  'charging',
  'charged',
  'shipping',
  'missing',
  'bedding',
  'spring',
  'king',
  'morning',
  'evening',
  'thing',
  'nothing',
  'something',
  'everything',
  'anything',
  'packaging',
  'signed',
  'wings',
  'storing',
  'stored',
])

/** A word of lower-case letters without its ending: plurals, -ed, -ing. Small on purpose: it never joins two ideas. */
export function stemEnglish(word: string): string {
  if (kept.has(word) || word.length < 4) return word
  if (/(?:ook|ov)ies$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2)
  if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word)) return word.slice(0, -1)
  if (word.endsWith('ing') && word.length > 5) return undouble(word.slice(0, -3))
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('ed') && word.length > 4) return undouble(word.slice(0, -2))
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word
}

function undouble(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  return stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem
}
