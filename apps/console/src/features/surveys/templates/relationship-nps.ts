import type { SurveyTemplate } from './survey-template.ts'
import { both, choice, npsQuestion } from './template-words.ts'

/** Twice a year: how people stand to the shop, apart from one order. */
export const relationshipNps: SurveyTemplate = {
  name: 'relationship-nps',
  definition: {
    title: both('您怎么看我们店', 'What you think of our shop'),
    intro: both('我们每半年问一次，大约一分钟。', 'We ask twice a year. It takes about a minute.'),
    thanks: both('谢谢您一直的陪伴。', 'Thank you for being with us.'),
    isAnonymous: false,
    hidden: [],
    quotas: [],
    questions: [
      npsQuestion,
      {
        key: 'why_low',
        kind: 'long-text',
        text: both(
          '您打了 {{nps|这个分}} 分。主要原因是什么？',
          'You gave {{nps|this score}}. What is the main reason?',
        ),
        showIf: { match: 'all', clauses: [{ op: 'at-most', question: 'nps', value: 6 }] },
        isRequired: false,
        offerHelpIf: { match: 'all', clauses: [{ op: 'sentiment', question: 'why_low', value: 'negative' }] },
      },
      {
        key: 'why_high',
        kind: 'long-text',
        text: both(
          '您打了 {{nps|这个分}} 分。主要原因是什么？',
          'You gave {{nps|this score}}. What is the main reason?',
        ),
        showIf: { match: 'all', clauses: [{ op: 'at-least', question: 'nps', value: 7 }] },
        isRequired: false,
      },
      {
        key: 'change_first',
        kind: 'ranking',
        text: both('您希望我们先改进什么？请排出先后。', 'What should we improve first? Put these in order.'),
        choices: [
          choice('range', both('商品种类', 'Range of products')),
          choice('price', both('价格', 'Prices')),
          choice('delivery', both('送货', 'Delivery')),
          choice('service', both('客服', 'Customer service')),
        ],
        isShuffled: true,
        mayNotApply: true,
        isRequired: false,
      },
    ],
  },
}
