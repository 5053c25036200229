import type { automaticProblems as source } from '../en/automatic-problems.ts'

export const automaticProblems: typeof source = {
  'automatic-rule/not-found': { title: '没有这条规则。', mend: '请回到列表，可能已被同事删除。' },
  'automatic-rule/too-many': { title: '规则太多了。', mend: '请先删除不再需要的规则。' },
  'automatic-rule/changed-meanwhile': {
    title: '这条规则刚被别人改过。',
    mend: '请重新载入，看看现在的内容。',
  },
  'automatic-rule/unknown-template': {
    title: '规则用到的模板已不在列表里。',
    mend: '没有保存。请换一个模板。',
  },
  'automatic-rule/not-simulated': {
    title: '规则的当前版本还没有模拟过。',
    mend: '请先模拟，读一读会发出什么，再开启。模板文字改动后也要重新模拟。',
  },
  'automatic-rule/demo': {
    title: '演示店铺不会自动发送。',
    mend: '可以随意模拟；请在自己的店铺里开启规则。',
  },
  'automatic-rule/hides-complaints': {
    title: '这条规则会把不满意的评价放到私下回复。',
    mend: '没有保存。请改为公开回复，或去掉低星、批评以及负面和混合情绪。',
  },
  'automatic-rule/unfit-period': { title: '这段时间不能用。', mend: '结束要晚于开始，最长一年。' },
  'automatic-reply/not-found': { title: '没有这条回复。', mend: '请回到列表。' },
  'automatic-reply/not-held': { title: '这条回复已不在待审核状态。', mend: '请刷新列表，可能已有同事处理。' },
  'proactive/not-found': { title: '没有这位顾客。', mend: '请回到列表。' },
  'proactive/taken': {
    title: '已有同事认领这位顾客。',
    mend: '请与同事沟通，或等认领到期。同一件事打两次电话会让人反感。',
  },
  'proactive/not-taken': { title: '您还没有认领这位顾客。', mend: '请先认领，避免同事同时联系。' },
  'proactive/not-to-contact': { title: '这位顾客不希望被联系。', mend: '对方来信时再答复，不要致电。' },
  'proactive/no-consent': {
    title: '这位顾客没有同意被联系。',
    mend: '对方来信时再答复。是否需要同意，在消息设置里规定。',
  },
  'proactive/contacted-lately': { title: '最近联系这位顾客的次数已够。', mend: '请等联系额度的时间过去。' },
  'proactive/outside-hours': { title: '现在不是致电的时间。', mend: '请在顾客所在时区的联系时段内致电。' },
  'proactive/unknown-tier': { title: '没有这个等级。', mend: '没有保存。请换一个。' },
}
