import type { SlotFacts } from '@echoloop/contract'

/** Facts of an invented case, in the language of the words they go into. */
export const slotSamples: Record<'zh-CN' | 'en', SlotFacts> = {
  en: {
    'customer.name': 'Mary Lee',
    'order.number': '2026-10458',
    'order.deliveredOn': 'November 18',
    'product.name': 'Morning Mug',
    'case.number': '128',
    'case.problem': 'quality',
    'voice.praised': 'quality and packaging',
    'shop.name': 'Harbour Goods',
    'agent.name': 'Anna',
    today: 'November 22',
  },
  'zh-CN': {
    'customer.name': '李梅',
    'order.number': '2026-10458',
    'order.deliveredOn': '11月18日',
    'product.name': '晨光马克杯',
    'case.number': '128',
    'case.problem': '质量',
    'voice.praised': '「质量做工」、「包装」',
    'shop.name': '港湾良品',
    'agent.name': '小安',
    today: '11月22日',
  },
}
