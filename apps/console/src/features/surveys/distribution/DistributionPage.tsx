import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { DistributionSection } from './DistributionSection.tsx'

/** The part of a survey’s room that its address names. */
export function DistributionPage(): ReactNode {
  const { surveyId } = useParams({ strict: false })
  return surveyId === undefined ? null : <DistributionSection surveyId={surveyId} />
}
