import type { ContentHint } from './content-hint.ts'

const pasted =
  /转发(?:到|给|此|本|这|\d)|不转不是|看到的(?:人|朋友)请转|阿弥陀佛|主(?:啊|耶稣)|作词|作曲|本报讯|新华社|据(?:报道|悉)|寻人启事|招聘启事|求投票|帮我(?:投票|砍价)|第[一二三四五六七八九十]章|习题|作文|lorem ipsum|chapter \d+|breaking news|vote for|forward this (?:to|message)|once upon a time|according to (?:reports|officials)|hallelujah/gu

/** Text that plainly belongs elsewhere: chain letters, news, lyrics, votes. */
export function detectOffTopic(plain: string): ContentHint | undefined {
  const signs = plain.match(pasted)?.length ?? 0
  if (signs === 0) return undefined
  return {
    code: 'off-topic',
    weight: signs > 1 ? 4.1 : 1.4,
    detail: 'The text reads like a chain letter, a news item or another text that belongs elsewhere.',
  }
}
