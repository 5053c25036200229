import type { FrontDoor } from '../../../platform/http/front-door.ts'
import type { Metrics } from '../../../platform/metrics/create-metrics.ts'
import type { Platform } from '../../../platform/scope.ts'
import { openDoor } from './open-door.ts'
import { readyAddresses } from './ready-addresses.ts'
import { openReadyPages } from './ready-pages.ts'

/** The door for shoppers in front of this process's routes, with a memory of its own. */
export function openStorefrontDoor(options: {
  platform: Platform
  metrics: Metrics
  publicUrl: string
  canMail: boolean
}): FrontDoor {
  const { platform, metrics, publicUrl, canMail } = options
  const pages = openReadyPages({ platform, reach: { publicUrl, canMail } })
  platform.pageNotices.onChange((changed) => {
    if (!changed || changed.subjects.length === 0) return pages.forget(changed?.shop)
    for (const subject of changed.subjects) pages.forget(changed.shop, subject)
  })
  return openDoor({ addresses: readyAddresses, pages, metrics, log: platform.log })
}
