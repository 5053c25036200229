import {
  addPlanMeasure,
  changePlan,
  changePlanMeasure,
  countPlans,
  createPlan,
  linkPlanVoices,
  listPlans,
  listPlanVoices,
  movePlan,
  readPlan,
  unlinkPlanVoices,
} from './plan.ts'
import {
  correctStatement,
  listPlanNotices,
  previewShipment,
  readSaidAndDone,
  shipPlan,
} from './plan-shipment.ts'
import { previewTiers, putTiers, readCustomerTier, readTiers } from './tier.ts'

/** Of improvement plans and the tiers of customers; spread into the one table of endpoints. */
export const planEndpoints = {
  addPlanMeasure,
  changePlan,
  changePlanMeasure,
  countPlans,
  createPlan,
  linkPlanVoices,
  listPlans,
  listPlanVoices,
  movePlan,
  readPlan,
  unlinkPlanVoices,
  correctStatement,
  listPlanNotices,
  previewShipment,
  readSaidAndDone,
  shipPlan,
  previewTiers,
  putTiers,
  readCustomerTier,
  readTiers,
} as const
