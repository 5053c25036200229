/** What people say in the drill, in the language of the shop. */
export const crisisWords = {
  'zh-CN': {
    shop: '暖屋小店',
    writer: '文静',
    approver: '林涛',
    supplier: '电池厂',
    title: '台灯充电发烫',
    praise: ['味道清香，很喜欢', '包装用心，送得也快', '颜色好看，回购第三次了'],
    grumble: '快递太慢了，等了一周',
    burns: [
      '充电时突然冒烟，把桌子烫坏了，太危险',
      '用了两次就漏电，手被电了一下，很吓人',
      '外壳烫得没法碰，差点起火，质量太差',
    ],
    note: '已电话联系两位顾客，无人受伤。',
    answer:
      '非常抱歉，台灯充电发烫给您带来了惊吓。原因正在核查，请先停止使用；我们为您免费退货退款，三天内再联系您。感谢您告诉我们。',
    review: {
      happened: '二十多位顾客反映台灯充电时发烫冒烟。',
      cause: 'B7 批次换了电池，没有重新做温升测试。',
      changed: '停售并召回 B7，电池进厂逐批测试。',
      lessons: '换料必须重新做温升测试。',
    },
    search: '温升测试',
  },
  en: {
    shop: 'Warm House',
    writer: 'Wendy',
    approver: 'Linus',
    supplier: 'Battery works',
    title: 'Lamp gets hot while charging',
    praise: ['Works as described, thank you', 'Lovely colour', 'Fast delivery, well packed'],
    grumble: 'Delivery took far too long',
    burns: [
      'It started smoking while charging and burnt my table, dangerous',
      'I got an electric shock from the lamp, terrible quality',
      'The case gets burning hot, it nearly caught fire, awful',
    ],
    note: 'Two customers called: nobody is hurt.',
    answer:
      'We are very sorry that the lamp got hot while charging and frightened you. We are checking the cause; please stop using it. You get a full refund, and we will write again within three days. Thank you for telling us.',
    review: {
      happened: 'More than twenty customers told us that the lamp gets hot and smokes.',
      cause: 'Batch B7 has another battery, which was not tested for heat.',
      changed: 'B7 is held and recalled; each lot of batteries is tested.',
      lessons: 'A changed part must pass the heat test again.',
    },
    search: 'heat test',
  },
}
