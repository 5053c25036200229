/** What a member or an API key may do. Each endpoint names exactly one. */
export const permissions = [
  'overview.read',
  'feedback.read',
  'feedback.accept',
  'feedback.correct',
  'feedback.decide',
  'feedback.erase',
  'moderation.read',
  'moderation.write',
  'reply.write',
  'case.read',
  'case.write',
  'case-rule.write',
  'service-level.write',
  'department.write',
  'task.write',
  'template.write',
  'automatic.write',
  'remedy.write',
  'remedy.approve',
  'scorecard.write',
  'figure.read',
  'tier.write',
  'plan.read',
  'plan.write',
  'import.run',
  'product.read',
  'product.write',
  'order.read',
  'order.write',
  'invitation.write',
  'message.read',
  'outreach.write',
  'mailbox.write',
  'review-rule.write',
  'screening.write',
  'question.write',
  'connector.write',
  'view.write',
  'shop.read',
  'shop.write',
  'member.read',
  'member.write',
  'key.write',
  'log.write',
  'audit.read',
  'audit.sample',
  'certificate.write',
  'storefront.write',
  'survey.read',
  'survey.write',
  'listening.write',
  'help.write',
  'incident.read',
  'incident.write',
  'incident.approve',
  'play-book.write',
] as const

export type Permission = (typeof permissions)[number]

/** Doors that need no membership: anyone, anyone signed in, and the set-up page of an empty server. */
export type OpenDoor = 'public' | 'signed-in' | 'setup'

export const roles = [
  'owner',
  'manager',
  'agent',
  'moderator',
  'analyst',
  'product',
  'marketing',
  'logistics',
  'auditor',
] as const

export type Role = (typeof roles)[number]

const reading: Permission[] = [
  'overview.read',
  'feedback.read',
  'case.read',
  'figure.read',
  'plan.read',
  'product.read',
  'shop.read',
  'survey.read',
  'incident.read',
]

// Whoever runs the shop draws no sample of it: an audit is an outsider's.
const grants: Record<Role, readonly Permission[]> = {
  owner: permissions.filter((permission) => permission !== 'audit.sample'),
  manager: permissions.filter(
    (permission) => permission !== 'key.write' && permission !== 'log.write' && permission !== 'audit.sample',
  ),
  agent: [
    ...reading,
    'feedback.correct',
    'reply.write',
    'case.write',
    'task.write',
    'remedy.write',
    'view.write',
    'invitation.write',
    'message.read',
    'question.write',
    'order.read',
    'member.read',
    'help.write',
    'incident.write',
  ],
  moderator: [
    ...reading,
    'feedback.correct',
    'feedback.decide',
    'moderation.read',
    'moderation.write',
    'question.write',
    'view.write',
    'member.read',
  ],
  analyst: [...reading, 'feedback.correct', 'import.run', 'feedback.accept', 'view.write', 'survey.write'],
  product: [...reading, 'product.write', 'task.write', 'plan.write', 'view.write', 'survey.write'],
  marketing: [
    ...reading,
    'task.write',
    'plan.write',
    'invitation.write',
    'message.read',
    'view.write',
    'storefront.write',
    'survey.write',
    'listening.write',
    'help.write',
  ],
  logistics: [...reading, 'task.write', 'order.read', 'order.write', 'view.write'],
  // An outsider: the drawn reviews with their evidence masked, and nothing else that buyers said or were sold.
  auditor: ['shop.read', 'product.read', 'audit.read', 'audit.sample'],
}

/** True when the role holds the permission. Pure: the console hides what the server would refuse. */
export function roleMay(role: Role, permission: Permission): boolean {
  return grants[role].includes(permission)
}

/** All permissions of a role. */
export function permissionsOf(role: Role): readonly Permission[] {
  return grants[role]
}
