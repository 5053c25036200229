import type { SurveyTemplate } from './survey-template.ts'
import { both, choice, npsQuestion, otherChoice, satisfactionSteps } from './template-words.ts'

/** After something was bought and has arrived. */
export const afterPurchase: SurveyTemplate = {
  name: 'after-purchase',
  definition: {
    title: both('您的这次购物', 'Your order'),
    intro: both(
      '想听听您这次购物的感受，大约两分钟。',
      'Tell us how your order went. It takes about two minutes.',
    ),
    thanks: both(
      '谢谢，您的回答已经送到负责的同事手里。',
      'Thank you. Your answers are with the people in charge.',
    ),
    isAnonymous: false,
    hidden: [],
    quotas: [],
    questions: [
      {
        key: 'overall',
        kind: 'csat',
        text: both(
          '您对这次购物总体上满意还是不满意？',
          'Overall, how satisfied or dissatisfied are you with this order?',
        ),
        low: both('非常不满意', 'Very dissatisfied'),
        high: both('非常满意', 'Very satisfied'),
        isRequired: true,
      },
      {
        key: 'sides',
        kind: 'matrix',
        text: both('具体来看，您觉得下面各项怎么样？', 'Looking closer, how were these?'),
        choices: satisfactionSteps,
        rows: [
          { key: 'product', text: both('商品质量', 'The product') },
          { key: 'delivery', text: both('送货速度', 'Speed of delivery') },
          { key: 'packaging', text: both('包装', 'Packaging') },
          { key: 'service', text: both('客服', 'Customer service') },
        ],
        mayNotApply: true,
        isRequired: false,
      },
      {
        key: 'what_went_wrong',
        kind: 'multiple',
        text: both('哪些地方让您不满意？', 'What were you dissatisfied with?'),
        showIf: { match: 'all', clauses: [{ op: 'at-most', question: 'overall', value: 2 }] },
        choices: [
          choice('not_as_described', both('与描述不符', 'Not as described')),
          choice('damaged', both('收到时有损坏', 'Damaged on arrival')),
          choice('late', both('送到得晚', 'Arrived late')),
          choice('help', both('遇到问题没人帮忙', 'No help when I needed it')),
          otherChoice,
        ],
        isShuffled: true,
        isRequired: false,
      },
      {
        ...npsQuestion,
        isRequired: true,
      },
      {
        key: 'own_words',
        kind: 'long-text',
        text: both('还有什么想告诉我们的？', 'What else would you like to tell us?'),
        isRequired: false,
        offerHelpIf: {
          match: 'any',
          clauses: [
            { op: 'sentiment', question: 'own_words', value: 'negative' },
            { op: 'urgency', question: 'own_words', value: 1 },
          ],
        },
      },
    ],
  },
}
