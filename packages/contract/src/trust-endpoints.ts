import { auditEndpoints } from './audit.ts'
import { moderationEndpoints } from './moderation-endpoints.ts'
import { flagEndpoints } from './review-flag.ts'
import { screeningEndpoints } from './screening-endpoints.ts'
import { transparencyEndpoints } from './transparency.ts'

/** Of screening, moderation, flags, audits and the log; spread into the one table of endpoints. */
export const trustEndpoints = {
  ...auditEndpoints,
  ...flagEndpoints,
  ...moderationEndpoints,
  ...screeningEndpoints,
  ...transparencyEndpoints,
}
