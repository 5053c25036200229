/** 聊天平台和电话记录的拒绝说明。 */
export const messengerProblems = {
  'messenger/not-found': {
    title: '没有接入这个账号。',
    mend: '它可能已被移除。请核对“聊天平台”页面显示的回调地址。',
  },
  'messenger/wrong-signature': {
    title: '签名不对。',
    mend: '什么也没有保存。请逐字核对两边的 Token、密钥或签名密钥。',
  },
  'messenger/too-late': {
    title: '签名时间相差超过五分钟。',
    mend: '什么也没有保存。请校准两边的时钟，用新的时间重新发送。',
  },
  'messenger/replayed': {
    title: '这个签名已经带来过另一条消息。',
    mend: '什么也没有保存。每条消息请重新签名，或使用安全模式。',
  },
  'messenger/unreadable': {
    title: '无法读取这条消息。',
    mend: '什么也没有保存。请对照 docs/messengers.md 检查格式。',
  },
  'messenger/refused-address': {
    title: '不能使用这个地址。',
    mend: '请填写公网的 http 或 https 地址，或留空使用平台自己的地址。',
  },
  'messenger/other-kind': {
    title: '这些密钥属于另一个平台。',
    mend: '没有任何改动。请为它另外接入一个账号。',
  },
  'messenger/no-secret': {
    title: '只有通用 Webhook 才有我们的签名密钥。',
    mend: '没有任何改动。请改为重新填写平台的密钥。',
  },
  'messenger/keys-refused': {
    title: '平台拒绝了这些密钥。',
    mend: '没有发送任何内容。请从平台页面重新复制。',
  },
  'messenger/keys-needed': {
    title: '已保存的密钥属于另一台主机。',
    mend: '没有修改，也没有发送。请连同新地址重新填写密钥。',
  },
  'messenger/unknown-department': {
    title: '这个部门已不存在。',
    mend: '没有保存。请另选一个部门，或不选。',
  },
  'conversation/not-found': { title: '找不到这个会话。', mend: '请刷新列表。' },
  'reply/window-closed': {
    title: '平台已不再接收答复。',
    mend: '距离顾客来信已经太久。请换一种渠道，或等顾客再次来信。',
  },
  'phone/note-not-found': { title: '找不到这条记录。', mend: '请刷新列表。' },
  'phone/already-taken': {
    title: '半分钟已经过去。',
    mend: '这条记录已成为反馈。请在反馈中更正，或再写一条。',
  },
  'phone/unknown-customer': {
    title: '找不到这位顾客。',
    mend: '没有保存。请重新查找号码后再保存。',
  },
}
