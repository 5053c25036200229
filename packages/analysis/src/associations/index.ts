export type { Association, AssociationFindings } from './association.ts'
export type { AssociationItem } from './association-item.ts'
export { type AssociationQuestion, findAssociations } from './find-associations.ts'
export {
  findTextAssociations,
  type TextAssociation,
  type TextAssociationFindings,
} from './find-text-associations.ts'
