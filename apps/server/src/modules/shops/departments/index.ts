import './department-tables.ts'

export { createDepartment } from './change-departments.ts'
export { deskStage } from './change-duty.ts'
export { type BegunAbsence, claimBegunAbsences } from './department-queries.ts'
export { departmentRoutes } from './department-routes.ts'
export { markHandedOver } from './department-store.ts'
export { awayMembers, membersOnDuty } from './read-colleagues.ts'
export {
  departmentsOfMember,
  readDepartments,
  type StaffedDepartment,
  type StaffMember,
} from './read-departments.ts'
