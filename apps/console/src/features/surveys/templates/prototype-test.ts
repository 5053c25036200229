import type { SurveyTemplate } from './survey-template.ts'
import { both, choice, satisfactionSteps } from './template-words.ts'

/** For people who tried a sample or a first version. */
export const prototypeTest: SurveyTemplate = {
  name: 'prototype-test',
  definition: {
    title: both('您试用的样品', 'The sample you tried'),
    intro: both(
      '请在用过几天之后再回答，大约三分钟。',
      'Please answer after a few days of use. About three minutes.',
    ),
    thanks: both(
      '谢谢，做样品的同事会读到每一条。',
      'Thank you. The people who made the sample read every answer.',
    ),
    screenedOut: both(
      '谢谢。等您用过几天再来告诉我们。',
      'Thank you. Come back once you have used it for a few days.',
    ),
    isAnonymous: false,
    hidden: [],
    quotas: [],
    questions: [
      {
        key: 'days',
        kind: 'number',
        text: both('到今天为止，您用了几天？', 'On how many days have you used it so far?'),
        unit: both('天', 'days'),
        min: 0,
        max: 365,
        isRequired: true,
        jumps: [
          {
            when: { match: 'all', clauses: [{ op: 'at-most', question: 'days', value: 0 }] },
            to: { end: 'screen-out' },
          },
        ],
      },
      {
        key: 'sides',
        kind: 'matrix',
        text: both('您对下面各项满意还是不满意？', 'How satisfied or dissatisfied are you with these?'),
        choices: satisfactionSteps,
        rows: [
          { key: 'use', text: both('用起来', 'Using it') },
          { key: 'look', text: both('外观', 'How it looks') },
          { key: 'material', text: both('材料与做工', 'How it is made') },
          { key: 'manual', text: both('说明书', 'The instructions') },
        ],
        mayNotApply: true,
        isRequired: true,
      },
      {
        key: 'setup',
        kind: 'ces',
        text: both('第一次使用有多容易或多困难？', 'How easy or difficult was it to use for the first time?'),
        low: both('非常困难', 'Very difficult'),
        high: both('非常容易', 'Very easy'),
        isRequired: true,
      },
      {
        key: 'trouble',
        kind: 'long-text',
        text: both('使用中遇到过哪些问题？没有可以不填。', 'What trouble, if any, did you have with it?'),
        isRequired: false,
        offerHelpIf: { match: 'all', clauses: [{ op: 'urgency', question: 'trouble', value: 2 }] },
      },
      {
        key: 'picture',
        kind: 'picture',
        text: both(
          '如果方便，请拍一张它在您那里的样子。',
          'If you like, show us a picture of it where you use it.',
        ),
        most: 3,
        isRequired: false,
      },
      {
        key: 'keep',
        kind: 'single',
        text: both('试用结束后您会怎么做？', 'What would you do after the trial?'),
        choices: [
          choice('keep', both('继续用', 'Go on using it')),
          choice('sometimes', both('偶尔用', 'Use it now and then')),
          choice('stop', both('不再用', 'Stop using it')),
          choice('unsure', both('还没想好', 'I have not decided')),
        ],
        isRequired: true,
      },
      {
        key: 'change',
        kind: 'long-text',
        text: both('如果只改一处，您会改什么？', 'If you could change one thing, what would it be?'),
        isRequired: false,
      },
    ],
  },
}
