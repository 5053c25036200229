import type { ComparisonRelation, FoundComparison, Range } from './comparison.ts'

const good =
  '好用|好吃|好喝|好看|好闻|好听|好多|好很多|好太多|强多|好|强|棒|香|快|便宜|实惠|划算|耐用|耐看|舒服|舒适|清晰|清楚|结实|稳定|漂亮|精致|细腻|柔软|安静|方便|可靠|靠谱|新鲜|值|厚实|贴心|专业|高级|先进|流畅|顺滑|保温|省电|省心|轻便|干净|卫生|正宗|地道|优秀|给力'
const bad =
  '难用|难吃|难喝|难看|难闻|差远|差|烂|贵|慢|吵|重|脆|糟糕|糟|坏|弱|粗糙|麻烦|卡|掉漆|薄|旧|脏|假|水|不值|不好|不行|不耐用|费电|拉胯|垃圾'
const quality = `(?<bad>${bad})|(?<good>${good})`
const soft = '(?:还要|还|更加|更|都|要|略微|略|稍微|稍|明显|真的|确实|远远|也)*'
// A comparison stays within its clause.
const inside = '[^，,、：:“”"()（）]'

type Rule = { pattern: RegExp; relation: (groups: Groups) => ComparisonRelation | undefined }
type Groups = Record<string, string | undefined>

const byQuality = ({ good: isGood, bad: isBad }: Groups): ComparisonRelation | undefined =>
  isGood ? 'better' : isBad ? 'worse' : undefined

const opposite = (groups: Groups): ComparisonRelation | undefined => (groups.good ? 'worse' : 'better')

const rules: readonly Rule[] = [
  {
    // 比起青岚，回声更耐用
    pattern: new RegExp(
      `(?:比起|相比之下|相比|相较于|相较|对比)于?(?<object>${inside}{1,16}?)(?:来说|来讲|而言)?[，,](?<subject>${inside}{0,16}?)(?:更加|更|还是|要)(?:${quality})`,
      'dg',
    ),
    relation: byQuality,
  },
  {
    // 回声不比青岚差
    pattern: new RegExp(
      `(?<subject>${inside}{0,16}?)(?:不|没|没有)比(?<object>${inside}{1,16}?)${soft}(?:${quality})`,
      'dg',
    ),
    relation: () => 'equal',
  },
  {
    // 回声比不上青岚, 不如青岚好
    pattern: new RegExp(
      `(?<subject>${inside}{0,16}?)(?:远不如|不如|远不及|不及|比不上|比不过|比不了|逊色于|逊于|输给)(?<object>(?!说|买|去|直接|试|换|早|自己|叫|把)${inside}{1,12}?)(?=${quality}|那么|这么|的|，|,|了|$)`,
      'dg',
    ),
    relation: () => 'worse',
  },
  {
    pattern: new RegExp(
      `(?<subject>${inside}{0,16}?)(?:优于|强于|胜过|好过|强过|胜于|完胜|碾压|吊打|秒杀|甩)(?<object>${inside}{1,12}?)(?=几条街|的|了|，|,|$)`,
      'dg',
    ),
    relation: () => 'better',
  },
  {
    // 回声没有青岚那么贵
    pattern: new RegExp(
      `(?<subject>${inside}{0,16}?)没有?(?<object>${inside}{1,12}?)(?:那么|这么)(?:${quality})`,
      'dg',
    ),
    relation: opposite,
  },
  {
    pattern: new RegExp(
      `(?<subject>${inside}{0,16}?)(?:和|跟|与)(?<object>${inside}{1,12}?)(?:一样|差不多|不相上下|不分伯仲|同样)(?!的是)`,
      'dg',
    ),
    relation: () => 'equal',
  },
  {
    // 回声比青岚好; 比较, 比如, 比赛 and 性价比 compare nothing.
    pattern: new RegExp(
      `(?<subject>${inside}{0,16}?)(?<![对相评价可占之百好无不没])比(?!较|如|赛|例|分|喻|方|价|拟|划|比|重|起|不)(?<object>${inside}{1,16}?)${soft}(?:${quality})`,
      'dg',
    ),
    relation: byQuality,
  },
]

/** Comparisons in a folded Chinese sentence, each place once. */
export function findChinese(sentence: string): FoundComparison[] {
  if (/[吗呢么][？?]?\s*$|[？?]\s*$/.test(sentence)) return []
  const taken: Range[] = []
  return rules.flatMap(({ pattern, relation }) =>
    Array.from(sentence.matchAll(pattern)).flatMap((match): FoundComparison[] => {
      const range = { start: match.index, end: match.index + match[0].length }
      const found = relation(match.groups ?? {})
      if (found === undefined || taken.some(({ start, end }) => start < range.end && range.start < end))
        return []
      taken.push(range)
      return [{ relation: found, subject: sideOf(match, 'subject'), object: sideOf(match, 'object') }]
    }),
  )
}

function sideOf(match: RegExpExecArray, name: 'subject' | 'object'): Range | null {
  const [start = 0, end = 0] = match.indices?.groups?.[name] ?? []
  return end > start ? { start, end } : null
}
