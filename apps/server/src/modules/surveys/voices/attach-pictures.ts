import type { SurveyAnswers } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { attachUploads, listUploads } from '../../feedback/index.ts'
import { pictureOwnerOf } from '../answering/picture-owner.ts'

/**
 * Gives a voice the pictures of its response, so that they stay. What was named and never arrived, or hangs on another
 * voice already, is left out: a repeat changes nothing.
 */
export async function attachPictures(
  scope: Scope,
  { feedbackId, responseId, answers }: { feedbackId: string; responseId: string; answers: SurveyAnswers },
): Promise<void> {
  const named = Object.values(answers).flatMap((answer) => ('uploads' in answer ? answer.uploads : []))
  if (named.length === 0) return
  const { shopId } = scope
  const owner = pictureOwnerOf({ shopId, responseId })
  const ready = new Set((await listUploads(scope, owner)).map(({ id }) => id))
  const attachmentIds = [...new Set(named)].filter((id) => ready.has(id))
  await attachUploads(scope, { feedbackId, attachmentIds, tokenHash: owner.tokenHash })
}
