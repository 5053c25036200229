import { closeSettled } from './modules/cases/index.ts'
import { forgetOldEvents, removeOldMedia, removeOldRefusals, storeStage } from './modules/channels/index.ts'
import { chatStage, forgetChats } from './modules/chat/index.ts'
import { forgetOldVisitors, removeUnusedUploads } from './modules/feedback/index.ts'
import { forgetOldHours, settleQuiet } from './modules/insights/index.ts'
import { behaviourStage, forgetOldBehaviour } from './modules/journey/index.ts'
import { forgetQuestions, forgetSearches } from './modules/library/index.ts'
import { forgetOldListening, listeningStage } from './modules/listening/index.ts'
import { forgetOldMails, mailboxStage } from './modules/mailbox/index.ts'
import { forgetRefusals } from './modules/messengers/index.ts'
import { forgetVotingNetworks } from './modules/reviews/index.ts'
import {
  dropOldClaims,
  forgetFlaggers,
  forgetFlagNetworks,
  forgetOldVisits,
} from './modules/screening/index.ts'
import { removeOldPages } from './modules/storefront/index.ts'
import { openFiles } from './platform/files/open-files.ts'
import { forgetOldRequests } from './platform/http/answer-once.ts'
import { inEachShop } from './platform/jobs/in-each-shop.ts'
import { type Platform, runInShop, type Scope } from './platform/scope.ts'

/** So long a flagger’s record is kept after the last outcome. */
const yearMs = 365 * 24 * 3_600_000

/** By the list of shops that have such rows: one transaction each. */
const tasks: readonly { stage: string; clean(scope: Scope): Promise<unknown> }[] = [
  { stage: 'understand', clean: cleanShop },
  { stage: storeStage, clean: forgetOldEvents },
  { stage: behaviourStage, clean: forgetOldBehaviour },
  { stage: listeningStage, clean: forgetOldListening },
  { stage: mailboxStage, clean: forgetOldMails },
]

/** Removes in all shops what is kept for a time only. */
export async function cleanUp(platform: Platform, dataFolder: string): Promise<void> {
  try {
    const files = openFiles(dataFolder)
    for (const { stage, clean } of tasks)
      await inEachShop(platform, { stage }, async (shopId) => {
        await runInShop(platform, { shopId, actor: { kind: 'system' } }, clean)
        return 1
      })
    await inEachShop(platform, { stage: chatStage }, async (shopId) => {
      await forgetChats(platform, shopId, files)
      return 1
    })
    await removeUnusedUploads(platform, files)
  } catch (error) {
    platform.log.warn({ err: error }, 'cleaning is tried again in an hour')
  }
}

async function cleanShop(scope: Scope): Promise<void> {
  await forgetOldRequests(scope)
  await removeOldRefusals(scope)
  await removeOldMedia(scope)
  await closeSettled(scope)
  await forgetOldVisitors(scope)
  await forgetOldVisits(scope)
  await forgetFlaggers(scope, new Date(scope.now.getTime() - yearMs))
  await forgetFlagNetworks(scope)
  await forgetVotingNetworks(scope)
  await dropOldClaims(scope)
  await removeOldPages(scope)
  await forgetRefusals(scope)
  await forgetOldHours(scope)
  await settleQuiet(scope)
  await forgetQuestions(scope)
  await forgetSearches(scope)
}
