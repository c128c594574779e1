import { uuidv7 } from 'uuidv7'
import { CustomerId, DraftId, FollowUpId } from '#shared/kernel/ids.ts'

// Made here, once for each form: whatever is sent twice under one id is written once.
export const newDraftId = (): DraftId => DraftId.parse(uuidv7())
export const newCustomerId = (): CustomerId => CustomerId.parse(uuidv7())
export const newFollowUpId = (): FollowUpId => FollowUpId.parse(uuidv7())
