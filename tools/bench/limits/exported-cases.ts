/** What an export of cases reads, with people's words for nothing: codes, texts and days as they are stored. */
export const EXPORTED_CASES = `SELECT ticket.number, ticket.created_at, ticket.kind, ticket.status, ticket.priority, ticket.channel,
  reason.name_hy, ticket.description, ticket.product, ticket.receipt_number, ticket.purchased_on,
  customer.full_name, customer.company,
  (SELECT group_concat(coalesce(value, raw), ', ') FROM contact
   WHERE customer_id = ticket.customer_id AND kind = 'phone') AS phones,
  assignee.name, ticket.due_on, ticket.due_time, ticket.open_follow_up_count, ticket.reopened_count, ticket.resolved_at,
  ticket.closed_at, (SELECT sum(iif(reverses_id IS NULL, amount, -amount)) FROM compensation WHERE ticket_id = ticket.id) AS paid,
  ticket.apology, ticket.what_happened, ticket.what_changes, ticket.change_due_on, ticket.last_event_at, author.name
  FROM ticket LEFT JOIN customer ON customer.id = ticket.customer_id LEFT JOIN reason ON reason.id = ticket.reason_id
  LEFT JOIN staff AS assignee ON assignee.id = ticket.assignee_id LEFT JOIN staff AS author ON author.id = ticket.created_by
  WHERE ticket.deleted_at IS NULL AND ticket.created_at >= ? AND ticket.created_at < ? ORDER BY ticket.created_at, ticket.id`
