import { type ElementRule, googleFeedRules } from './google-feed-schema.ts'
import { readXml, type XmlElement } from './read-xml.ts'

/** What is wrong with a Google product review feed, one sentence each; none when it is as the documentation wants it. */
export function checkGoogleFeed(document: string): string[] {
  const root = readXml(document)
  if (root.name !== 'feed') return [`the root is ${root.name}`]
  const ids = new Set<string>()
  return checkElement(root, { parent: '', ids })
}

type Place = { parent: string; ids: Set<string> }

function checkElement(element: XmlElement, { parent, ids }: Place): string[] {
  const rule = googleFeedRules[`${parent}/${element.name}`] ?? googleFeedRules[element.name]
  if (!rule) return [`${parent} has ${element.name}, which the schema does not know`]
  return [
    ...checkAttributes(element, rule),
    ...checkText(element, rule),
    ...checkOrder(element, rule),
    ...checkMeaning(element, ids),
    ...element.children.flatMap((child) => checkElement(child, { parent: element.name, ids })),
  ]
}

function checkAttributes(
  { name, attributes }: XmlElement,
  { attributes: rules = {} }: ElementRule,
): string[] {
  const unknown = Object.keys(attributes).filter((attribute) => !rules[attribute])
  const wrong = Object.entries(rules).filter(([attribute, { pattern, isNeeded }]) => {
    const value = attributes[attribute]
    return value === undefined ? isNeeded : !pattern.test(value)
  })
  return [...unknown, ...wrong.map(([attribute]) => attribute)].map(
    (attribute) => `${name}@${attribute} is unknown, missing or wrong`,
  )
}

function checkText({ name, text }: XmlElement, rule: ElementRule): string[] {
  if (rule.text) return rule.text.test(text) ? [] : [`${name} holds ${JSON.stringify(text.slice(0, 60))}`]
  return text.trim() === '' ? [] : [`${name} holds text beside its children`]
}

/** Walks rules and children together: each rule takes as many as it may. */
function checkOrder({ name, children }: XmlElement, rule: ElementRule): string[] {
  let at = 0
  for (const part of rule.children ?? []) {
    const wanted = part.replace(/[?*+]$/, '')
    const many = /[*+]$/.test(part)
    const before = at
    while (children[at]?.name === wanted && (many || at === before)) at += 1
    if (at === before && !/[?*]$/.test(part)) return [`${name} lacks ${wanted}`]
  }
  const left = children[at]
  return left ? [`${name} has ${left.name} too often or out of order`] : []
}

function checkMeaning({ name, text, attributes }: XmlElement, ids: Set<string>): string[] {
  if (name === 'review_id') {
    if (ids.has(text)) return [`review_id ${text} stands twice`]
    ids.add(text)
  }
  if (name !== 'overall') return []
  const isInside = Number(text) >= Number(attributes.min) && Number(text) <= Number(attributes.max)
  return isInside ? [] : [`overall ${text} is outside ${attributes.min} to ${attributes.max}`]
}
