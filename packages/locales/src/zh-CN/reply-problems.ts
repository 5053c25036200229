import type { replyProblems as source } from '../en/reply-problems.ts'

export const replyProblems: typeof source = {
  'reply/too-long': {
    title: '回复超过 5000 字。',
    mend: '没有发出。请缩短，放不下的可以再发一条。',
  },
  'reply/not-a-review': { title: '这个个案里没有公开的评价，无法公开回复。', mend: '请改为私下回复。' },
  'reply/review-withdrawn': {
    title: '作者已撤回这条评价，评价和下面的回复都不会再有人看到。',
    mend: '请改为私下回复，您写的内容还在。',
  },
  'reply/review-refused': {
    title: '这条评价没有公开，公开回复不会有人看到。',
    mend: '请改为私下回复，您写的内容还在。',
  },
  'reply/no-person': {
    title: '不知道这是谁说的。',
    mend: '如果是评价，可以公开回复；没有别的办法联系到这位顾客。',
  },
  'reply/no-address': {
    title: '这个渠道联系不到顾客：没有邮箱或号码。',
    mend: '请换一个渠道，或写在顾客的进度页上。',
  },
  'reply/no-door': {
    title: '这个发送渠道还没有设置。',
    mend: '请换一个渠道，或在设置的消息部分完成设置。',
  },
  'reply/already-left': {
    title: '这条回复已经发出。',
    mend: '不能再撤销或修改。如需更正，请再写一条。',
  },
  'reply/changed-meanwhile': {
    title: '这条回复刚被别人改过。',
    mend: '请先看看对方的内容，需要时再改。您写的还在输入框里。',
  },
  'reply/nothing-to-retry': {
    title: '这条回复不需要重发。',
    mend: '只有未送达、被退回或不确定的回复才能重发。',
  },
  'case/link-invalid': { title: '链接无效。', mend: '请从收到的消息里重新打开完整的链接。' },
  'case/words-empty': { title: '还没有写内容。', mend: '请写一句话再发送。' },
  'case/words-too-long': { title: '内容超过 5000 字。', mend: '没有发出。请缩短，或分两次发送。' },
  'case/too-many-words': {
    title: '您今天写了很多，全部已收到。',
    mend: '有人会看。明天可以继续写。',
  },
  'case/reopen-closed': {
    title: '已过了重新处理的期限。',
    mend: '请重新联系店铺，店铺可以通过订单找到之前的记录。',
  },
  'satisfaction/not-asked': { title: '现在不能评分。', mend: '问题解决后会请您评分。' },
}
