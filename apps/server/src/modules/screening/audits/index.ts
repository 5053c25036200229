export { auditRoutes } from './audit-routes.ts'
export { publicAttestations } from './public-attestations.ts'
