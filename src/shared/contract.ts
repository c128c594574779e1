import { changesContract } from './changes/changes.contract.ts'
import { compensationsContract } from './compensations/compensations.contract.ts'
import { copiesContract } from './copies/copies.contract.ts'
import { customersContract } from './customers/customers.contract.ts'
import { draftsContract } from './drafts/drafts.contract.ts'
import { exportingContract } from './exporting/exporting.contract.ts'
import { filesContract } from './files/files.contract.ts'
import { followUpsContract } from './follow-ups/follow-ups.contract.ts'
import { importingContract } from './importing/importing.contract.ts'
import { linksContract } from './links/links.contract.ts'
import { ownViewsContract } from './own-views/own-views.contract.ts'
import { printingContract } from './printing/printing.contract.ts'
import { reasonsContract } from './reasons/reasons.contract.ts'
import { recoveryContract } from './recovery/recovery.contract.ts'
import { searchContract } from './search/search.contract.ts'
import { settingsContract } from './settings/settings.contract.ts'
import { shopContract } from './shop/shop.contract.ts'
import { staffContract } from './staff/staff.contract.ts'
import { supportContract } from './support/support.contract.ts'
import { ticketsContract } from './tickets/tickets.contract.ts'

/** The whole API: the only thing both sides import. */
export const contract = {
  shop: shopContract,
  recovery: recoveryContract,
  copies: copiesContract,
  settings: settingsContract,
  staff: staffContract,
  reasons: reasonsContract,
  customers: customersContract,
  tickets: ticketsContract,
  followUps: followUpsContract,
  compensations: compensationsContract,
  drafts: draftsContract,
  ownViews: ownViewsContract,
  exporting: exportingContract,
  importing: importingContract,
  printing: printingContract,
  changes: changesContract,
  files: filesContract,
  links: linksContract,
  search: searchContract,
  support: supportContract,
}
