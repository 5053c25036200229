import { describe, expect, test } from 'vitest'
import { bodyOf, measuresOf } from './plan-answers.ts'

describe('the form of a plan', () => {
  test('sends a metric with its period, and the target as a share', () => {
    const body = bodyOf({
      title: ' 不再漏水 ',
      metricKind: 'negative-share',
      aspect: 'product.quality',
      days: 30,
      targetPercent: 12.5,
    })
    expect(body).toMatchObject({
      title: '不再漏水',
      metric: { kind: 'negative-share', productId: null, aspect: 'product.quality', days: 30 },
      target: 0.125,
    })
  })

  test('sends no target without a metric', () => {
    expect(bodyOf({ title: 'x', metricKind: 'none', targetPercent: 5 })).toMatchObject({
      metric: null,
      target: null,
    })
  })

  test('takes one measure per line', () => {
    expect(measuresOf({ title: 'x', measures: '换密封圈\n\n  每只试水 \n' })).toEqual([
      '换密封圈',
      '每只试水',
    ])
  })
})
