import type { surveyMail as source } from '../en/survey-mail.ts'

export const surveyMail: typeof source = {
  invitation: {
    subject: ({ shop, title }) => `${shop}想听听您的想法：${title}`,
    text: ({ shop }) => `${shop}想了解您的真实感受。好的坏的，我们都会认真看。`,
  },
  reminder: {
    subject: ({ shop, title }) => `${shop}提醒您：${title}`,
    text: ({ shop }) => `几天前${shop}给您发过一份问卷。如果您还有一点时间，您的回答对我们很有帮助。`,
  },
  greeting: (name) => (name === null ? '您好：' : `${name}，您好：`),
  nobody: '朋友',
  begin: '开始作答',
  minutes: (minutes) => `大约需要 ${minutes} 分钟。`,
  own: '这个链接只属于您，只能提交一次，请不要转发。',
  anonymous: '本问卷匿名：您的姓名和地址都不会和回答存在一起。',
  named: '商家能看到是您作的答。您可以在任何一题停下。',
  reward: (words) => `参与答谢：${words}`,
  rewardRule: '无论您怎么回答都会得到，每人一次；即使问卷最后不适合您，也一样。',
  closes: (day) => `截止日期：${day}。`,
  why: ({ shop, reminders }) =>
    reminders === 0
      ? `您收到这封邮件，是因为您是${shop}的顾客，或把地址留给了它。只发这一次。`
      : `您收到这封邮件，是因为您是${shop}的顾客，或把地址留给了它。如果您没有作答，最多再提醒 ${reminders} 次。`,
  short: {
    invitation: ({ shop, url }) => `${shop}想听听您的想法，点开即可作答：${url}`,
    reminder: ({ shop, url }) => `${shop}提醒您：您的回答对我们仍然很有帮助。${url}`,
  },
  sampleName: '小林',

  poster: {
    title: '说说您的感受',
    sentence: '扫一扫，回答几个小问题。好的坏的，我们都会看。',
    noAccount: '不用下载应用，也不用注册。',
  },
}
