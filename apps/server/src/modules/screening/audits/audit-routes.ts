import { endpoints } from '@echoloop/contract'
import { inShop, open, type Route } from '../../../platform/http/route.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { runInShop } from '../../../platform/scope.ts'
import { attestAudit, draftAttestation } from './attest-audit.ts'
import { listAuditRows } from './audit-store.ts'
import { listAuditorKeys } from './auditor-key-store.ts'
import { pinAuditorKey, presentKey, registerAuditorKey, revokeAuditorKey } from './auditor-keys.ts'
import { abandonAudit, commitAudit, readAudit } from './commit-audit.ts'
import { drawSample } from './draw-sample.ts'
import { presentAudits } from './present-audit.ts'
import { publicAttestations } from './public-attestations.ts'
import { readSample } from './read-sample.ts'
import { recordFinding } from './record-finding.ts'

const auditId = ({ id }: { id: string }) => uuidOf('reviewAudit', id)
const keyId = ({ id }: { id: string }) => uuidOf('auditorKey', id)

export const auditRoutes: Route[] = [
  inShop(endpoints.listAudits, async (scope) => ({
    items: await presentAudits(scope, await listAuditRows(scope)),
    keys: (await listAuditorKeys(scope)).map(presentKey),
  })),
  inShop(endpoints.commitAudit, (scope, { body }) => commitAudit(scope, body)),
  inShop(endpoints.readAudit, (scope, { params }) => readAudit(scope, auditId(params))),
  inShop(endpoints.drawSample, (scope, { params, body }) => drawSample(scope, auditId(params), body.nonce)),
  inShop(endpoints.abandonAudit, (scope, { params }) => abandonAudit(scope, auditId(params))),
  inShop(endpoints.listSample, async (scope, { params, locale }) => ({
    items: await readSample(scope, auditId(params), locale),
  })),
  inShop(endpoints.recordFinding, (scope, { params, body }) =>
    recordFinding(scope, auditId(params), {
      feedbackId: uuidOf('feedback', body.reviewId),
      finding: body.finding,
      words: body.words,
    }),
  ),
  inShop(endpoints.draftAttestation, (scope, { params, body }) =>
    draftAttestation(scope, auditId(params), body),
  ),
  inShop(endpoints.attestAudit, (scope, { params, body }) => attestAudit(scope, auditId(params), body)),
  inShop(endpoints.registerAuditorKey, (scope, { body }) => registerAuditorKey(scope, body)),
  inShop(endpoints.pinAuditorKey, (scope, { params }) => pinAuditorKey(scope, keyId(params))),
  inShop(endpoints.revokeAuditorKey, (scope, { params }) => revokeAuditorKey(scope, keyId(params))),
  open(endpoints.listAttestations, ({ platform, reply }, { query }) => {
    reply.header('access-control-allow-origin', '*').header('cache-control', 'public, max-age=60')
    const who = { shopId: uuidOf('shop', query.shop), actor: { kind: 'author' as const } }
    return runInShop(platform, who, publicAttestations)
  }),
]
