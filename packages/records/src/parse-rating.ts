const numerals = ['零', '一', '二', '三', '四', '五']

/**
 * The stars that a value stands for: 5, "5", "5.0", "5/5", "★★★★☆", "4星", "五星好评", "4 stars". What is
 * not understood comes back as it is, so that intake can refuse it with a precise reason; an empty value
 * gives undefined. Numbers are not limited to 1–5 here.
 */
export function parseRating(value: unknown): unknown {
  if (typeof value !== 'string') return value === null ? undefined : value
  const text = value.normalize('NFKC').replaceAll('\uFE0F', '').trim()
  if (text === '') return undefined
  return plainNumber(text) ?? drawnStars(text) ?? numberWithUnit(text) ?? value
}

function plainNumber(text: string): number | undefined {
  const found = /^([+-]?\d{1,6}(?:[.,]\d{1,6})?)(?:\s*(?:\/|out of)\s*5(?:\.0+)?)?$/i.exec(text)
  return found === null ? undefined : Number(found[1].replace(',', '.'))
}

function drawnStars(text: string): number | undefined {
  const found = /^([★⭐🌟✭]*)[☆✩]*$/u.exec(text)
  return found === null ? undefined : [...found[1]].length
}

function numberWithUnit(text: string): number | undefined {
  const found =
    /^(\d(?:\.\d+)?|[零一二三四五])\s*(?:颗星|个星|星级?|分|stars?)(?:\s*(?:好评|中评|差评))?$/i.exec(text)
  if (found === null) return undefined
  const numeral = numerals.indexOf(found[1])
  return numeral === -1 ? Number(found[1]) : numeral
}
