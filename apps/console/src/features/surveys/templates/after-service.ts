import type { SurveyTemplate } from './survey-template.ts'
import { both, choice, otherChoice } from './template-words.ts'

/** After a conversation with customer service. */
export const afterService: SurveyTemplate = {
  name: 'after-service',
  definition: {
    title: both('您和客服的这次沟通', 'Your conversation with our service'),
    intro: both('四个问题，大约一分钟。', 'Four questions, about one minute.'),
    thanks: both('谢谢。客服主管会看到您的回答。', 'Thank you. The head of our service reads this.'),
    isAnonymous: false,
    hidden: [],
    quotas: [],
    questions: [
      {
        key: 'solved',
        kind: 'single',
        text: both('您的问题解决了吗？', 'Was your problem solved, or not?'),
        choices: [
          choice('yes', both('解决了', 'It was solved')),
          choice('partly', both('解决了一部分', 'It was solved in part')),
          choice('no', both('没有解决', 'It was not solved')),
          choice('unsure', both('还不知道', 'I do not know yet')),
        ],
        isRequired: true,
      },
      {
        key: 'effort',
        kind: 'ces',
        text: both(
          '处理这件事对您来说有多容易或多困难？',
          'How easy or difficult was it to get this settled?',
        ),
        low: both('非常困难', 'Very difficult'),
        high: both('非常容易', 'Very easy'),
        isRequired: true,
      },
      {
        key: 'what_was_missing',
        kind: 'multiple',
        text: both('当时缺少什么？', 'What was missing?'),
        showIf: {
          match: 'any',
          clauses: [
            { op: 'is', question: 'solved', value: 'no' },
            { op: 'at-most', question: 'effort', value: 3 },
          ],
        },
        choices: [
          choice('speed', both('更快的答复', 'A faster answer')),
          choice('clear', both('更清楚的说明', 'A clearer explanation')),
          choice('authority', both('客服的处理权限', 'Somebody who may decide')),
          choice('once', both('只说一遍就够', 'Having to say it only once')),
          otherChoice,
        ],
        isShuffled: true,
        isRequired: false,
      },
      {
        key: 'own_words',
        kind: 'long-text',
        text: both('您想对我们说什么？', 'What would you like to say to us?'),
        isRequired: false,
        offerHelpIf: {
          match: 'any',
          clauses: [
            { op: 'sentiment', question: 'own_words', value: 'negative' },
            { op: 'is', question: 'solved', value: 'no' },
          ],
        },
      },
    ],
  },
}
