import type { Polarity } from '../analysis.ts'

const quantities = /^(?:多|少|一样|一致|相符)$/
const counted =
  /水分|水份|精华|品种|泡沫|功能|线头|赠品|礼品|内容|花样|菜|图片|照片|描述|实物|宣传|款式|选择|坏果|种类|配件|广告|噪音|优点|缺点/
const vagueNouns = new Set(
  (
    '时间 拳头 鸡蛋 地摊 地摊货 招待所 水果店 淘宝 同事 工作 图书 光线 白天 晚上 ' +
    'torso bust chest leg legs frame hips hip figure body feet foot belly tummy height butt thighs calves knees skin summer ' +
    'fall winter spring weather girl girls guy guys xs xxs 0p money water mind conscience budget'
  ).split(' '),
)
const cards = /礼品|银行|信用|电话|会员|房|门|内存|储值|手机|优惠|京东/

/** The verdict about the size that a phrase pronounces: "fits true", "runs big". */
export function sizeVerdict({
  noun,
  opinion,
}: {
  noun: string
  opinion: string
}): { name: string; polarity: Polarity } | undefined {
  if (/(?:^| )(?:fits?|runs?|size|sizing)$/.test(noun) && /^(?:true|tts)$/.test(opinion))
    return { name: 'true to size', polarity: 'positive' }
  if (!/(?:^| )runs$/.test(noun)) return undefined
  if (/^(?:large|big|huge)$/.test(opinion)) return { name: 'runs large', polarity: 'negative' }
  return opinion === 'small' ? { name: 'runs small', polarity: 'negative' } : undefined
}

/** True for phrases that tell a shop nothing: amounts of what nobody counts, bodies of customers, "size small". */
export function saysNothing({ noun, opinion }: { noun: string; opinion: string }): boolean {
  if (quantities.test(opinion.replace(/^[不没太偏]/, '')) && !counted.test(noun)) return true
  if (vagueNouns.has(noun) || vagueNouns.has(noun.slice(noun.lastIndexOf(' ') + 1))) return true
  if (/^[不没]一般/.test(opinion)) return true
  if (opinion === '卡' && cards.test(noun) && noun !== '手机') return true
  if (/^size/.test(noun) && /^(?:small|large|big|short)$/.test(opinion)) return true
  return (
    opinion === 'well' && !/(?:fits?|works|runs|lasts|hangs|drapes|sounds|looks|feels|charges)$/.test(noun)
  )
}
