import './customer-tables.ts'

export { type Author, authorKey } from './author.ts'
export { personKey } from './customer-store.ts'
export { ensureCustomers } from './ensure-customers.ts'
