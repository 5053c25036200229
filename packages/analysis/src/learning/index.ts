export { applyLayer, createLayerReader, type LayerReader, type ReadPlain, withLayer } from './apply-layer.ts'
export { compareLayers, createTouchTest, joinChanges, type LayerChange } from './compare-layers.ts'
export { type DescribedRule, describeLayer } from './describe-layer.ts'
export { type GoldenReading, type GoldenText, goldenTexts, readGolden } from './golden/read-golden.ts'
export { type LearningTask, learnLayer } from './learn-layer.ts'
export {
  type CopyRule,
  type DroppedRule,
  type DropReason,
  type GoldenFigures,
  type GuardReport,
  type HarmlessRule,
  type LabelCorrection,
  type OwnAspect,
  type OwnAspectRule,
  ownCodePattern,
  type PlainReading,
  type RuleTarget,
  type ShopLayer,
  type ShopWords,
  type TaughtLabels,
  type WordRule,
} from './shop-layer.ts'
