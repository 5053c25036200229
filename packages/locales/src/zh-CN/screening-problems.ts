import type { screeningProblems as source } from '../en/screening-problems.ts'

export const screeningProblems: typeof source = {
  'policy/changed-meanwhile': {
    title: '其他人刚刚保存了规则。',
    mend: '您的修改没有保存。请重新打开规则后再改。',
  },
  'policy/reads-stars': {
    title: '规则不得取决于星级或语气。',
    mend: '请写明评价中不应出现什么，与星级无关。没有保存任何内容。',
  },
  'policy/promises-reward': {
    title: '规则不得以任何好处换取评价。',
    mend: '请去掉奖励。没有保存任何内容。',
  },
  'appeal/not-found': { title: '没有这条复核申请。', mend: '请重新打开列表。' },
  'appeal/not-open': { title: '这条复核申请已有结果。', mend: '没有改动任何内容。请重新打开列表查看结果。' },
  'appeal/own-decision': {
    title: '首次处理的人是您。',
    mend: '只要有其他人有权处理，复核就由其他人来做。没有改动任何内容。',
  },
  'appeal/already-made': { title: '已经申请过复核。', mend: '结果会显示在本页。' },
  'appeal/nothing-to-appeal': { title: '目前没有不利于这条评价的决定。', mend: '请刷新页面查看现状。' },
}
