import type { SurveyTemplate } from './survey-template.ts'
import { both, choice, otherChoice } from './template-words.ts'

/** People who buy the same everyday product again and again. */
export const repeatBuyer: SurveyTemplate = {
  name: 'repeat-buyer',
  definition: {
    title: both('您常买的商品', 'What you buy again'),
    intro: both(
      '您在我们店多次买过同一种商品，想了解您怎么用它。大约两分钟。',
      'You bought the same product from us several times. Tell us how you use it. About two minutes.',
    ),
    thanks: both('谢谢。', 'Thank you.'),
    isAnonymous: false,
    hidden: [{ key: 'product' }],
    quotas: [],
    questions: [
      {
        key: 'how_often',
        kind: 'single',
        text: both(
          '您大约多久买一次{{product|这种商品}}？',
          'About how often do you buy {{product|this product}}?',
        ),
        choices: [
          choice('week', both('每周', 'Every week')),
          choice('month', both('每月', 'Every month')),
          choice('quarter', both('每两三个月', 'Every two or three months')),
          choice('seldom', both('更少', 'Less often')),
        ],
        isRequired: true,
      },
      {
        key: 'why_again',
        kind: 'multiple',
        text: both('您为什么一再购买它？', 'What makes you buy it again?'),
        choices: [
          choice('taste', both('口味或使用感受', 'Taste or feel')),
          choice('price', both('价格', 'Price')),
          choice('size', both('份量合适', 'The size of the pack')),
          choice('habit', both('习惯', 'Habit')),
          choice('family', both('家人喜欢', 'My family likes it')),
          otherChoice,
        ],
        isShuffled: true,
        isRequired: true,
      },
      {
        key: 'elsewhere',
        kind: 'single',
        text: both(
          '最近三个月，您在别处买过同类商品吗？',
          'In the last three months, did you buy such a product elsewhere, or not?',
        ),
        choices: [
          choice('yes', both('买过', 'I did')),
          choice('no', both('没买过', 'I did not')),
          choice('unsure', both('记不清', 'I do not remember')),
        ],
        isRequired: true,
        jumps: [
          {
            when: { match: 'all', clauses: [{ op: 'is-not', question: 'elsewhere', value: 'yes' }] },
            to: { question: 'satisfaction' },
          },
        ],
      },
      {
        key: 'why_elsewhere',
        kind: 'short-text',
        text: both('是什么让您在别处购买？', 'What made you buy it elsewhere?'),
        isRequired: false,
      },
      {
        key: 'satisfaction',
        kind: 'csat',
        text: both(
          '您对最近买的这一批满意还是不满意？',
          'How satisfied or dissatisfied are you with the last pack you bought?',
        ),
        low: both('非常不满意', 'Very dissatisfied'),
        high: both('非常满意', 'Very satisfied'),
        isRequired: true,
      },
      {
        key: 'wish',
        kind: 'long-text',
        text: both('您希望它有什么改变？', 'What would you like to be different about it?'),
        isRequired: false,
      },
    ],
  },
}
