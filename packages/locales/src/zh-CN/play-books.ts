import type { playBooks as source } from '../en/play-books.ts'

export const playBooks: typeof source = {
  'product-safety': {
    steps: [
      { title: '读完投诉，给其中两位打电话：有没有人受伤', dueMinutes: 30 },
      { title: '暂停销售该商品，查清之前不再发货', dueMinutes: 60 },
      { title: '查出涉及的批次、供应商和包裹', dueMinutes: 120 },
      { title: '写好暂行声明，交另一人批准', dueMinutes: 120 },
      { title: '回复每位投诉的顾客，告诉他们手上的商品怎么处理', dueMinutes: 240 },
      { title: '请供应商复查这一批次', dueMinutes: 240 },
      { title: '向律师或主管部门确认是否必须召回', dueMinutes: 480 },
      { title: '决定恢复销售、换货还是召回，并告知所有人', dueMinutes: 1440 },
    ],
    statement:
      '{{date}}，我们收到顾客对「{{product}}」的反映。查清之前请先停止使用：{{instruction}}。给您带来困扰，我们深表歉意。我们已暂停销售，正与厂家一起核查。已购买的顾客可免费退货：{{contact}}。最迟{{nextUpdate}}，我们会在这里公布进展。{{shop}}',
  },
  'delivery-breakdown': {
    steps: [
      { title: '向快递或仓库问清发生了什么、涉及多少包裹', dueMinutes: 60 },
      { title: '修改店铺里承诺的送达时间', dueMinutes: 120 },
      { title: '写好暂行声明，交另一人批准', dueMinutes: 120 },
      { title: '回复每位来问包裹在哪的顾客', dueMinutes: 240 },
      { title: '定下给等得最久的顾客怎样的补偿', dueMinutes: 480 },
      { title: '恢复之前改用其他快递', dueMinutes: 480 },
      { title: '恢复发运后告知所有人', dueMinutes: 1440 },
    ],
    statement:
      '{{date}}以来，许多包裹晚于承诺时间送达，我们深表歉意。原因是：{{cause}}。您的订单没有丢失，{{restart}}起恢复发运。不愿等待的顾客可免费取消：{{contact}}。最迟{{nextUpdate}}，我们会在这里公布进展。{{shop}}',
  },
  'price-or-payment': {
    steps: [
      { title: '先停掉错误的价格或出错的支付方式', dueMinutes: 15 },
      { title: '列出涉及的订单', dueMinutes: 60 },
      { title: '与负责人商定：按错价成交，还是取消并说明', dueMinutes: 120 },
      { title: '写好暂行声明，交另一人批准', dueMinutes: 120 },
      { title: '告诉每位相关顾客订单怎么处理', dueMinutes: 240 },
      { title: '退还多收的钱', dueMinutes: 1440 },
      { title: '检查其他价格、优惠券和支付方式有没有同样的错误', dueMinutes: 1440 },
    ],
    statement:
      '{{date}}，我们店铺的价格或扣款出了错：{{cause}}。我们深表歉意，错误已经改正。您的订单如受影响，我们会主动联系您；多付的款项最迟{{refundBy}}退还，无需申请。如有疑问：{{contact}}。{{shop}}',
  },
  'public-criticism': {
    steps: [
      { title: '读原文：说了什么、谁说的、哪些属实', dueMinutes: 60 },
      { title: '暂停此刻不合时宜的发布和活动', dueMinutes: 60 },
      { title: '指定一位发言人，请同事都转给他', dueMinutes: 60 },
      { title: '写好暂行声明，交另一人批准', dueMinutes: 180 },
      { title: '用同样的话回复来问的顾客', dueMinutes: 240 },
      { title: '属实的地方改正，并说明何时完成', dueMinutes: 1440 },
    ],
    statement:
      '{{date}}以来，有人公开批评我们：{{matter}}。我们都读了，也很重视；做得不好的地方，我们道歉。目前查明：{{facts}}。正在采取的措施：{{measures}}。如有疑问：{{contact}}。最迟{{nextUpdate}}，我们会在这里公布进展。{{shop}}',
  },
  'data-leak': {
    steps: [
      { title: '堵住漏洞：更换密码和密钥，把出问题的部分断网', dueMinutes: 30 },
      { title: '保全证据：日志、时间、谁有权限', dueMinutes: 60 },
      { title: '查清涉及哪些人、哪些数据', dueMinutes: 240 },
      {
        title: '联系个人信息保护负责人和律师：向主管部门报告有时限（个人信息保护法：立即；GDPR：72 小时）',
        dueMinutes: 120,
      },
      { title: '写好暂行声明，交另一人批准', dueMinutes: 240 },
      { title: '告诉相关顾客泄露了什么、应该怎么做', dueMinutes: 1440 },
      { title: '依法向主管部门报告', dueMinutes: 2880 },
    ],
    statement:
      '{{date}}，我们发现顾客的信息可能被他人获取，我们深表歉意。漏洞已经堵住。目前查明涉及：{{dataConcerned}}。密码和支付信息：{{paymentData}}。请您{{instruction}}。我们会逐一通知相关顾客。如有疑问：{{contact}}。最迟{{nextUpdate}}，我们会在这里公布进展。{{shop}}',
  },
}
