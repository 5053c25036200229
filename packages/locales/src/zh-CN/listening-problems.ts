import type { listeningProblems as source } from '../en/listening-problems.ts'

export const listeningProblems: typeof source = {
  'listening/source-not-found': { title: '没有这个来源。', mend: '请返回来源列表。' },
  'listening/monitor-not-found': { title: '没有这个监测。', mend: '请返回列表。' },
  'listening/account-not-found': { title: '该账号已不再连接。', mend: '请另选一个，或在“账号”里重新连接。' },
  'listening/mention-not-found': { title: '没有这条提及。', mend: '请刷新列表。' },
  'listening/post-not-found': { title: '没有这条内容。', mend: '请刷新列表。' },
  'listening/changed-meanwhile': {
    title: '这里刚被别人改过。',
    mend: '没有覆盖任何内容，请刷新后查看最新的样子。',
  },
  'listening/too-many': { title: '已达到一家店铺的上限。', mend: '请先删除不再需要的。' },
  'listening/kind-stays': { title: '这类来源不能这样操作。', mend: '请删除后按另一种类型重新添加。' },
  'listening/refused-address': {
    title: '这个地址不会被访问。',
    mend: '只访问公网的 http、https 地址；内网地址需由服务器管理员设置 DOOR_PRIVATE。',
  },
  'listening/token-refused': {
    title: '对方服务器不接受这个访问令牌。',
    mend: '请新建一个带“读取”和“写入”权限的令牌，并完整复制。',
  },
  'listening/secret-needed': {
    title: '这个地址不是填写访问令牌时的那台服务器。',
    mend: '没有修改，也没有发送。请填写这台服务器的访问令牌。',
  },
  'listening/server-silent': {
    title: '对方没有按 Mastodon 的方式应答。',
    mend: '请检查地址；地址无误就稍后再试。',
  },
  'listening/follows-account': { title: '这个来源属于一个官方账号。', mend: '移除账号后，它会一并移除。' },
  'listening/wrong-signature': {
    title: '签名不对。',
    mend: '请用该来源的密钥对原始内容签名，写法见 docs/listening.md。',
  },
  'listening/too-late': {
    title: '签名时间已超过五分钟。',
    mend: '请用当前时间重新签名，并检查发送方的时钟。',
  },
  'listening/already-taken': {
    title: '这次投递之前已经收下。',
    mend: '不必再发；新的投递请换一个 webhook-id。',
  },
  'listening/broken-delivery': {
    title: '投递的内容读不懂。',
    mend: '一条也没有收下。字段里写明了问题，格式见 docs/listening.md。',
  },
  'listening/not-answerable': {
    title: '这个账号不能在那里回复。',
    mend: '请换同一平台的账号，或到原处回复。',
  },
  'listening/too-long': { title: '内容超过了平台允许的长度。', mend: '请缩短；被回复者的名字也算字数。' },
  'listening/wider-than-said': {
    title: '对方说话的范围比您要回复的范围小。',
    mend: '请用相同或更小的可见范围回复。',
  },
  'listening/not-now': { title: '当前状态下不能这样做。', mend: '请刷新，看看它到了哪一步。' },
  'listening/time-in-past': { title: '这个时间已经过去。', mend: '请选以后的时间，或立即发布。' },
}
