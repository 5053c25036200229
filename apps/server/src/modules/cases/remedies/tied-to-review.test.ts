import { describe, expect, test } from 'vitest'
import { isTiedToReview } from './tied-to-review.ts'

describe('a note that ties a remedy to a review', () => {
  test.each([
    '好评返现 5 元',
    '好评 返 现',
    '好·评·返·现',
    '给个好评就送券',
    '请顾客改成五星',
    '顾客同意修改评价后退款',
    '删除差评后补偿 50',
    '让他把差评删掉',
    '撤回评价再退款',
    '追评返 10 积分',
    '晒图有礼',
    '返现，条件是五星评价',
    '打五星',
    'Refund in return for a positive review',
    'coupon for a 5-star rating',
    '５ star rating gets a coupon',
    'If she changes her review we refund',
    'will delete the review after the refund',
    'asked to update the rating',
    'good review = points; for a better rating',
  ])('is found: %s', (note) => {
    expect(isTiedToReview(note)).toBe(true)
  })

  test.each([
    '顾客在评价里说壶底漏水，退差价',
    '换同款新批次，旧件不用寄回',
    '顾客给了差评，电话里道歉',
    '评价提到客服态度，补偿 20 元券',
    '按评价里的图片确认破损',
    '改地址后补发',
    '删除旧订单，重新补发',
    '奖励积分 100',
    'Kettle leaks, see the picture in the review; send a new one',
    'Refund the difference, the parcel was late',
    'The review names the courier; coupon as an apology',
    'Change the address before resending',
    'Remove the faulty lid and send a new one',
    '5 stars hotel slippers, size 40',
  ])('is not found in: %s', (note) => {
    expect(isTiedToReview(note)).toBe(false)
  })
})
