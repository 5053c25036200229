import type { mailboxProblems as source } from '../en/mailbox-problems.ts'

export const mailboxProblems: typeof source = {
  'mailbox/not-found': { title: '找不到这个邮箱。', mend: '可能已被移除，请刷新页面。' },
  'mailbox/address-taken': { title: '这个地址已经添加过邮箱。', mend: '没有保存。请打开原来的邮箱修改。' },
  'mailbox/secret-missing': {
    title: '缺少密码或令牌。',
    mend: '没有保存。请重新填写：换了服务器或用户后，不会沿用原来的密码。',
  },
  'mailbox/unknown-department': { title: '这个部门已经不在了。', mend: '没有保存，请另选一个部门。' },
  'mailbox/no-server': {
    title: '本系统没有配置发信服务器。',
    mend: '没有保存。请填写邮箱自己的 SMTP 服务器，或请管理员设置 SMTP_URL。',
  },
  'mail/not-found': { title: '找不到这封邮件。', mend: '请返回列表。' },
  'mail/nothing-to-retry': {
    title: '这封邮件不需要再处理。',
    mend: '它已经归入个案，或者内容已在 90 天后清除。',
  },
  'mail/file-not-kept': { title: '这个附件没有保存。', mend: '可以到邮件服务器上的原邮件里查看。' },
}
