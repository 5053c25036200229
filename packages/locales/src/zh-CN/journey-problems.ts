import type { journeyProblems as source } from '../en/journey-problems.ts'

export const journeyProblems: typeof source = {
  'behaviour/no-consent': {
    title: '访客尚未同意。',
    mend: '没有保存任何内容。请在访客于您的页面上同意之后再发送行为事件。',
  },
  'touchpoint-rule/not-found': { title: '没有这条规则。', mend: '可能已被他人删除，请重新加载页面。' },
  'touchpoint-rule/unknown-survey': { title: '没有这份问卷。', mend: '请从您的问卷中选择一份。' },
  'touchpoint-rule/survey-not-live': {
    title: '这份问卷尚未发布。',
    mend: '请先发布问卷，或让规则保持关闭。',
  },
  'touchpoint-rule/moment-mismatch': {
    title: '出现时机与所填内容不符。',
    mend: '滚动需填 1 到 100 的百分比，停留需填秒数，自定义事件需填名称，其余无需填写。',
  },
  'touchpoint-rule/too-many': { title: '规则数量已达上限。', mend: '请先删除一条不再需要的规则。' },
  'touchpoint-rule/changed-meanwhile': {
    title: '这条规则刚被他人修改过。',
    mend: '没有保存。请查看最新内容后再保存。',
  },
  'touchpoint/unknown-owner': { title: '此人不是本店成员。', mend: '请重新加载页面后再选择。' },
  'journey/changed-meanwhile': {
    title: '这些设置刚被他人修改过。',
    mend: '没有保存。请查看最新内容后再保存。',
  },
}
