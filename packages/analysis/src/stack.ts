import type { DenseModel, YesNoModel } from './dense-model.ts'

/** A yes or no question with the chance from which the answer is yes. */
export type Question = { model: YesNoModel; threshold: number }

/** The small models of one script that turn evidence into decisions. */
export type Stack = {
  /** One per aspect code, in the order of `aspectCodes`. */
  aspects: YesNoModel[]
  aspectThreshold: number
  /** From which chance an aspect is also given its second polarity. */
  secondThreshold: number
  polarity: DenseModel
  /** Weighs which clause says an aspect. */
  pick: number[]
  sentiment: DenseModel
  /** Factors per label before the likeliest is chosen, so that rare labels are found at all. */
  sentimentFactors: number[]
  intents: Question[]
  urgent: Question
  dangerous: Question
  need: Question
  junk: Question
}
