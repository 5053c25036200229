import './shop-tables.ts'

export { audit, nameOfActor } from './audit.ts'
export { createAuthenticator } from './authenticate.ts'
export { contextKeyMadeAt } from './context-key-store.ts'
export { createKey } from './create-key.ts'
export { createShop } from './create-shop.ts'
export { createStaffCheck } from './create-staff-check.ts'
export {
  awayMembers,
  claimBegunAbsences,
  createDepartment,
  departmentRoutes,
  departmentsOfMember,
  deskStage,
  markHandedOver,
  membersOnDuty,
  readDepartments,
  type StaffedDepartment,
  type StaffMember,
} from './departments/index.ts'
export { roleOfActor } from './role-of-actor.ts'
export { rotateContextKey } from './rotate-context-key.ts'
export { isEmpty, sessionRoutes } from './session-routes.ts'
export { memberLeft, shopChanged, shopCreated, shopTimeZoneChanged } from './shop-events.ts'
export { listMemberRows, type MemberRow, memberEmailOf, membershipsOf, readShopRow } from './shop-queries.ts'
export { shopRoutes } from './shop-routes.ts'
export { isSignedByShop, type ShopSigner, signerOfShop } from './sign-for-shop.ts'
export { createSignIn, type SignIn } from './sign-in.ts'
export { type ReadContext, readSignedContext } from './signed-context.ts'
export { listPublicKeys } from './signing-key-store.ts'
