/** Kinds of campaign that the simulator plants. */
export const campaignKinds = [
  'copy-paste',
  'template',
  'paraphrase',
  'copied-with-contact',
  'new-account-burst',
  'device-ring',
  'network-ring',
  'co-review-ring',
  'brushing',
  'flooding',
  'extortion',
  'attack-waves',
  'filler',
  'advertising',
  'off-topic',
  'abuse',
  'slow-drip',
] as const
export type CampaignKind = (typeof campaignKinds)[number]

/** Kinds of honest reviews that look like a campaign in one respect. */
export const innocentKinds = [
  'family',
  'shared-network',
  'sales-day',
  'short-praise',
  'viral-product',
  'bad-batch',
  'loyal-customer',
  'one-order-same-words',
  'default-praise',
  'old-import',
  'long-detailed',
  'quoted-slogan',
  'new-customer',
  'series-buyer',
  'follow-up',
  'shop-contact',
  'refund-demand',
] as const
export type InnocentKind = (typeof innocentKinds)[number]

export type PlantedKind = CampaignKind | InnocentKind
export const plantedKinds: readonly PlantedKind[] = [...campaignKinds, ...innocentKinds]
