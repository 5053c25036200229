export {
  type AspectDriver,
  type AspectDriverRanking,
  type AspectDriverTask,
  type DriverMeasure,
  rankAspectDrivers,
} from './rank-aspect-drivers.ts'
export {
  type Driver,
  type DriverRanking,
  type DriverSettings,
  type Estimate,
  rankDrivers,
} from './rank-drivers.ts'
export { recommendationClass } from './recommendation-class.ts'
export type { DriverRow } from './tally-topics.ts'
