import type { trustProblems as source } from '../en/trust-problems.ts'

export const trustProblems: typeof source = {
  'vote/of-shop': {
    title: '店铺的人不能给本店的评价投票。',
    mend: '没有计入。退出登录后，可以像买家一样查看页面。',
  },
  'vote/own-review': {
    title: '这条评价就是从您现在的网络写下的，从这里投票不计入。',
    mend: '没有计入。其他评价都可以投票。',
  },
  'flag/not-found': { title: '没有这条举报。', mend: '请返回举报列表。' },
  'flag/not-published': { title: '这条评价没有公开。', mend: '只有公开可见的评价才能举报。' },
  'flag/already-flagged': {
    title: '您已经举报过这条评价。',
    mend: '每位读者对一条评价的举报计一次。处理结果可通过当时给出的链接查看。',
  },
  'flag/too-many': { title: '您今天的举报次数已用完。', mend: '其余的请明天再举报。' },
  'flag/needs-words': { title: '请用一句话说明问题。', mend: '选择“其他”时需要填写说明。' },
  'flag/bad-address': {
    title: '这不是有效的邮箱地址。',
    mend: '请改正，或留空：凭链接同样可以看到结果。',
  },
  'flag/decided': { title: '这条举报已经处理。', mend: '请重新打开列表，查看处理人和结果。' },
  'flag/link-invalid': { title: '这个链接没有对应的举报。', mend: '请检查地址是否复制完整。' },
  'audit/not-found': { title: '没有这次审计。', mend: '请返回审计列表。' },
  'audit/bad-period': { title: '时间段不对。', mend: '结束时间须晚于开始时间，且不在将来。' },
  'audit/nonce-used': { title: '这个承诺值已经用过。', mend: '请重新开始，系统会生成新的随机数。' },
  'audit/not-yet-logged': {
    title: '承诺之后还没有签名的日志头。',
    mend: '请过几秒再试。抽样由那个日志头决定，因此谁也无法提前知道。',
  },
  'audit/wrong-nonce': {
    title: '这个随机数与日志中的承诺不符。',
    mend: '请使用开始审计时生成的随机数，它在审计文件中，或在开始审计的浏览器里。',
  },
  'audit/wrong-state': { title: '审计不在这一步。', mend: '请重新打开，查看当前进度。' },
  'audit/nothing-to-draw': {
    title: '日志中这段时间的评价太少。',
    mend: '请放弃这次审计，换更长的时间段或更小的样本重新开始。',
  },
  'audit/not-in-sample': { title: '这条评价不在样本中。', mend: '请判断样本中的评价。' },
  'audit/findings-open': {
    title: '还有样本没有判断。',
    mend: '请判断其余的评价；“无法判断”也是一种答案。',
  },
  'audit/other-auditor': { title: '这是另一位审计员的审计。', mend: '只有发起人可以操作，您可以查看。' },
  'auditor-key/not-found': { title: '没有这个密钥。', mend: '请返回密钥列表。' },
  'auditor-key/exists': { title: '这个密钥已经登记。', mend: '没有任何改动。' },
  'auditor-key/revoked': { title: '这个密钥已经吊销。', mend: '请生成新密钥，并请店主确认。' },
  'auditor-key/not-pinned': {
    title: '店主还没有确认这个密钥。',
    mend: '请店主在“可信 → 审计”中核对指纹并确认。',
  },
  'attestation/not-signed': {
    title: '签名不符。',
    mend: '请用与登记公钥对应的私钥签名，签名后不要改动内容。',
  },
  'attestation/other-content': {
    title: '证明内容与审计结果不一致。',
    mend: '请重新载入草稿再签名。不一致之处见下方。',
  },
  'certificate/not-found': { title: '没有这份证书。', mend: '请返回证书列表。' },
  'certificate/exists': { title: '这份证书已经在这里。', mend: '没有任何改动。' },
  'certificate/not-signed': {
    title: '证书的签名与公钥不符。',
    mend: '请原样上传机构给出的文件和公钥。改动过的证书不能展示。',
  },
  'certificate/other-key': {
    title: '这家机构在这里登记的是另一个密钥。',
    mend: '请与机构核实。更换密钥须使用新的机构名称，以免被冒用。',
  },
  'certificate/expired': { title: '证书已经过期，或起止日期颠倒。', mend: '请向机构索取有效的证书。' },
  'certificate/revoked': { title: '这份证书已经撤销。', mend: '请添加新的证书。' },
  'certificate/no-file-named': {
    title: '证书中没有指明文件。',
    mend: '只有机构在签名中写明哈希值的文件，才能与证书一同展示。',
  },
  'certificate/other-file': {
    title: '这不是证书中指明的文件。',
    mend: '请上传机构签名时的原文件，一个字节也不能改。',
  },
  'certificate/file-kind': { title: '这不是 PDF、PNG 或 JPEG 文件。', mend: '请上传这三种格式之一。' },
}
