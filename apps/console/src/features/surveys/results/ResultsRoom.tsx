import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ResultsSection } from './ResultsSection.tsx'

/** The results of the survey in the address. */
export function ResultsRoom(): ReactNode {
  const { surveyId } = useParams({ from: '/shell/surveys/$surveyId' })
  return <ResultsSection surveyId={surveyId} />
}
