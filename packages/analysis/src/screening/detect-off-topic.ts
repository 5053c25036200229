import { asideTopics, goodsWords } from './aside-words.ts'
import type { ContentHint } from './content-hint.ts'

const pasted =
  /转发(?:到|给|此|本|这|\d)|不转不是|看到的(?:人|朋友)请转|阿弥陀佛|主(?:啊|耶稣)|作词|作曲|本报讯|新华社|据(?:报道|悉)|寻人启事|招聘启事|求投票|帮我(?:投票|砍价)|第[一二三四五六七八九十]章|习题|作文|lorem ipsum|chapter \d+|breaking news|vote for|forward this (?:to|message)|once upon a time|according to (?:reports|officials)|hallelujah/gu

/** Too little to tell what it is about. */
const lettersMin = 6
/** By the number of topics: one needs a hint beside it. */
const asideWeights = [0, 3, 4.2]

/** Text that plainly belongs elsewhere: chain letters, news, lyrics, votes; or talk without one word about goods. */
export function detectOffTopic(plain: string): ContentHint | undefined {
  const [heaviest] = [pastedText(plain), aside(plain)]
    .filter((hint) => hint !== undefined)
    .toSorted((one, other) => other.weight - one.weight)
  return heaviest
}

function aside(plain: string): ContentHint | undefined {
  if (plain.length < lettersMin) return undefined
  const language = /\p{Script=Han}/u.test(plain) ? 'zh' : 'en'
  if (goodsWords[language].test(plain)) return undefined
  const topics = asideTopics[language].filter((topic) => topic.test(plain)).length
  if (topics === 0) return undefined
  return {
    code: 'off-topic',
    weight: asideWeights[Math.min(topics, asideWeights.length - 1)],
    detail: 'The text talks of something else and says nothing of goods, of buying or of how they are.',
  }
}

function pastedText(plain: string): ContentHint | undefined {
  const signs = plain.match(pasted)?.length ?? 0
  if (signs === 0) return undefined
  return {
    code: 'off-topic',
    weight: signs > 1 ? 4.1 : 1.4,
    detail: 'The text reads like a chain letter, a news item or another text that belongs elsewhere.',
  }
}
