import { guessMapping, type Preview } from '@echoloop/records'

/** The columns that hold what the analyser wants to know. */
export type AnalysisColumns = { text: string; id: string; rating: string; category: string }

const categoryNames = ['category', 'productcategory', '品类', '类目', '分类', '商品类目', '商品分类']

/**
 * The columns called text, id, rating and category, otherwise those that hold it by name and content. Returns
 * undefined for a table without any column of texts; lines of JSON may each have other members.
 */
export function chooseColumns(preview: Preview): AnalysisColumns | undefined {
  const { columns } = preview
  const guessed = guessMapping(columns, preview.rows)
  const named = (name: string): string | undefined =>
    columns.find((column) => column.trim().toLowerCase() === name)
  const text = named('text') ?? guessed.text
  if (text === undefined && preview.format !== 'jsonl') return undefined
  const category = columns.find((column) =>
    categoryNames.includes(column.toLowerCase().replace(/[\s_-]/g, '')),
  )
  return {
    text: text ?? 'text',
    id: named('id') ?? guessed.externalId ?? 'id',
    rating: named('rating') ?? guessed.rating ?? 'rating',
    category: category ?? 'category',
  }
}
