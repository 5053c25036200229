import type { surveyProblems as source } from '../en/survey-problems.ts'

export const surveyProblems: typeof source = {
  'survey/not-found': { title: '没有这份问卷。', mend: '请核对网址，或向提供链接的人确认。' },
  'survey/not-live': { title: '这份问卷还没有开始。', mend: '商家发布后即可作答。' },
  'survey/closed': { title: '这份问卷已经截止。', mend: '不再接受作答，感谢您的热心。' },
  'survey/archived': { title: '这份问卷已经结束。', mend: '不再接受作答；之前的回答都已保留。' },
  'survey/wrong-state': {
    title: '问卷目前的状态不允许这样操作。',
    mend: '没有改动任何内容。请刷新问卷：草稿要先发布，进行中的要先截止。',
  },
  'survey/changed-meanwhile': {
    title: '{by}刚刚保存过这份草稿。',
    mend: '没有覆盖任何内容。请载入第 {revision} 次修订，再把您的改动加进去。',
  },
  'survey/faulty': {
    title: '问卷还不能发布：有 {count} 处需要修改。',
    mend: '下面逐一列出了问题和改法。草稿已保存。',
  },
  'survey/closes-in-past': { title: '截止时间已经过去。', mend: '请选择更晚的时间，或不设截止时间。' },
  'survey/version-not-found': { title: '问卷的这个版本从未发布。', mend: '请重新载入问卷。' },
  'survey/response-not-found': { title: '找不到这份作答。', mend: '请重新打开问卷，从头开始。' },
  'survey/wrong-token': { title: '这份作答属于其他人。', mend: '请从自己的链接重新打开问卷。' },
  'survey/response-ended': { title: '这份作答已经结束。', mend: '之前的回答都已保留，不能再修改。' },
  'survey/unfit-answer': {
    title: '有些回答与题目不符。',
    mend: '这次提交没有保存。请修改下面列出的回答，再提交一次。',
  },
  'survey/answer-unknown-question': {
    title: '问卷里没有这道题。',
    mend: '请重新载入页面；其他回答都已保留。',
  },
  'survey/not-finished': { title: '还有必答题没有回答。', mend: '请先回答下面列出的题目，再提交。' },
  'survey/ticket-invalid': { title: '这个链接无效。', mend: '请从消息里原样打开，或请商家重新发送。' },
  'survey/too-few-answers': {
    title: '这份匿名问卷的回答不足五份。',
    mend: '为了不暴露任何人，满五份后才会显示。请等待更多回答，或减少筛选条件。',
  },
  'survey/cannot-cross': {
    title: '这两道题无法交叉对照。',
    mend: '请选择两道不同的评分题或选择题；多选题只能放在行上。',
  },
}
