export const serviceLevel = {
  tier: 'x',
  severity: null,
  topic: null,
  departmentId: null,
  firstReplyMinutes: 60,
  publicReplyMinutes: null,
  nextReplyMinutes: null,
  resolutionMinutes: null,
  calendarId: null,
  warnPercent: 75,
  ladder: [],
}
export const calendar = {
  name: 'x',
  timeZone: 'UTC',
  weekly: [{ day: 1, from: '09:00', until: '18:00' }],
  exceptions: [],
  holidays: null,
  departmentIds: [],
  isDefault: false,
}

export const both = { 'zh-CN': 'x', en: 'x' }
export const planStatement = { said: both, did: both, isPublic: true }

export const walkTouchpointRule = {
  name: 'x',
  touchpoint: 'payment',
  surveyId: `sur_${'0'.repeat(32)}`,
  path: null,
  moment: 'exit',
  after: null,
  event: null,
  sampling: 100,
  tiers: [],
  needsConsent: true,
  isOn: false,
}

const walkKind = { isOffered: true, opensCase: false, departmentId: null, questions: [] }
export const walkPortal = {
  kinds: {
    suggestion: walkKind,
    complaint: walkKind,
    praise: walkKind,
    question: walkKind,
    cause: walkKind,
  },
  hasBoard: true,
  boardBy: 'moderator',
  commentsBy: 'moderator',
  charter: { responsible: both, ethics: both },
}

export const walkMonitor = { name: 'x', rule: { keywords: ['x'] }, isOn: true }
export const walkSource = { kind: 'webhook', name: 'x', network: 'x' }
export const walkPost = { accountId: `lac_${'0'.repeat(32)}`, text: 'x' }

export const walkTime = '2026-01-01T00:00:00Z'
const walkHash = '0'.repeat(64)

export const walkAttestation = {
  kind: 'echoloop-attestation',
  version: 1,
  shop: `shp_${'0'.repeat(32)}`,
  audit: `adt_${'0'.repeat(32)}`,
  auditor: 'x',
  period: { from: walkTime, to: walkTime },
  method: 'echoloop-sample-1',
  draw: { nonceHash: walkHash, nonce: walkHash, index: 0, size: 1, root: walkHash, seed: walkHash },
  population: 1,
  sampleSize: 1,
  sampleHash: walkHash,
  findings: { correct: 1, incorrect: 0, unclear: 0 },
  agreement: { correct: 1, of: 1, share: 1, low: 0.2, high: 1 },
  head: { size: 1, root: walkHash, at: walkTime },
  statement: '',
  signedAt: walkTime,
  keyId: '0'.repeat(32),
  signature: 'A'.repeat(86),
}

export const walkCertificate = {
  kind: 'echoloop-certificate',
  version: 1,
  product: `prd_${'0'.repeat(32)}`,
  institution: 'x',
  title: 'x',
  statement: '',
  rating: null,
  reference: null,
  fileHash: null,
  validFrom: walkTime,
  validUntil: '2100-01-01T00:00:00Z',
  keyId: '0'.repeat(32),
  signature: 'A'.repeat(86),
}

export const walkSurvey = {
  languages: ['en'],
  title: { en: 'x' },
  questions: [],
  hidden: [],
  quotas: [],
  isAnonymous: true,
}

/** A body that passes the schema of each endpoint, so that only the right to do it decides. */
export const mailWords = { subject: '', text: '', reminderSubject: '', reminderText: '' }
