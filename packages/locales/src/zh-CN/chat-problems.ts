import type { chatProblems as source } from '../en/chat-problems.ts'

/** The refusals of the live chat. */
export const chatProblems: typeof source = {
  'chat/not-found': {
    title: '没有找到这段对话。',
    mend: '可能已过保存期被删除。请回到列表，或重新开始对话。',
  },
  'chat/off': { title: '这家店铺暂未开通在线对话。', mend: '请使用意见反馈表，或给店铺发邮件。' },
  'chat/link-invalid': { title: '这里打不开这段对话。', mend: '请重新开始；之前写的内容店铺已经收到。' },
  'chat/too-fast': { title: '发送得太快了。', mend: '后面的内容没有收下，请过一分钟再继续。' },
  'chat/too-many-open': {
    title: '从这里打开的对话窗口太多了。',
    mend: '请关闭一些，或稍后再试；内容没有丢失。',
  },
  'chat/too-many-pictures': {
    title: '这段对话里的图片已经到了上限。',
    mend: '其余的请用文字说明，或开始新的对话。',
  },
  'chat/consent-needed': { title: '需要您同意后才能保存。', mend: '请阅读隐私告知并勾选。' },
  'chat/nothing-said': { title: '还没有写内容。', mend: '请写几句话，或添加一张图片。' },
  'chat/site-refused': {
    title: '这个网站还没有开通对话。',
    mend: '请在「在线对话 · 设置」里添加该网站，或清空网站列表。',
  },
  'chat/frame-refused': { title: '没有看懂这条消息。', mend: '请刷新页面；之前的内容都还在。' },
  'chat/unknown-colleague': { title: '这位同事已经不在了。', mend: '请选择其他人。' },
  'chat/unknown-department': { title: '这个部门已经不在了。', mend: '没有做任何改动，请选择其他部门。' },
  'chat/key-used': { title: '这条消息已经发送过了。', mend: '请刷新页面后重新开始。' },
}
