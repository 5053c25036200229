import { cohenKappa } from '@echoloop/analysis'
import type { ModerationAgreement, ModerationFigures, PublicModeration } from '@echoloop/contract'
import type { Scope } from '../../../platform/scope.ts'
import { readShopRow } from '../../shops/index.ts'
import { shareOf } from '../share-of.ts'
import {
  type BlindFigures,
  type FigurePeriod,
  periodOfDays,
  readBacklog,
  readBlindFigures,
  readOpinionFigures,
  readOutcomes,
  readPeople,
  readTimes,
} from './figure-queries.ts'
import { readModerationSettings } from './moderation-settings.ts'

const usualDays = 90
const publicDays = 365

/** How moderation does, over a period in the shop's days; the last 90 where none is named. */
export async function readModerationFigures(
  scope: Scope,
  asked: { from?: string; to?: string },
): Promise<ModerationFigures> {
  const { timeZone } = await readShopRow(scope)
  const usual = await periodOfDays(scope, { days: usualDays, timeZone })
  const period = { from: asked.from ?? usual.from, to: asked.to ?? usual.to, timeZone }
  const shared = await readShared(scope, period)
  const opinions = await readOpinionFigures(scope, period)
  return {
    ...shared.figures,
    timeZone,
    drawn: shared.blind?.drawn ?? 0,
    judged: shared.blind?.judged ?? 0,
    starsSeen: shareOf(shared.times?.starsSeen ?? 0, shared.times?.decisions ?? 0),
    undone: shared.times?.undone ?? 0,
    outcomes: await readOutcomes(scope, period),
    people: await readPeople(scope, period),
    secondOpinions: opinions ?? { asked: 0, agreed: 0, disagreed: 0, open: 0 },
  }
}

/** The part that anyone may read, over the last twelve months: nothing in it is about a person. */
export async function readPublicModeration(scope: Scope): Promise<PublicModeration> {
  const { timeZone } = await readShopRow(scope)
  const period = await periodOfDays(scope, { days: publicDays, timeZone })
  return (await readShared(scope, period)).figures
}

async function readShared(scope: Scope, period: FigurePeriod) {
  const settings = await readModerationSettings(scope)
  const blind = await readBlindFigures(scope, period)
  const times = await readTimes(scope, period)
  const { waiting, overdue } = await readBacklog(scope, settings.targetHours)
  const figures: PublicModeration = {
    from: period.from,
    to: period.to,
    targetHours: settings.targetHours,
    blindPercent: settings.blindPercent,
    agreement: agreementOf(blind),
    wrongHolds: shareOf(blind?.wrongHolds ?? 0, blind?.holds ?? 0),
    wrongRefusals: shareOf(blind?.wrongRefusals ?? 0, blind?.refusals ?? 0),
    decisions: times?.decisions ?? 0,
    medianHours: times?.medianHours ?? null,
    p90Hours: times?.p90Hours ?? null,
    withinTarget: shareOf(times?.inTime ?? 0, times?.waited ?? 0),
    waiting,
    overdue,
  }
  return { figures, blind, times }
}

function agreementOf(blind: BlindFigures | undefined): ModerationAgreement {
  const pairs = {
    bothPublish: blind?.bothPublish ?? 0,
    bothRefuse: blind?.bothRefuse ?? 0,
    firstOnly: blind?.firstOnly ?? 0,
    secondOnly: blind?.secondOnly ?? 0,
  }
  const found = cohenKappa({
    counts: [
      [pairs.bothPublish, pairs.firstOnly],
      [pairs.secondOnly, pairs.bothRefuse],
    ],
  })
  return { ...pairs, kappa: found?.kappa ?? null, low: found?.low ?? null, high: found?.high ?? null }
}
