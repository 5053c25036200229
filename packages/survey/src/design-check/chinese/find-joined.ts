import type { JoinedParts } from '../language-rules.ts'
import { masked, sentencesOf } from '../span.ts'
import { aspects, fixedPhrases, judgements, judging, withWhom } from './joined-words.ts'

const joint = '(?:以及|还有|并且|而且|和|与|及|跟|、|\\/|&|，以及|且)'
const side = `(?:${aspects
  .split('|')
  .toSorted((one, other) => other.length - one.length)
  .join('|')})(?!员|费|单|柜)`
const sides = new RegExp(
  `(?<first>(?:(?![您你对的是为请把给和与及])[\\u4e00-\\u9fff]){0,2}${side})(?:的)?(?:${joint}(?:我们的|我们|本店的|它的|其)?(?:[\\u4e00-\\u9fff]{0,3}?)?${side})+`,
  'u',
)
const good = `(?:${judgements.good})`
const bad = `(?:${judgements.bad})`
const state = `(?:${judgements.good}|好|高|低|大|强|流畅|简洁|稳定|到位|充足|清楚|齐全|丰富)`

/** 两个判断连在一起：又快又好、美观且实用、慢或者破损。 */
const judged = [
  /又[^，。？?又]{1,6}又[^，。？?又的]{1,6}(?!的)/u,
  /既[^，。？?]{1,10}(?:又|也|且)[^，。？?吗]{1,10}/u,
  new RegExp(`${good}(?:和|、|而且|并且|又|而|且|与|及|或|或者|以及)${good}`, 'u'),
  new RegExp(
    `${bad}(?:和|、|而且|并且|又|而|且|与|及|或|或者|以及|还)(?:[\\u4e00-\\u9fff]{0,4}?)${bad}`,
    'u',
  ),
  new RegExp(
    `${side}[\\u4e00-\\u9fff]{0,2}?(?:很|太|够|是否|非常)?${state}[，、,](?:而且|并且|且|同时)?[\\u4e00-\\u9fff]{0,4}?${side}(?:[\\u4e00-\\u9fff]{0,4}?)(?:也|都|很|太|够|是否|非常)*${state}`,
    'u',
  ),
  new RegExp(
    `${side}(?:很|太|是否)?${bad}[，、,](?:而且|并且|且|同时|或|或者)?[\\u4e00-\\u9fff]{0,4}?${side}(?:也|都|很|太|是否)*${bad}`,
    'u',
  ),
]

/** 两件事并在一起：而且、并且、并愿意、同时。 */
const linked =
  /[，,]?(?:而且|并且|(?<![尚况暂姑苟])且(?!慢)|同时(?:也|又|还)?(?!间|段)|(?<![合一吞归兼])并(?![不没非列未排行发存])(?!说明|写|填|选|注明|描述|简述|上传|告诉|简要))[^，。？?]{2,}/u

const deed =
  '(?:购买|使用|推荐|参加|浏览|分享|评价|关注|订阅|回购|退货|换货|投诉|咨询|收藏|下单|试用|光顾|续费|消费)'
const deedsJoined = new RegExp(
  `${deed}(?:过|了)?[^，。？?和与及]{0,4}(?:以及|或者|还有|[和与及或、])(?:再次|也|会|愿意|向[^，。？?]{1,5})?${deed}`,
  'u',
)

/** 一句话里问了两次。 */
const twice =
  /(?:[吗么呢][？?，,。]|[？?])\s*(?:如果|若|如|为什么|原因|请问|您|你|还(?!是)|另外|有|是否|怎么|哪|多久|会不会|以及)[^？?]{2,}[？?]|[，,](?:为什么|原因是什么|如果[^，？?]{1,12}[，,]?(?:请|为什么|是|您)[^？?]*)[？?]|(?:吗|还是|什么|哪|是否|几|多少|谁)[^，？?]*[，,](?:是否|满意|喜欢|会|觉得|好用|有没有)[^，？?]{0,12}[？?]|[，,][^，？?]{0,6}也(?:会|愿意|想|觉得|满意|喜欢|能|是否)[^，？?]*[？?]|快不快[，,]|好不好[，,]/u

/** 一个问题里并着问的几件事。多选题里列举没有问题。 */
export function findJoined(
  text: string,
  look: { isList: boolean; isRow: boolean; isOpen: boolean },
): JoinedParts[] {
  const readable = [
    fixedPhrases,
    withWhom,
    /[（(][^）)]*[）)]/g,
    /(?:例如|比如|包括|诸如|如：|如:)[^，。？?]*(?:等)?/g,
  ].reduce(masked, text)
  const again = look.isRow ? null : twice.exec(readable)
  if (again !== null) return [twoQuestions(text, again)]
  const clauses = look.isRow ? null : askedTwice(readable)
  if (clauses !== null) return [clauses]
  return sentencesOf(readable).flatMap((sentence) => {
    const asks = look.isRow || /[？?]$/.test(sentence.text) || sentencesOf(readable).length === 1
    if (
      !asks ||
      look.isList ||
      /哪些|哪几|哪[个种项款一]|(?:以下|下列|如下)[^？?]{0,8}(?:各|方面|项|内容|：|:)|各项|逐项|分别(?:评价|打分|评分|给)|什么渠道|通过什么|多选/.test(
        sentence.text,
      )
    )
      return []
    return joinedIn(sentence.text, look.isRow).map((joined) => moved(joined, sentence.start))
  })
}

const asksSomething =
  /[吗么][，,；;？?]?$|为什么|为何|怎么样|怎样|如何|怎么(?!说)|是否|有没有|什么(?!都|的话)|哪(?!怕|都)|谁(?!都)|多少|多久|多大|多长|(?<![这近前好过去来最后头数])几(?=[次个件天元年种款回家])|(?!动)([\u4e00-\u9fff])不\1/u
const leadsIn = /^(?:如果|若|假如|要是|当|无论|不管|不论|关于|对于|想一想|除了|根据|自从|即使|在您看来)/u
const tag =
  /^(?:还是|或|比如|例如|包括|对吗|是吗|好吗|行吗|可以吗|对不对|是不是|好不好|请|原因|从|最低|其中|如)/u

/** 一句话里两个分句各问各的：“合身吗，颜色对吗？”。 */
function askedTwice(text: string): JoinedParts | null {
  for (const sentence of sentencesOf(text)) {
    if (!/[？?]$/.test(sentence.text)) continue
    const clauses = Array.from(sentence.text.matchAll(/[^，,；;]+[，,；;？?]?/gu))
    const asking = clauses.filter(
      ({ 0: clause }) => asksSomething.test(clause) && !leadsIn.test(clause) && !tag.test(clause),
    )
    const second = asking[1]
    if (second === undefined) continue
    const middle = sentence.start + second.index
    const parts = [
      { start: 0, end: middle },
      { start: middle, end: text.length },
    ]
    return { start: sentence.start, end: sentence.end, parts }
  }
  return null
}

function twoQuestions(text: string, match: RegExpExecArray): JoinedParts {
  const cut = /[吗么呢]?[？?，,。]/.exec(match[0])
  const middle = match.index + (cut === null ? 0 : cut.index + cut[0].length)
  const span = { start: match.index, end: match.index + match[0].length }
  const isShort = /^(?:为什么|原因)/.test(text.slice(middle).trim())
  return {
    ...span,
    start: 0,
    end: text.length,
    parts: isShort
      ? []
      : [
          { start: 0, end: middle },
          { start: middle, end: text.length },
        ],
  }
}

function moved({ start, end, parts }: JoinedParts, by: number): JoinedParts {
  return {
    start: start + by,
    end: end + by,
    parts: parts.map((part) => ({ start: part.start + by, end: part.end + by })),
  }
}

function joinedIn(sentence: string, isRow: boolean): JoinedParts[] {
  if (!isRow && !judging.test(sentence)) return []
  const found = sides.exec(sentence) ?? general(sentence) ?? firstOf([...judged, deedsJoined], sentence)
  if (found !== null) return [splitUp(found)]
  const match = linked.exec(sentence)
  if (match === null) return []
  return [{ start: match.index, end: match.index + match[0].replace(/[？?]$/, '').length, parts: [] }]
}

function firstOf(patterns: readonly RegExp[], sentence: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(sentence)
    if (match !== null) return match
  }
  return null
}

/** 对甲和乙满意吗：不在方面列表里的词也算，除非是人或名称。 */
const unlisted = [
  /(?<=对(?:于)?(?:我们|本店|本次|这次|此次|该|这款|店铺|商品|产品|您收到)*(?:的)?)[\u4e00-\u9fff]{2,8}(?:和|与|及|以及|、)(?:我们的|对)?[\u4e00-\u9fff]{2,8}?(?=(?:是否|的?(?:总体|整体)?(?:满意|评价|看法|印象|感受)|感到|还?满意|有多|都|分别|的|打几分|打分|有何|有什么))/u,
  /(?<=的)[\u4e00-\u9fff]{1,6}(?:和|与|以及|及|、)[\u4e00-\u9fff]{1,6}?(?=(?:吗|是否|如何|怎么样|怎样|满意|好吗|合适吗|都|令|让|有多|符合|好不好))/u,
  /(?<=[\u4e00-\u9fff]{3})[\u4e00-\u9fff]{2,4}、[\u4e00-\u9fff]{2,4}(?=吗[？?])/u,
  /对[^，。？?对]{2,8}(?:满意|不满|失望)?(?:或者?|还是|和|与|以及)对[^，。？?]{2,8}(?:不满|失望)/u,
]

function general(sentence: string): RegExpExecArray | null {
  const match = firstOf(unlisted, sentence)
  return match !== null && !/您|我|他|你|人|者|员工|朋友|顾客/.test(match[0]) ? match : null
}

function splitUp(match: RegExpExecArray): JoinedParts {
  const start = match.index
  const words = match[0]
  const pieces = Array.from(
    words.matchAll(/(?:以及|还有|并且|而且|或者|，以及|[和与及跟、/&或且，,]|(?<=.)又|(?<=既.+)(?:又|也))/gu),
  )
  const cuts = pieces.map(({ index, 0: piece }) => ({ from: index, to: index + piece.length }))
  const starts = [0, ...cuts.map(({ to }) => to)]
  const ends = [...cuts.map(({ from }) => from), words.length]
  const parts = starts
    .map((from, at) => ({ start: start + from, end: start + (ends[at] ?? words.length) }))
    .filter((part) => part.end > part.start)
  const isWhole = /^(?:[的是满如怎吗好合让都令有表评打几？?，。,]|$)/.test(
    match.input.slice(start + words.length),
  )
  return { start, end: start + words.length, parts: parts.length > 1 && isWhole ? parts : [] }
}
