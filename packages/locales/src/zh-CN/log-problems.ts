import type { logProblems as source } from '../en/log-problems.ts'

export const logProblems: typeof source = {
  'log/no-head': {
    title: '本店的公开日志还没有签名的日志头。',
    mend: '请过一分钟再查；店铺开设后不久就会签出第一个日志头。',
  },
  'log/beyond-head': {
    title: '日志还没有这么长。',
    mend: '请先读取最新的日志头，再查询它范围内的长度和位置。',
  },
  'witness/not-found': { title: '没有这个见证方。', mend: '请返回见证方列表。' },
  'witness/exists': { title: '这个见证方已经在列表里。', mend: '没有任何改动。' },
  'witness/too-many': { title: '已经有 20 个见证方。', mend: '请先移除一个不再应答的，再添加新的。' },
  'witness/refused-address': {
    title: '这个地址不能使用。',
    mend: '请填写公网的 http 或 https 地址。内网地址需由服务器管理员设置 DOOR_PRIVATE。',
  },
  'witness/no-mail': {
    title: '服务器不能发送邮件，或这不是邮箱地址。',
    mend: '请检查地址。邮件由服务器管理员通过 SMTP_URL 设置。',
  },
  'witness/head-not-signed': {
    title: '这个日志头的签名与密钥不符。',
    mend: '请原样发送店铺日志给出的日志头，以及签名所用的公钥。',
  },
  'witness/other-key': {
    title: '这家店的日志头在这里以另一个密钥留存，而它的地址没有列出新密钥。',
    mend: '请在首次提交时给出的地址公布新密钥，再发送日志头。',
  },
  'witness/no-origin': {
    title: '这不是服务器的根地址。',
    mend: '请只填 https 和域名，后面不带路径，例如 https://shop.example。内网地址需由服务器管理员设置 DOOR_PRIVATE。',
  },
  'witness/too-many-heads': {
    title: '今天为这家店留存的日志头和密钥已经够多。',
    mend: '请明天再发送最新的日志头，它包含之前的全部内容。',
  },
}
