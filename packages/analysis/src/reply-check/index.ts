export { checkReply } from './check-reply.ts'
export {
  type MatterKind,
  type ReplyFacts,
  type ReplyFinding,
  type ReplyFindingCode,
  type ReplySeverity,
  type ReplyToCheck,
  type ReplyVerdict,
  replyFindingCodes,
  replySeverities,
} from './reply-finding.ts'
export { replyWords } from './reply-words.ts'
export { matterKind } from './went-wrong.ts'
