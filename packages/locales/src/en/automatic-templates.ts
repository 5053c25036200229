/** Words of the templates that automatic replies begin with. They claim nothing that nobody has done. */
export const automaticTemplates = {
  /** What a praised aspect is called in a reply; what is not here is not named. */
  praised: {
    'product.quality': 'the quality',
    'product.performance': 'how well it works',
    'product.appearance': 'the looks',
    'product.fit': 'the size',
    'product.material': 'the material',
    taste: 'the taste and smell',
    'product.freshness': 'the freshness',
    'product.usability': 'how easy it is to use',
    'trust.authenticity': 'that it is genuine',
    'trust.description': 'that it is as described',
    'price.value': 'the value for money',
    'price.promotion': 'the offer',
    'logistics.speed': 'the quick delivery',
    'logistics.packaging': 'the packaging',
    'logistics.courier': 'the courier',
    'service.attitude': 'our service',
    'service.returns': 'how we handled your return',
    'service.warranty': 'our service after the sale',
  },
  list: (names: string[]): string => names.join(' and '),
  named: {
    name: 'Automatic: thanks for what they praised',
    text: 'Hello, thank you for taking the time to write this. We are glad to hear good things about {{voice.praised}}. If anything comes up later, just write to us and a colleague will answer.',
  },
  namedToo: {
    name: 'Automatic: thanks, second wording',
    text: 'Hello, thank you for your review. It is good to read your kind words about {{voice.praised}}. Should you ever need help, write to us and a colleague will answer.',
  },
  plain: {
    name: 'Automatic: plain thanks',
    text: 'Hello, thank you for taking the time to share your impressions. We are glad that you are happy. If anything comes up later, just write to us and a colleague will answer.',
  },
  plainToo: {
    name: 'Automatic: plain thanks, second wording',
    text: 'Hello, thank you for your review. Good to read that you are pleased. Should you ever need help, write to us and a colleague will answer.',
  },
  sent: {
    name: 'Automatic: thanks for praise sent to us',
    text: 'Hello, thank you for your kind words to {{shop.name}}. This is an automatic reply; if you need anything, answer it and a colleague will read it.',
  },
}
