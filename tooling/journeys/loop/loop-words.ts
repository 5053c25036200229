const chinese = {
  shop: '山间茶器',
  product: '恒温电水壶',
  agent: '安然',
  lead: '李主管',
  partner: '密封件供应商',
  buyers: { quality: '陈雨', delivery: '周野', manner: '吴桐' },
  quality: '用了两天壶底就漏水，桌子都湿了，质量太差了。',
  delivery: '等了十二天才收到，物流一直没有更新，发货太慢了。',
  manner: '客服态度很差，我问怎么换货，对方只回一句“自己看说明”。',
  thin: '您好，您的反馈我们收到了，会处理的。',
  good: '谢谢您告诉我们。水壶才用两天就漏水，我们很抱歉。查过了，这一批的密封圈在装配时放偏了。我们给您换一只新批次的水壶，24 小时内发出，旧的不用寄回。',
  exchangeNote: '换新批次的同款，旧的不用寄回',
  batchTask: '这一批水壶的密封圈装偏了，原因是什么，剩下的怎么办？',
  batchText: '客户收到的水壶两天就漏水，请查批次 B-7。',
  batchAnswer: '装配工位的定位销松了，已经换掉；批次 B-7 余下的 312 只全部返工。',
  supplierName: '何师傅',
  explanation:
    '周先生您好，谢谢您写信来。等了十二天才收到，物流也一直没有更新，我们很抱歉。原因是仓库那几天搬迁，包裹在中转站停了八天。我们送您一张 15 元的优惠券，今天 18 点前到您的账户。',
  mannerTask: '请和当班同事谈一谈，并给客户回个电话',
  mannerTaskDone: '谈过了，接待用语改好了。',
  apology:
    '您好，谢谢您把这件事告诉我们。客服只回了一句“自己看说明”，态度不好，我们向您道歉。当时值班的同事刚接手，没有看您之前的话。组长今天中午会给您打电话，把换货的事一次办好。',
  callPurpose: '道歉，并把换货办好',
  callResult: '通了电话，客户接受道歉，换货已约好。',
  leads: '客服主管组',
  settled: '已经和客户谈妥',
  planTitle: '水壶不再漏水',
  planSaid: '水壶用几天就漏水',
  planDid: '换了定位销，每只壶出厂前都装水静置两小时',
}

const english: typeof chinese = {
  shop: 'Hillside Tea Ware',
  product: 'Steady kettle',
  agent: 'Ann Archer',
  lead: 'Lee Lambert',
  partner: 'Seal supplier',
  buyers: { quality: 'Alba Reyes', delivery: 'Bruno Falk', manner: 'Cora Lind' },
  quality: 'After two days the kettle leaks at the base and wets the table. Poor quality.',
  delivery: 'It took twelve days to arrive and the tracking never changed. Delivery was far too slow.',
  manner: 'Your agent was rude: I asked how to exchange it and was only told to read the manual.',
  thin: 'Hello, we have received your feedback and will look into it.',
  good: 'Thank you for telling us. We are sorry that the kettle leaks at the base after two days. The seals of this batch were put in crooked during assembly. We will exchange it for one of the new batch; it ships within 24 hours and you can keep the old one.',
  exchangeNote: 'Same model of the new batch, the old one need not come back',
  batchTask: 'Why were the seals of this batch put in crooked, and what about the rest?',
  batchText: 'A kettle leaked after two days. Please look at batch B-7.',
  batchAnswer:
    'A locating pin on the line was loose and has been replaced; the other 312 kettles of B-7 are reworked.',
  supplierName: 'Hans',
  explanation:
    'Hello, thank you for writing. We are sorry that the delivery took twelve days and that the tracking never changed. The parcel stood in the transit hub for eight days because our warehouse moved that week. We are giving you a coupon of 15 yuan; it will be in your account by 6 pm today.',
  mannerTask: 'Please talk with the colleague on duty and call the customer',
  mannerTaskDone: 'We talked, and the greeting is rewritten.',
  apology:
    'Hello, thank you for telling us. We are sorry that our agent was rude and only told you to read the manual. The colleague had just come on duty and had not read what you wrote before. Our team lead will call you at noon today and arrange the exchange.',
  callPurpose: 'Apologise and arrange the exchange',
  callResult: 'Spoke with the customer, who accepts; the exchange is arranged.',
  leads: 'Team leads',
  settled: 'Settled with the customer',
  planTitle: 'Kettles no longer leak',
  planSaid: 'The kettle leaks after some days',
  planDid: 'A new locating pin, and each kettle stands filled for two hours before it leaves',
}

/** What everybody says in the drill, by language. */
export const loopWords = { 'zh-CN': chinese, en: english }

export type LoopWords = typeof chinese
