import type { CampaignKind } from '../screening-kinds.ts'
import type { Campaign } from '../simulated-world.ts'
import { abuse } from './abuse.ts'
import { advertising } from './advertising.ts'
import { attackWaves } from './attack-waves.ts'
import { brushing } from './brushing.ts'
import { coReviewRing } from './co-review-ring.ts'
import { copiedWithContact } from './copied-with-contact.ts'
import { copyPaste } from './copy-paste.ts'
import { deviceRing } from './device-ring.ts'
import { extortion } from './extortion.ts'
import { filler } from './filler.ts'
import { flooding } from './flooding.ts'
import { networkRing } from './network-ring.ts'
import { newAccountBurst } from './new-account-burst.ts'
import { offTopic } from './off-topic.ts'
import { paraphrase } from './paraphrase.ts'
import { slowDrip } from './slow-drip.ts'
import { template } from './template.ts'

/** Each call gives one campaign. */
export const campaigns: Record<CampaignKind, Campaign> = {
  'copy-paste': copyPaste,
  template,
  paraphrase,
  'copied-with-contact': copiedWithContact,
  'new-account-burst': newAccountBurst,
  'device-ring': deviceRing,
  'network-ring': networkRing,
  'co-review-ring': coReviewRing,
  brushing,
  flooding,
  extortion,
  'attack-waves': attackWaves,
  filler,
  advertising,
  'off-topic': offTopic,
  abuse,
  'slow-drip': slowDrip,
}
