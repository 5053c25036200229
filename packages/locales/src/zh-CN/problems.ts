import type { problems as source } from '../en/problems.ts'
import { automaticProblems } from './automatic-problems.ts'
import { caseProblems } from './case-problems.ts'
import { chatProblems } from './chat-problems.ts'
import { clockProblems } from './clock-problems.ts'
import { connectorProblems } from './connector-problems.ts'
import { feedProblems } from './feed-problems.ts'
import { helpProblems } from './help-problems.ts'
import { importProblems } from './import-problems.ts'
import { incidentProblems } from './incident-problems.ts'
import { journeyProblems } from './journey-problems.ts'
import { libraryProblems } from './library-problems.ts'
import { listeningProblems } from './listening-problems.ts'
import { logProblems } from './log-problems.ts'
import { mailboxProblems } from './mailbox-problems.ts'
import { messengerProblems } from './messenger-problems.ts'
import { moderationProblems } from './moderation-problems.ts'
import { planProblems } from './plan-problems.ts'
import { portalProblems } from './portal-problems.ts'
import { remedyProblems } from './remedy-problems.ts'
import { replyProblems } from './reply-problems.ts'
import { screeningProblems } from './screening-problems.ts'
import { shopperProblems } from './shopper-problems.ts'
import { surveyAnswerProblems } from './survey-answer-problems.ts'
import { surveyDeliveryProblems } from './survey-delivery-problems.ts'
import { surveyProblems } from './survey-problems.ts'
import { teamProblems } from './team-problems.ts'
import { trustProblems } from './trust-problems.ts'
import { windowProblems } from './window-problems.ts'

export const problems: typeof source = {
  'request/malformed': {
    title: '请求不是有效的 JSON。',
    mend: '没有任何改动。请检查括号、引号和编码（UTF-8）。',
  },
  'request/invalid': { title: '有字段不符合要求。', mend: '没有任何改动。请按下面的提示修改后再提交。' },
  'request/too-large': { title: '请求太大了。', mend: '没有任何改动。请分批发送，或改用文件导入。' },
  'request/too-many': { title: '请求过于频繁。', mend: '请等一分钟再试，数据没有丢失。' },
  'request/key-reused': {
    title: '这个 Idempotency-Key 已用于另一个请求。',
    mend: '新的请求请换一个新的键。',
  },
  'request/key-in-use': { title: '同一个请求正在处理中。', mend: '请稍后重试，不会重复执行。' },
  'request/wrong-content-type': {
    title: '这里不接受这种内容类型。',
    mend: '请发送 JSON（application/json）；需要文件的地方请发送原始文件。',
  },
  'request/not-found': { title: '这个地址没有内容。', mend: '请检查地址。' },
  'request/unavailable': {
    title: '数据库暂时没有响应。',
    mend: '没有任何改动。请稍后用同一个 Idempotency-Key 重试。',
  },
  'request/internal': {
    title: '我们这边出了问题。',
    mend: '没有任何改动。请重试；如果仍然失败，请把请求编号告诉服务器管理员。',
  },
  'session/needed': {
    title: '您还没有登录。',
    mend: '请登录，或以「Authorization: Bearer …」携带 API 密钥。',
  },
  'session/forbidden': { title: '您的角色没有这项权限。', mend: '请联系店铺所有者调整角色。' },
  'session/foreign-origin': { title: '请求来自其他网站。', mend: '请打开管理台，在里面操作。' },
  'session/wrong-password': { title: '当前密码不正确。', mend: '没有任何改动。请输入您现在登录用的密码。' },
  'setup/already-done': { title: '这台服务器已经有店铺了。', mend: '请登录，或向店铺所有者申请权限。' },
  'key/invalid': { title: 'API 密钥不存在、已过期或已吊销。', mend: '请在「设置 → API 密钥」里新建一个。' },
  'key/not-found': { title: '没有这个 API 密钥。', mend: '请刷新密钥列表。' },
  'shop/not-found': { title: '没有您可以访问的这家店铺。', mend: '请从您的店铺里选择。' },
  'shop/unknown-time-zone': { title: '没有这个时区。', mend: '请从列表里选择，例如 Asia/Shanghai。' },
  'member/not-found': { title: '没有这位成员。', mend: '请刷新成员列表。' },
  'member/exists': { title: '这个人已经是店铺成员。', mend: '请直接在列表里修改角色。' },
  'member/last-owner': { title: '店铺至少要有一位所有者。', mend: '请先把另一位成员设为所有者。' },
  'view/not-found': { title: '没有这个已存视图。', mend: '请刷新视图列表。' },
  'view/name-taken': { title: '您已有同名的视图。', mend: '请换一个名称。' },
  'product/not-found': { title: '店铺里没有这个商品。', mend: '请检查编号，或先添加商品。' },
  'order/not-found': { title: '店铺里没有这个订单。', mend: '请检查订单号和 SKU，或先提交订单。' },
  'feedback/not-found': { title: '店铺里没有这条反馈。', mend: '请检查地址，或返回列表。' },
  'feedback/not-an-object': {
    title: '这条记录不是对象。',
    mend: '每条记录都是一个 JSON 对象，含 kind、source、externalId、occurredAt。',
  },
  'feedback/unknown-field': { title: '记录里有不认识的字段。', mend: '请删除它，或放进 facts。' },
  'feedback/missing-field': { title: '缺少字段。', mend: 'kind、source、externalId、occurredAt 为必填。' },
  'feedback/wrong-type': { title: '字段类型不对。', mend: '请参照 API 文档中的类型。' },
  'feedback/rating-out-of-range': { title: '星级是 1 到 5 的整数。', mend: '来源没有星级时请省略 rating。' },
  'feedback/unknown-dimension': { title: '分项评分不是 1 到 5 的整数。', mend: '请改正或省略。' },
  'feedback/text-too-long': { title: '正文超过 50,000 个字符。', mend: '请缩短，或拆成几条记录。' },
  'feedback/field-too-long': { title: '字段超过了长度上限。', mend: '请缩短；上限见 API 文档。' },
  'feedback/broken-text': {
    title: '文字中有损坏的字符（半个代理对或 NUL）。',
    mend: '请发送不含 NUL 的有效 Unicode。',
  },
  'feedback/invalid-date': {
    title: '日期不是带时区的 ISO 8601 格式。',
    mend: '请写成 2026-03-01T09:30:00+08:00 这样。',
  },
  'feedback/date-in-future': { title: '日期在未来。', mend: '请检查来源的时钟和时区。' },
  'feedback/date-too-old': { title: '日期早于 1990 年。', mend: '请检查日期；秒和毫秒容易混淆。' },
  'feedback/unknown-product': {
    title: '店铺里没有这个商品。',
    mend: '请先添加商品（PUT /v1/products），或省略该字段。',
  },
  'feedback/unknown-order': {
    title: '店铺里没有这个订单。',
    mend: '请先提交订单（PUT /v1/orders），或省略该字段。',
  },
  'feedback/nothing-said': { title: '记录既没有正文也没有星级。', mend: '请至少提供其中一项。' },
  'feedback/invalid-value': { title: '字段的取值不被允许。', mend: '允许的取值见 API 文档。' },
  'feedback/erased': { title: '这条反馈已按作者要求删除。', mend: '没有可显示的内容。' },
  'feedback/not-analysed-yet': { title: '这条反馈还没有分析。', mend: '请几秒后再试。' },
  'correction/span-mismatch': { title: '选中的词语不在正文里。', mend: '请重新选择。' },
  'correction/nothing-to-undo': { title: '没有可以撤销的更正。', mend: '请刷新页面。' },
  'rule/not-found': { title: '没有这条学到的规则。', mend: '请刷新页面。' },
  'decision/needs-code': { title: '不予发布需要说明理由。', mend: '请选择一条已公示的规则。' },
  'decision/not-publishable': { title: '只有商品评价会公开发布。', mend: '请私下答复这位顾客。' },
  'reply/not-found': { title: '没有这条回复。', mend: '请刷新页面。' },
  'reply/empty': { title: '回复是空的。', mend: '请先写一句话。' },
  'reply/too-late': { title: '这条回复已撤回。', mend: '请重新写一条。' },
  'product/repeated-sku': {
    title: '两个规格用了同一个 SKU。',
    mend: '没有任何改动。请给每个规格单独的 SKU。',
  },
  'order/contradicts-itself': {
    title: '订单里有互相矛盾的内容。',
    mend: '没有任何改动。下面逐项说明了哪个字段不对。',
  },
  'feedback/reserved-source': { title: '来源名 review-form 只供评价页使用。', mend: '请换一个来源名。' },
  'decision/withdrawn': {
    title: '作者已撤回这条评价。',
    mend: '其他人不能发布或拒绝它，只有作者本人可以恢复。',
  },
  'subscription/link-invalid': {
    title: '这个链接用不了。',
    mend: '可能是邮件里没有复制完整。请复制整个链接，或直接回信联系店铺。',
  },
  'message/not-found': { title: '没有这条消息。', mend: '请返回列表查看。' },
  'message/not-unknown': {
    title: '这条消息的去向是清楚的。',
    mend: '只有不确定是否发出的消息才能手动标记。',
  },
  'door/not-found': { title: '这个发送渠道还没有设置。', mend: '请先填写地址，再试一次。' },
  'door/no-mail': {
    title: '服务器还没有设置邮件。',
    mend: '请设置 SMTP_URL 和 MAIL_FROM 后重启服务器，在此之前消息会一直等着。',
  },
  'door/nobody-to-send-to': {
    title: '不清楚样例要发给谁。',
    mend: '邮件样例请以成员身份登录后发送；其他渠道请填写手机号。',
  },
  'door/not-taken': { title: '样例没有被接收。', mend: '对方的答复显示在这个渠道旁边。' },
  'door/refused-address': {
    title: '这个地址不能用。',
    mend: '请填写公网可访问的 http 或 https 地址，地址里不要带用户名。',
  },
  'product/exists': {
    title: '这个 SKU 已被使用。',
    mend: '没有任何改动。请打开使用它的商品，或换一个 SKU。',
  },
  'order/already-so': { title: '订单已经是这个状态。', mend: '没有任何改动。请刷新页面查看。' },
  'order/not-marked': { title: '没有可以撤回的标记。', mend: '请刷新页面。' },
  ...clockProblems,
  ...caseProblems,
  ...connectorProblems,
  ...feedProblems,
  ...importProblems,
  ...moderationProblems,
  ...logProblems,
  ...trustProblems,
  ...windowProblems,
  ...planProblems,
  ...surveyProblems,
  ...surveyDeliveryProblems,
  ...automaticProblems,
  ...mailboxProblems,
  ...incidentProblems,
  ...portalProblems,
  ...listeningProblems,
  ...messengerProblems,
  ...helpProblems,
  ...chatProblems,
  ...remedyProblems,
  ...journeyProblems,
  ...libraryProblems,
  ...teamProblems,
  ...replyProblems,
  ...screeningProblems,
  ...shopperProblems,
  ...surveyAnswerProblems,
}
