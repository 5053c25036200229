import './journey-tables.ts'

export { behaviourStage } from './behaviour-store.ts'
export { countBehaviour } from './count-behaviour.ts'
export { forgetBehaviourOf, forgetOldBehaviour } from './forget-behaviour.ts'
export { journeyChanged } from './journey-events.ts'
export { journeyRoutes } from './journey-routes.ts'
export { readJourneyPlan } from './read-journey-plan.ts'
export { readSignedFacts } from './signed-person.ts'
