import { AppError } from '../../../platform/app-error.ts'

// Praise, change or removal of a review as a wish, and what is given for it. Saying what a review complains about is fine.
const ties = [
  /好评.{0,6}(返现|返钱|返|奖励|红包|有礼|补偿|才给|才送|就送|就给|换取)|(写|留|打|换|补|求|要|给)(个|一个|一条|条|我们)?(五星|5星|满星|好评)/,
  /(修改|更改|改成|改为|变成|提高|上调|改)(一下|掉|了)?(这条|该条|那条|此|他的|她的)?(评价|评论|差评|中评|好评|评分|星级|五星|5星)|(评价|评论|差评|评分|星级)(修改|更改|改)/,
  /(删除|撤回|撤销|撤下|去掉|消除|消掉|删|撤)(了|掉|一下)?(这条|该条|那条|此|他的|她的)?(评价|评论|差评|中评|追评)|(评价|评论|差评|中评)(删|撤|消除|消掉|去掉)/,
  /(评价|评论|追评|晒图|星级)(返|奖励|有礼|送券|送积分)|返现.{0,8}(评价|评论|好评|五星|晒图)/,
  /\b(five|5)[- ]?stars?\b.{0,40}\b(refund|coupon|voucher|points|money|gift|discount|remedy)\b/,
  /\b(for|in return for|in exchange for|after|against|if)\b.{0,30}\b(good|positive|better|nice|great|higher|five[- ]star|5[- ]star)\b.{0,12}\b(review|rating|stars?|feedback)\b/,
  /\b(change|edit|update|improve|raise|revise|upgrade|amend)(s|d|ing)?\b.{0,20}\b(review|rating|stars?)\b/,
  /\b(delete|remove|withdraw|retract|take down|takes down|taking down)(s|d|ing)?\b.{0,20}\b(review|rating)\b/,
]

/**
 * True when words tie what is given to a review: praise, stars, changing or removing it. Unlawful in China (network
 * trading rules, 好评返现), the US (16 CFR 465.4) and the EU. Spaces, punctuation and full-width forms do not hide it.
 */
export function isTiedToReview(words: string): boolean {
  const plain = words.normalize('NFKC').toLowerCase()
  const dense = plain.replaceAll(/(?<=[\p{Script=Han}\d])[\s\p{P}\p{S}]+(?=[\p{Script=Han}\d])/gu, '')
  const spaced = plain.replaceAll(/[\s_*.-]+/g, ' ')
  return ties.some((tie) => tie.test(dense) || tie.test(spaced))
}

/** Refuses `remedy/tied-to-review`, naming the field, when words of staff tie what they give to a review. */
export function refuseTiedToReview(fields: Record<string, string | null>): void {
  for (const [path, words] of Object.entries(fields))
    if (words !== null && isTiedToReview(words))
      throw new AppError('remedy/tied-to-review', {}, { fields: [{ path, code: 'tied-to-review' }] })
}
