export {
  type ComparedName,
  type ComparedSide,
  type Comparison,
  type ComparisonRelation,
  comparisonRelations,
} from './comparison.ts'
export { findComparisons } from './find-comparisons.ts'
