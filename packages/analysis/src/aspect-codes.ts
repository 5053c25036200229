/** The built-in aspects, `group.aspect`; the order is the order of the classes inside the model files. */
export const aspectCodes = [
  'product.quality',
  'product.performance',
  'product.appearance',
  'product.fit',
  'product.material',
  'product.sensory',
  'product.freshness',
  'product.usability',
  'product.content',
  'trust.authenticity',
  'trust.description',
  'price.value',
  'price.promotion',
  'logistics.speed',
  'logistics.packaging',
  'logistics.accuracy',
  'logistics.courier',
  'service.attitude',
  'service.returns',
  'service.warranty',
  'platform.experience',
  'overall',
] as const

/** One of the 22 built-in aspect codes. */
export type AspectCode = (typeof aspectCodes)[number]
