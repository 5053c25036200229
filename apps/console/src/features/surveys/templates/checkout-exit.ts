import type { SurveyTemplate } from './survey-template.ts'
import { both, choice, otherChoice } from './template-words.ts'

/** When somebody leaves the checkout without paying. */
export const checkoutExit: SurveyTemplate = {
  name: 'checkout-exit',
  definition: {
    title: both('离开之前', 'Before you go'),
    thanks: both('谢谢，购物车会替您保留。', 'Thank you. Your cart is kept.'),
    isAnonymous: true,
    hidden: [{ key: 'page' }],
    quotas: [],
    questions: [
      {
        key: 'reason',
        kind: 'single',
        text: both('今天没有下单，主要是因为什么？', 'What is the main reason you did not order today?'),
        choices: [
          choice('looking', both('只是先看看', 'I was only looking')),
          choice('shipping', both('运费', 'The cost of shipping')),
          choice('price', both('价格', 'The price')),
          choice('payment', both('没有合适的付款方式', 'My way of paying was not there')),
          choice('trouble', both('页面出了问题', 'Something on the page did not work')),
          choice('time', both('送到的时间', 'The time until it arrives')),
          otherChoice,
        ],
        isShuffled: true,
        isRequired: true,
      },
      {
        key: 'what_trouble',
        kind: 'long-text',
        text: both('页面出了什么问题？', 'What did not work?'),
        showIf: { match: 'all', clauses: [{ op: 'is', question: 'reason', value: 'trouble' }] },
        isRequired: false,
        offerHelpIf: {
          match: 'all',
          clauses: [{ op: 'answered', question: 'what_trouble', value: true }],
        },
      },
      {
        key: 'what_would_help',
        kind: 'short-text',
        text: both('有什么能帮到您？', 'What would have helped?'),
        isRequired: false,
      },
    ],
  },
}
