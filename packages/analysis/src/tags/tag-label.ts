import { simplify } from '../traditional-characters.ts'
import { splitPhrase } from './read-points.ts'
import { standsAlone } from './standalone-opinions.ts'

/** The languages in which a tag can be shown. */
export type TagLanguage = 'zh-Hans' | 'zh-Hant' | 'en'

const verbs = new Set(
  'fits works looks feels runs lasts hangs drapes sounds smells tastes charges arrived'.split(' '),
)
const comparing = /^(?:一样|一致|相符|不符|不一样|不一致|不相符)$/
const compared = /(?:图片|照片|描述|实物|宣传|圖片|照片)$/

/**
 * The most frequent wording in the language, as people say it: "屏幕清晰", "clear screen", "runs small". When the
 * language has none, the most frequent one of all.
 */
export function tagLabel(surfaces: ReadonlyMap<string, number>, language: TagLanguage): string {
  const own = mostFrequent(surfaces, (script) => script === language)
  if (own !== undefined) return worded(own)
  const isChinese = language !== 'en'
  const related = isChinese ? mostFrequent(surfaces, (script) => script !== 'en') : undefined
  const chosen = related ?? mostFrequent(surfaces, () => true) ?? ''
  return worded(language === 'zh-Hans' ? simplify(chosen) : chosen)
}

function mostFrequent(
  surfaces: ReadonlyMap<string, number>,
  accepts: (script: string) => boolean,
): string | undefined {
  let best: string | undefined
  let most = 0
  for (const [surface, count] of surfaces) {
    const at = surface.indexOf(' ')
    if (!accepts(surface.slice(0, at))) continue
    const phrase = surface.slice(at + 1)
    if (count < most || (count === most && best !== undefined && phrase >= best)) continue
    best = phrase
    most = count
  }
  return best
}

function worded(phrase: string): string {
  const parts = splitPhrase(phrase)
  const hasIdeograph = /[\u3400-\u9fff]/.test(phrase)
  if (parts === undefined || standsAlone(phrase)) return phrase
  const { noun, opinion } = parts
  if (hasIdeograph) return `${compared.test(noun) && comparing.test(opinion) ? '与' : ''}${noun}${opinion}`
  if (verbs.has(noun)) return `${noun} ${opinion}`
  if (/^(?:not|too) /.test(opinion) || isAdverb(opinion)) return `${noun} ${opinion}`
  return `${opinion} ${noun}`
}

function isAdverb(opinion: string): boolean {
  return (
    opinion === 'well' ||
    (opinion.endsWith('ly') && !/(?:lovely|friendly|ugly|silly|costly|lively)$/.test(opinion))
  )
}
