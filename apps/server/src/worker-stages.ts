import { createAnalyser } from '@echoloop/analysis'
import { readModels } from '@echoloop/analysis/models'
import { methods } from './methods.ts'
import {
  answerAutomatically,
  automaticStage,
  countMilestones,
  figureStage,
  handOverDesks,
  publishWaiting,
  replyStage,
  routeWaiting,
  routingStage,
} from './modules/cases/index.ts'
import { storeStage, takeStoreEvents } from './modules/channels/index.ts'
import { chatStage, sweepChats } from './modules/chat/index.ts'
import { planNoticeStage, tellLinked } from './modules/improvements/index.ts'
import { answerBatchSize, answerStage, sendAnswers } from './modules/incidents/index.ts'
import {
  createLearner,
  judgeHours,
  learnWaiting,
  surgeStage,
  understandFollowUps,
  understandWaiting,
} from './modules/insights/index.ts'
import { behaviourStage, countBehaviour } from './modules/journey/index.ts'
import { mailStage, takeMails } from './modules/mailbox/index.ts'
import { phoneStage, takePhoneNotes } from './modules/messengers/index.ts'
import type { Doors } from './modules/outreach/index.ts'
import { screenWaiting } from './modules/screening/index.ts'
import { standingStage, sweepStandings } from './modules/segments/index.ts'
import { deskStage } from './modules/shops/index.ts'
import {
  countEnded,
  handOverVoices,
  invitationStage,
  queueInvitations,
  surveyTallyStage,
  voiceStage,
} from './modules/surveys/index.ts'
import { logStage, sequenceLog } from './modules/transparency/index.ts'
import { openFiles } from './platform/files/open-files.ts'
import type { Scope } from './platform/scope.ts'

/** Work that waits shop by shop; `run` takes at most `limit` of it and says how much it did. */
export type Stage = { name: string; batchSize: number; run(scope: Scope, limit: number): Promise<number> }

/** What stages need of the whole. */
export type StageParts = { dataFolder: string; messages: { doors: Doors } }

/** In the order in which they are asked for work. */
export function makeStages({ dataFolder, messages: { doors } }: StageParts): Stage[] {
  const files = openFiles(dataFolder)
  const analyser = createAnalyser(readModels())
  const learner = createLearner(analyser)
  return [
    { name: voiceStage, batchSize: 200, run: handOverVoices },
    { name: mailStage, batchSize: 20, run: (scope, limit) => takeMails(scope, files, limit) },
    { name: 'screen', batchSize: 500, run: screenWaiting },
    { name: 'understand', batchSize: 500, run: (scope, limit) => understandWaiting(scope, analyser, limit) },
    { name: 'follow-up', batchSize: 200, run: (scope, limit) => understandFollowUps(scope, analyser, limit) },
    { name: surgeStage, batchSize: 500, run: judgeHours },
    { name: storeStage, batchSize: 500, run: takeStoreEvents },
    { name: deskStage, batchSize: 50, run: handOverDesks },
    { name: routingStage, batchSize: 50, run: routeWaiting },
    { name: planNoticeStage, batchSize: 200, run: tellLinked },
    { name: invitationStage, batchSize: 200, run: queueInvitations },
    { name: standingStage, batchSize: 500, run: sweepStandings },
    { name: replyStage, batchSize: 50, run: publishWaiting },
    {
      name: automaticStage,
      batchSize: 50,
      run: (scope, limit) => answerAutomatically(scope, { doors, limit }),
    },
    {
      name: answerStage,
      batchSize: answerBatchSize,
      run: (scope, limit) => sendAnswers(scope, { doors, limit }),
    },
    { name: phoneStage, batchSize: 50, run: takePhoneNotes },
    { name: surveyTallyStage, batchSize: 2000, run: countEnded },
    { name: figureStage, batchSize: 100_000, run: countMilestones },
    { name: behaviourStage, batchSize: 50_000, run: countBehaviour },
    { name: chatStage, batchSize: 50, run: sweepChats },
    { name: logStage, batchSize: 5000, run: (scope, limit) => sequenceLog(scope, { limit, methods }) },
    { name: 'learn', batchSize: 500, run: (scope, limit) => learnWaiting(scope, learner, limit) },
  ]
}
