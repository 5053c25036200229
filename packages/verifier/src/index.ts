export { type Agreement, agreementOf } from './agreement-of.ts'
export { isDrawSound, readAttestation } from './attestation.ts'
export { canonicalJson } from './canonical-json.ts'
export { checkHead, checkSignedHead, type KeptHead } from './check-head.ts'
export { isConsistent, rootOfInclusion } from './check-proofs.ts'
export { canCheckSignatures, isSigned, keyIdOf } from './check-signature.ts'
export { readWitnessedHeads, type WitnessedHead } from './check-witness.ts'
export { describeFinding, type FindingFormat, type FindingWords } from './describe-finding.ts'
export { fetchLog, fetchWitnessedHeads, type LogAddress } from './fetch-log.ts'
export { type Attested, findAttested } from './find-attested.ts'
export {
  contradictsKept,
  type Facts,
  type Finding,
  type FindingCode,
  found,
  hasFailed,
  type Verdict,
} from './finding.ts'
export { hashLeaf, hashNode, sha256 } from './hash-tree.ts'
export { isKeptHeadSigned, readKeptHead, writeKeptHead } from './kept-head.ts'
export { type LogSource, NoAnswer, Refused } from './log-source.ts'
export { readJson, readMembers, Unreadable } from './read-outside.ts'
export { commitmentOf, type Receipt, readReceipt } from './receipt.ts'
export {
  type AuditFault,
  type RecomputedAudit,
  type Recomputing,
  recomputeAudit,
} from './recompute-audit.ts'
export { readSignedHead, type SignedHead } from './signed-head.ts'
export { createTreeBuilder, type TreeBuilder } from './tree-builder.ts'
export { type Verification, type Verified, verifyLog } from './verify-log.ts'
export { type Milestone, startWalk } from './walk-log.ts'
