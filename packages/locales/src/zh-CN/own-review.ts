import type { ownReview as source } from '../en/own-review.ts'

export const ownReview: typeof source = {
  change: '修改评价',
  changeAndSend: '修改后重新提交',
  changeUntil: (day) => `${day}前可以修改。修改前的内容会保留，别人看到的是现在的内容和修改日期。`,
  mend: '您可以怎么做',
  mends: {
    advertising: '请去掉推销内容、链接和卖家的联系方式，然后重新提交。',
    abuse: '请说明问题本身，不带辱骂，然后重新提交。批评再尖锐也没有关系。',
    'personal-data': '请去掉他人的姓名、号码和住址，然后重新提交。',
    'off-topic': '请写与商品、物流或服务有关的内容，然后重新提交。',
    duplicate: '请用自己的话写下您的发现，然后重新提交。',
    unlawful: '请去掉法律禁止公开的内容，然后重新提交。',
    danger: '请去掉可能伤害他人的做法，然后重新提交。提醒大家注意危险则完全可以。',
    extortion: '请去掉要求，说明发生了什么，然后重新提交。店铺照样会帮您处理。',
    filler: '请用自己的话写下您的发现，然后重新提交。几个字就够。',
  },
  edited: '修改日期',
  followUp: {
    heading: '用了一段时间，有新的发现？',
    text: '追评内容',
    hint: '比如是否耐用。追评显示在原评价下方，并注明相隔天数，提交后不能修改。',
    until: (day) => `${day}前可追评一次。`,
    send: '提交追评',
  },
  withdraw: {
    heading: '撤回这条评价',
    text: '评价会立即从所有页面消失，星级不再计入。30 分钟内可以恢复，之后不能恢复，这件商品也不能再次评价。',
    send: '撤回',
  },
  bringBack: {
    text: (time) => `如果是误操作，${time}前可以恢复。`,
    send: '恢复评价',
    over: '恢复的时间已过。',
  },
  file: '下载签名回执',
  fileHint: '一个小文件，日后可以证明您何时提交了什么。如有需要请保存。',
  closed: {
    opens: (day) => `评价将于 ${day} 开放，届时请用同一链接打开。如果现在就有问题，可以在下面告诉店铺。`,
    lost: '您写的内容没有丢失，仍保存在这台设备上。您可以私下发给店铺。',
    label: '对店铺说的话',
    hint: '只有店铺的工作人员能看到，不会公开，也不计入星级。',
    send: '只发给店铺',
    sentTitle: '店铺已收到您的话',
    sentText: '只有店铺的工作人员能看到。如需答复，店铺知道您的订单。',
  },
  editPage: {
    heading: '修改评价',
    of: (product) => `您对 ${product} 的评价`,
    note: (day) =>
      `${day}前可以修改。修改前的内容留作记录，别人看到的是新的内容，并注明首次提交和修改的日期。`,
    noteAgain: '提交后会重新核对，与星级无关。',
    media: '图片和视频保持不变。',
    send: '提交修改',
    back: '不修改，返回',
    present: '现在的内容',
  },
}
