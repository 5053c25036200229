import type { ProductWidgetName } from '@echoloop/contract'
import type { ProductWidget } from './asked-widget.ts'
import { readCertificatesWidget } from './read-certificates-widget.ts'
import { readFormWidget } from './read-form-widget.ts'
import { readGalleryWidget } from './read-gallery-widget.ts'
import { readQuestionsWidget } from './read-questions-widget.ts'
import { readRatingWidget } from './read-rating-widget.ts'
import { readReviewsWidget } from './read-reviews-widget.ts'

/** The widgets that speak of one product. */
export const productWidgets: Readonly<Partial<Record<ProductWidgetName, ProductWidget>>> = {
  rating: readRatingWidget,
  reviews: readReviewsWidget,
  gallery: readGalleryWidget,
  questions: readQuestionsWidget,
  form: readFormWidget,
  certificates: readCertificatesWidget,
}
