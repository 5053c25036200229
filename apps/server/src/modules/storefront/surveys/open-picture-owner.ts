import { AppError } from '../../../platform/app-error.ts'
import { uuidOf } from '../../../platform/http/uuid-of.ts'
import { type Platform, runInShop } from '../../../platform/scope.ts'
import type { UploadOwner } from '../../feedback/index.ts'
import { pictureOwnerOf, readBegunResponse } from '../../surveys/index.ts'

type Begun = { shop: string; surveyId: string; responseId: string; token: string }

/** Who owns the pictures of a response that is still open. Refuses a wrong token and a response that has ended. */
export async function openPictureOwner(platform: Platform, begun: Begun): Promise<UploadOwner> {
  const shopId = uuidOf('shop', begun.shop)
  const responseId = uuidOf('response', begun.responseId)
  const surveyId = uuidOf('survey', begun.surveyId)
  const { token } = begun
  const { state } = await runInShop(platform, { shopId, actor: { kind: 'author' } }, (scope) =>
    readBegunResponse(scope, { surveyId, responseId, token }),
  )
  if (state !== 'open') throw new AppError('survey/response-ended')
  return pictureOwnerOf({ shopId, responseId })
}
