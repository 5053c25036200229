import type { surveyDeliveryProblems as source } from '../en/survey-delivery-problems.ts'

export const surveyDeliveryProblems: typeof source = {
  'survey/ticket-used': {
    title: '这个链接已经用过了。',
    mend: '每个链接只收一份回答，这一份已经收到，谢谢您。不需要再做什么。',
  },
  'survey/ticket-ended': {
    title: '这个链接不再接收回答。',
    mend: '它已过期，或商家已停用。如果您还有话想说，请直接联系商家。',
  },
  'survey/list-not-found': { title: '这份问卷没有这个名单。', mend: '没有任何改动，请刷新页面。' },
  'survey/file-unreadable': {
    title: '文件里没有找到邮箱地址。',
    mend: '没有邀请任何人。请每行写一个地址，或用带“邮箱”列的表格。',
  },
  'survey/file-too-long': {
    title: '文件超过 {most} 行。',
    mend: '没有邀请任何人。请分成几份，依次邀请。',
  },
  'survey/nobody-to-invite': {
    title: '没有可以邀请的人了。',
    mend: '这些人已经邀请过、最近刚被问过，或不愿被打扰。请换一批人。',
  },
  'survey/reward-conditional': {
    title: '答谢不能取决于回答的内容。',
    mend: '没有保存。参与的人都得到一样的答谢；为某种回答付钱，就是在买回答。请去掉这个条件。',
  },
  'survey/paper-not-found': { title: '还没有录入过这个编号的纸卷。', mend: '请核对纸上的编号。' },
  'survey/paper-same-person': {
    title: '这份纸卷的第一遍是您录的。',
    mend: '您录的内容已保存。第二遍请同事来录，这样才能发现差错。',
  },
  'survey/paper-stored': {
    title: '这份纸卷已经入库。',
    mend: '没有任何改动。如果是另一张纸写了同样的编号，请给它换一个新编号。',
  },
  'survey/paper-unsettled': { title: '还有差异没有确认。', mend: '请对照纸卷，逐题确认下面的问题。' },
  'survey/paper-unfit': { title: '有的回答与题目不符。', mend: '没有保存。请修改下面标出的回答。' },
}
