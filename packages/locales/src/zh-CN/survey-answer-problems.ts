import type { surveyAnswerProblems as source } from '../en/survey-answer-problems.ts'

export const surveyAnswerProblems: typeof source = {
  'survey/answer-needed': { title: '这道题需要回答。', mend: '请回答后再继续，前面的答案都已保留。' },
  'survey/answer-wrong-kind': {
    title: '这个答案和题目对不上。',
    mend: '请重新载入页面，再答一次这道题，其他答案都已保留。',
  },
  'survey/answer-not-offered': { title: '这道题没有“不适用”选项。', mend: '请从列出的选项中选择。' },
  'survey/answer-not-whole': { title: '这里需要整数。', mend: '请在量表上选一个数字。' },
  'survey/answer-out-of-range': { title: '超出了可填的范围。', mend: '请填写范围以内的数字或日期。' },
  'survey/answer-unknown-choice': { title: '选项里没有这一项。', mend: '请从列出的选项中选择。' },
  'survey/answer-repeated': { title: '同一项给了两次。', mend: '每一项只需给一次。' },
  'survey/answer-not-alone': {
    title: '这个选项不能和其他选项同选。',
    mend: '请只保留它，或取消它再选其他项。',
  },
  'survey/answer-other-not-chosen': {
    title: '写了补充内容，但没有选“其他”。',
    mend: '请同时选上“其他”，或删去补充内容。',
  },
  'survey/answer-too-few': { title: '还差几项。', mend: '请按题目要求的数量选择。' },
  'survey/answer-too-many': { title: '超过了要求的数量。', mend: '请取消一项或几项。' },
  'survey/answer-rows-missing': { title: '有几行还没有回答。', mend: '请每一行都回答后再继续。' },
  'survey/answer-too-long': { title: '这段话太长了。', mend: '请精简一下，先写最要紧的。' },
}
