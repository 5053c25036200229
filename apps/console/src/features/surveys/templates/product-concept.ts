import type { SurveyTemplate } from './survey-template.ts'
import { both, choice, noneChoice } from './template-words.ts'

/** Before a product is made: do people want it, and what would they pay. */
export const productConcept: SurveyTemplate = {
  name: 'product-concept',
  definition: {
    title: both('一个新商品的想法', 'An idea for a product'),
    intro: both(
      '请看一个还没有做出来的商品，告诉我们您的看法。大约三分钟。',
      'Look at a product that does not exist yet, and say what you think. About three minutes.',
    ),
    thanks: both('谢谢，您的看法会影响它做成什么样。', 'Thank you. What you said shapes what we make.'),
    screenedOut: both(
      '谢谢您的时间。这次我们想问使用这类商品的人。',
      'Thank you for your time. This time we ask people who use such products.',
    ),
    isAnonymous: true,
    hidden: [],
    quotas: [],
    questions: [
      {
        key: 'use',
        kind: 'single',
        text: both(
          '您最近三个月用过这类商品吗？',
          'In the last three months, did you use a product of this kind, or not?',
        ),
        choices: [
          choice('yes', both('用过', 'I used one')),
          choice('no', both('没用过', 'I did not')),
          choice('unsure', both('不确定', 'I am not sure')),
        ],
        isRequired: true,
        jumps: [
          {
            when: { match: 'all', clauses: [{ op: 'is', question: 'use', value: 'no' }] },
            to: { end: 'screen-out' },
          },
        ],
      },
      {
        key: 'concept',
        kind: 'statement',
        text: both(
          '在这里用三四句话描述这个商品：它是什么，做什么用，大约多少钱。',
          'Describe the product here in three or four sentences: what it is, what it does, roughly what it costs.',
        ),
        isRequired: false,
      },
      {
        key: 'first_thought',
        kind: 'long-text',
        text: both('您看到它的第一个想法是什么？', 'What was your first thought about it?'),
        isRequired: false,
      },
      {
        key: 'buy',
        kind: 'single',
        text: both(
          '如果它上架，您有多大可能购买？',
          'If it were on sale, how likely or unlikely would you be to buy it?',
        ),
        choices: [
          choice('surely_not', both('肯定不会', 'Very unlikely')),
          choice('rather_not', both('大概不会', 'Rather unlikely')),
          choice('perhaps', both('说不准', 'Neither')),
          choice('rather', both('大概会', 'Rather likely')),
          choice('surely', both('肯定会', 'Very likely')),
        ],
        isRequired: true,
      },
      {
        key: 'appeal',
        kind: 'multiple',
        text: both('它的哪些方面吸引您？', 'Which sides of it appeal to you?'),
        choices: [
          choice('use', both('用途', 'What it does')),
          choice('look', both('外观', 'How it looks')),
          choice('price', both('价格', 'The price')),
          choice('material', both('材料', 'What it is made of')),
          noneChoice,
        ],
        isShuffled: true,
        isRequired: false,
      },
      {
        key: 'price',
        kind: 'number',
        text: both('您愿意为它付多少钱？', 'How much would you pay for it?'),
        unit: both('元', 'in your currency'),
        min: 0,
        max: 100_000,
        mayNotApply: true,
        isRequired: false,
      },
      {
        key: 'change',
        kind: 'long-text',
        text: both('您会改动它的什么地方？', 'What would you change about it?'),
        isRequired: false,
      },
    ],
  },
}
