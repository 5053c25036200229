import type { incidentProblems as source } from '../en/incident-problems.ts'

export const incidentProblems: typeof source = {
  'incident/not-found': { title: '没有这个事件。', mend: '请返回列表。' },
  'incident/step-not-found': { title: '没有这个步骤。', mend: '请重新打开事件。' },
  'incident/answer-not-found': { title: '没有这次统一回复。', mend: '请重新打开事件。' },
  'incident/notice-not-found': { title: '没有这条公告。', mend: '请重新打开事件。' },
  'incident/hold-not-found': { title: '没有这条停售指令。', mend: '请检查编号，应以 hld_ 开头。' },
  'incident/surge-not-found': { title: '没有这个异常激增。', mend: '请返回列表。' },
  'incident/changed-meanwhile': {
    title: '刚才有人改过。',
    mend: '您的修改没有保存。请看看现在的内容再试一次。',
  },
  'incident/is-closed': { title: '事件已经结束。', mend: '如果还有事要做，请重新打开。' },
  'incident/is-open': { title: '事件本来就在处理中。', mend: '请继续处理。' },
  'incident/surge-taken': { title: '这个激增已有事件：第 {number} 号。', mend: '请打开那个事件。' },
  'incident/no-statement': { title: '还没有声明。', mend: '请先写好声明。' },
  'incident/own-statement': { title: '这份声明是您自己写的。', mend: '请另一位同事批准，多一双眼睛更稳妥。' },
  'incident/needs-a-person': { title: '程序不能批准声明。', mend: '请由人登录后批准。' },
  'incident/not-approved': { title: '声明还没有批准。', mend: '请另一位同事批准最新的内容，再公布。' },
  'incident/statement-unfit': {
    title: '声明还不能发布。',
    mend: '请填好空缺并改正下面指出的地方，再请人批准。',
  },
  'incident/times-reversed': { title: '公告结束早于开始。', mend: '请选更晚的结束时间，或不设结束时间。' },
  'incident/no-door': {
    title: '这里还没有店铺系统的地址。',
    mend: '请在「设置 → 补偿」里填写，停售指令也发往该地址。在此之前请在店铺系统里手动停售。',
  },
  'incident/hold-pending': {
    title: '正在通知店铺系统处理该商品。',
    mend: '请等待答复，或在那里再试一次。',
  },
  'incident/hold-overtaken': {
    title: '这个商品已有更新的指令。',
    mend: '请重新打开事件，需要时下达新的指令。',
  },
  'incident/unknown-member': { title: '这位同事已不在店里。', mend: '请选另一位。' },
  'incident/unknown-product': { title: '没有这个商品。', mend: '请选另一个。' },
  'incident/personal-data': {
    title: '复盘里出现了某人的号码或地址。',
    mend: '请删去：复盘会保存多年供人查阅。',
  },
  'incident/too-many-voices': { title: '一次添加的反馈太多。', mend: '请分几次添加。' },
}
