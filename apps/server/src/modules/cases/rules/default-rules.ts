import type { CaseRuleConditions } from '@echoloop/contract'
import type { DefaultRuleCode } from './case-rule-tables.ts'

type DefaultRule = { code: DefaultRuleCode; conditions: CaseRuleConditions }

/** What opens a case in a shop that has not said otherwise: somebody needs help, asks, or was let down by people. */
export const defaultRules: readonly DefaultRule[] = [
  { code: 'urgent', conditions: { urgencyMin: 1 } },
  { code: 'complaints', conditions: { kinds: ['complaint'] } },
  { code: 'questions', conditions: { kinds: ['question', 'message'] } },
  {
    code: 'unhappy-service',
    conditions: {
      kinds: ['review', 'survey', 'mention'],
      starsMax: 2,
      aspects: ['service', 'product.quality', 'product.performance', 'logistics'],
      polarity: 'negative',
    },
  },
  { code: 'refused-urgent', conditions: { isRefused: true, urgencyMin: 1 } },
]
