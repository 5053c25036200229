import { sha256 } from '../../../platform/crypto/keys.ts'

/** Whose pictures of an answer are: those of one response, whichever door they came by. */
export function pictureOwnerOf({ shopId, responseId }: { shopId: string; responseId: string }): {
  shopId: string
  tokenHash: Buffer
} {
  return { shopId, tokenHash: sha256(`upload survey-response ${shopId} ${responseId}`) }
}
