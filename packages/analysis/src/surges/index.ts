export {
  countedByPeople,
  findSignals,
  type Measure,
  type Member,
  type MemberKind,
  memberCountMin,
  type Past,
  type Signal,
  type SurgeQuestion,
} from './find-signals.ts'
export { addCounts, type Counts, type HourCounts, noCounts, sumCounts } from './hour-counts.ts'
export { belongsTogether, namesBetter, quietHours, raisedHours, rankSignals } from './join-signals.ts'
export { beyondUsual, isMuchLarger, mayRise, type UnneededAlarm } from './raised-bar.ts'
export { type LearntRhythm, learnRhythm, type Rhythm as SurgeRhythm, readRhythm } from './read-rhythm.ts'
export { standsInRhythm } from './stands-in-rhythm.ts'
export { type SurgeKind, surgeKinds, surgeSettings, surgeSizes } from './surge-settings.ts'
