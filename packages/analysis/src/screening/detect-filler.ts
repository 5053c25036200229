import { isMonotonous } from '../is-monotonous.ts'
import type { ContentHint } from './content-hint.ts'
import type { ReadReview } from './read-review.ts'

const lettersMin = 40
/** From so many letters on, repeating is no longer an exclamation. */
const exclamationMax = 16
const rows = /(?:asdf?|qwer|zxcv|hjkl|jkl;|sdfg|dfgh|fghj)/giu
const oneWord = /^[a-z]{18,}$/iu
const pasted =
  /(?:评[价论]|字数)[^。]{0,60}(?:到处|走到哪|反复|统统|每次)[^。]{0,8}(?:复制|粘贴)|复制粘贴(?:这段|走天下|即可|就行)|copy and paste this (?:text|review|everywhere)/iu

/** Praise of moving one's data over to a new telephone. */
const copiesData =
  /(?:手机|数据|资料|换机|克隆|搬家|通讯录|照片|软件|旧机|文件)[^。]{0,20}(?:复制|粘贴)|(?:复制|粘贴)[^。]{0,10}(?:过来|过去|到新)/u
/** What people type who only need characters. */
const byHeart =
  /床前明月光|疑是地上霜|举头望明月|春眠不觉晓|处处闻啼鸟|夜来风雨声|白日依山尽|锄禾日当午|鹅鹅鹅|人之初性本善|赵钱孙李|上山打老虎|老虎没打到|打到小松鼠|从前有座山|卖报的小行家|两只老虎|世上只有妈妈好|门前大桥下|甲乙丙丁|一二三四五六七|abcdefg|(?:此处)?省略.{1,4}字|评价模板|好评模板|凑(?:够|满|足)?(?:个)?字数|字数字数|字数不够|为了积分|lorem ipsum|dolor sit amet|consectetur|quick brown fox|lazy dog|twinkle twinkle|row your boat|down the stream|jack and jill|mary had a little|humpty dumpty|one two three four five(?: six seven eight nine ten)?|(?:blah\W+){3,}|(?:filling words|words words|need more characters|for the points|filler text|filling the box)/giu

function isByHeart(text: string): boolean {
  const found = text.match(byHeart)
  if (found === null) return false
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length
  const known = found.join('').replace(/[^\p{L}\p{N}]/gu, '').length
  return letters >= 8 && known >= 0.4 * letters
}

/**
 * Text that only fills the box: the same words again and again, keys at random, or words written to be pasted
 * everywhere. Long repetition waits for a person; a part of it is a weak hint.
 */
export function detectFiller(read: ReadReview): ContentHint | undefined {
  const { text, shingles, inOrder, letters } = read
  if (isMonotonous(text)) {
    return hint(
      Math.max(letters, text.replace(/[^\p{L}\p{N}]/gu, '').length) >= exclamationMax ? 4.4 : 1.2,
      'The text repeats a few characters.',
    )
  }
  if (isKeys(text)) return hint(4.3, 'The text is keys at random.')
  if (isByHeart(text))
    return hint(4.2, 'The text is a rhyme, a row or a sample that everybody knows by heart.')
  if (pasted.test(text) && !copiesData.test(text))
    return hint(4.2, 'The text says itself that it is pasted everywhere.')
  if (letters < exclamationMax) return undefined
  const fresh = shingles.length / inOrder.length
  if (fresh > 0.5 || (letters < lettersMin && fresh > 0.3)) return undefined
  return hint(
    fresh < 0.2 ? 4.3 : fresh < 0.25 ? 2.4 : 1.6,
    `${Math.round((1 - fresh) * 100)} % of the text says again what it said before.`,
  )
}

function isKeys(text: string): boolean {
  const words = text.trim()
  if (isGibberish(words)) return true
  if (oneWord.test(words)) return true
  return (words.match(rows)?.length ?? 0) >= 3 && words.length < 120
}

const words = /[a-z]{3,}/giu
/** For each letter those that come after it in fewer than two of 100,000 pairs of English letters. */
const unheard =
  'oq bcdfghkmnpqwxz bfgjmnpqvwxz cfhkqxz j bcdghjkmnpqvwxz bcdfjkmpqvwxz bcfghjkpqvxz hjwy bcdfghijklmnpqrstvwxyz bcdfhjkmpqrtvxz ghjnqxz djknqrtvwxz qxz jq bjknqvwxz abcdefghijklmnopqrstvwxyz jqxz djrvxz gjkqvxz hjkquw bcfghjklmnpqrstuvwxz cdgjmpqtuvxz bdfghjklmnoqrvwz ghjkquvxyz bcdfghjkmnpqrstuvwx'.split(
    ' ',
  )

/** Latin letters struck at random: among the words there are many with neighbours that no word has. */
function isGibberish(text: string): boolean {
  if (text.length > 200 || /\p{Script=Han}/u.test(text)) return false
  const found = text.match(words) ?? []
  const letters = found.join('').length
  if (letters < 14 || letters < 0.7 * text.replace(/\s/g, '').length) return false
  const strange = found.filter(isUnheard)
  return strange.join('').length >= 0.5 * letters && strange.length >= Math.min(3, found.length)
}

function isUnheard(word: string): boolean {
  const small = word.toLowerCase()
  for (let at = 1; at < small.length; at++) {
    if (unheard[small.charCodeAt(at - 1) - 97]?.includes(small[at])) return true
  }
  return false
}

function hint(weight: number, detail: string): ContentHint {
  return { code: 'filler', weight, detail }
}
