import { z } from 'zod'

/** Prefixes of public ids: what a person or a program sees in an address, a file or a reply. */
export const idPrefixes = {
  shop: 'shp',
  member: 'mbr',
  key: 'key',
  view: 'viw',
  audit: 'aud',
  customer: 'cus',
  product: 'prd',
  batch: 'bat',
  order: 'ord',
  feedback: 'fbk',
  receipt: 'rcp',
  reply: 'rpl',
  import: 'imp',
  invitation: 'inv',
  event: 'evt',
  variant: 'var',
  shipment: 'shm',
  refund: 'rfd',
  message: 'msg',
  attachment: 'att',
  question: 'qst',
  answer: 'ans',
  connector: 'con',
  request: 'req',
  case: 'cas',
  entry: 'ent',
  caseReply: 'crp',
  department: 'dep',
  rule: 'rul',
  calendar: 'cal',
  serviceLevel: 'slv',
  task: 'tsk',
  partner: 'ptn',
  absence: 'abs',
  template: 'tpl',
  remedy: 'rem',
  callBack: 'clb',
  scorecard: 'sco',
  plan: 'pln',
  measure: 'mea',
  secondOpinion: 'opn',
  blindSample: 'bls',
  appeal: 'apl',
  witness: 'wit',
  flag: 'flg',
  reviewAudit: 'adt',
  auditorKey: 'aky',
  certificate: 'cer',
  survey: 'sur',
  response: 'rsp',
  surveyInvitation: 'siv',
  surveyList: 'sli',
  submission: 'sub',
  boardItem: 'bdi',
  boardComment: 'bdc',
  listeningSource: 'lis',
  monitor: 'mon',
  listeningAccount: 'lac',
  listeningPost: 'lpo',
  automaticRule: 'aru',
  automaticReply: 'arp',
  simulation: 'sim',
  callNote: 'cno',
  mailbox: 'mbx',
  mail: 'mai',
  messengerDoor: 'mdr',
  messengerConversation: 'mcv',
  phoneNote: 'phn',
  helpPage: 'hpg',
  helpCategory: 'hcg',
  helpPicture: 'hpc',
  botQuestion: 'bqs',
  surge: 'sge',
  incident: 'inc',
  incidentStep: 'ist',
  incidentNotice: 'ino',
  productHold: 'hld',
  conversation: 'cnv',
  chatPicture: 'cpi',
} as const

export type IdKind = keyof typeof idPrefixes

/**
 * Schema of a public id of one kind, for example `prd_0192f0c8a1b27c3d9e4f5a6b7c8d9e0f`: prefix and the
 * 32 hex digits of a UUIDv7. Refuses every other prefix and shape.
 */
export function publicId(kind: IdKind): z.ZodString {
  return z.string().regex(new RegExp(`^${idPrefixes[kind]}_[0-9a-f]{32}$`))
}

/** `prd` + UUID → `prd_…`. */
export function toPublicId(kind: IdKind, uuid: string): string {
  return `${idPrefixes[kind]}_${uuid.replaceAll('-', '')}`
}

/** `prd_…` → UUID, or undefined when the text is no public id of that kind. */
export function toUuid(kind: IdKind, id: string): string | undefined {
  const match = /^([a-z]{3})_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/.exec(id)
  if (!match || match[1] !== idPrefixes[kind]) return undefined
  return match.slice(2).join('-')
}
