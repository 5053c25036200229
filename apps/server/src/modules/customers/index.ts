import './customer-tables.ts'

export { type Author, authorKey } from './author.ts'
export { consentOf, recordConsent } from './consent.ts'
export {
  type ConsentEntry,
  type ConsentPurpose,
  type ConsentState,
  consentFrom,
  consentPurposes,
  ownHand,
} from './consent-purpose.ts'
export { consentChanged } from './customer-events.ts'
export { findIdentities, namesOf } from './customer-queries.ts'
export { personKey } from './customer-store.ts'
export { customersOfAddress } from './customers-of-address.ts'
export { customersOfPhone, phoneKey } from './customers-of-phone.ts'
export { ensureCustomers } from './ensure-customers.ts'
export { type AddressOwner, findByAddress } from './find-by-address.ts'
export { hasAddress } from './has-address.ts'
export { lockPerson, type Person, peopleOf, personOf } from './person.ts'
export { isPersonalised, wishPersonalisation } from './personalisation.ts'
export { type Contacts, readContacts } from './read-contacts.ts'
