import type { Tally } from '../tally.ts'
import { type Count, type ScreeningFigures, shareOf, sumOfCampaigns } from './measure-screening.ts'
import { screeningFloors } from './screening-floors.ts'
import { campaignKinds, innocentKinds } from './screening-kinds.ts'

/** One line per kind: what was planted, and what of it was held or refused. */
export function screeningTable(figures: ScreeningFigures): string[] {
  const planted = inOrder(campaignKinds, figures.campaigns).map(([kind, { final, online }]) =>
    row([kind, String(final.of), percent(final), percent(online)]),
  )
  const sum = sumOfCampaigns(figures)
  const honest = inOrder(innocentKinds, figures.innocents).map(([kind, count]) =>
    row([kind, String(count.of), percent(count)]),
  )
  return [
    row(['campaign', 'planted', 'caught at the end', 'caught online after the fifth']),
    ...planted,
    row(['all campaigns', String(sum.final.of), percent(sum.final), percent(sum.online)]),
    '',
    row(['honest', 'reviews', 'held or refused']),
    ...honest,
    row(['genuine', String(figures.genuine.of), percent(figures.genuine)]),
  ]
}

/** Holds the figures against the floors. */
export function checkFloors(figures: ScreeningFigures, tally: Tally): void {
  const floors = screeningFloors
  if (figures.campaigns.size > 0) {
    const { final, online } = sumOfCampaigns(figures)
    tally.check('caught at the end', shareOf(final) >= floors.recallFinal, percent(final))
    tally.check('caught online after the fifth', shareOf(online) >= floors.recallOnline, percent(online))
  }
  for (const [kind, { final }] of inOrder(campaignKinds, figures.campaigns))
    tally.check(`${kind} caught at the end`, shareOf(final) >= floors.recallFinalOfKind, percent(final))
  tally.check('genuine stopped', shareOf(figures.genuine) <= floors.genuineMax, percent(figures.genuine))
  for (const [kind, count] of inOrder(innocentKinds, figures.innocents))
    tally.check(`${kind} stopped`, shareOf(count) <= floors.innocentKindMax, percent(count))
}

/** Kinds that were planted, in the order of their list. */
function inOrder<Kind, Found>(kinds: readonly Kind[], found: ReadonlyMap<Kind, Found>): [Kind, Found][] {
  return kinds.flatMap((kind): [Kind, Found][] => {
    const one = found.get(kind)
    return one === undefined ? [] : [[kind, one]]
  })
}

function row(cells: readonly string[]): string {
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(10))).join('  ')
}

function percent(count: Count): string {
  return count.of === 0 ? '–' : `${(shareOf(count) * 100).toFixed(2)} %`
}
