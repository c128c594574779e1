/** Sums that are kept beside the rows they are made of, against those rows. */
import type { ReadDb } from '#main/platform/db/read-db.ts'

/** What differs, as one line per record; row ids and numbers only, since a report may be sent to others. */
export type Check = (read: ReadDb) => string[]

const SHOWN = 20

const problems = (read: ReadDb, text: string): string[] =>
  read.allRaw<{ problem: string }>(`${text} LIMIT ${SHOWN}`).map(({ problem }) => problem)

export const storeCreditBalances: Check = (read) =>
  problems(
    read,
    `SELECT 'customer ' || customer.id || ': ' || customer.store_credit || ' <> ' || ifnull(sum(entry.balance_change), 0) AS problem
     FROM customer LEFT JOIN store_credit_entry AS entry ON entry.customer_id = customer.id
     GROUP BY customer.id HAVING customer.store_credit <> ifnull(sum(entry.balance_change), 0)`,
  )

/** No balance was ever below zero, not only the last one. */
export const storeCreditCourse: Check = (read) =>
  problems(
    read,
    `SELECT 'store credit entry ' || id || ': balance ' || balance AS problem FROM (
       SELECT id, sum(balance_change) OVER (PARTITION BY customer_id ORDER BY id) AS balance FROM store_credit_entry
     ) WHERE balance < 0`,
  )

export const customerCounters: Check = (read) =>
  problems(
    read,
    `SELECT 'customer ' || id || ': counts ' || ticket_count || '/' || open_ticket_count || ' <> ' || held || '/' || held_open AS problem
     FROM (
       SELECT customer.id, customer.ticket_count, customer.open_ticket_count,
              count(ticket.id) AS held, count(CASE WHEN ticket.status <> 'closed' THEN 1 END) AS held_open
       FROM customer LEFT JOIN ticket ON ticket.customer_id = customer.id AND ticket.deleted_at IS NULL
       GROUP BY customer.id
     ) WHERE ticket_count <> held OR open_ticket_count <> held_open`,
  )

export const dueDays: Check = (read) =>
  problems(
    read,
    `SELECT 'case ' || number || ': due ' || ifnull(due_on, '-') || ' <> ' || ifnull(first_due, '-') AS problem FROM (
       SELECT ticket.number, ticket.due_on, ticket.open_follow_up_count, min(follow_up.due_on) AS first_due, count(follow_up.id) AS held
       FROM ticket LEFT JOIN follow_up ON follow_up.ticket_id = ticket.id AND follow_up.status = 'open'
       GROUP BY ticket.id
     ) WHERE due_on IS NOT first_due OR open_follow_up_count <> held`,
  )

/** The letter of the computer that gave the number; the first one's is not shown. */
export const NUMBER_LETTER = `CASE WHEN substr(number, instr(number, '-') + 1, 1) GLOB '[A-Z]' THEN substr(number, instr(number, '-') + 1, 1) ELSE 'A' END`

/** Numbers that stand in records, and those of recorded gaps as if they did. */
const givenNumbers = (kind: 'ticket' | 'compensation'): string =>
  `SELECT year, letter, sum(given) AS given, sum(different) AS different, max(last) AS last FROM (
     SELECT number_year AS year, ${NUMBER_LETTER} AS letter, count(*) AS given, count(DISTINCT number_sequence) AS different,
            max(number_sequence) AS last
     FROM ${kind} GROUP BY 1, 2
     UNION ALL
     SELECT year, letter, last - first + 1, last - first + 1, last
     FROM number_gap JOIN device ON device.id = device_id WHERE kind = '${kind}'
   ) GROUP BY 1, 2`

/** Numbers count from 1 up to what the counter of their computer and year says, and where one is missing the gap is recorded. */
export const gaplessNumbers: Check = (read) =>
  (['ticket', 'compensation'] as const).flatMap((kind) =>
    problems(
      read,
      `SELECT '${kind} numbers of ' || ifnull(given.year, counter.year) || ' ' || ifnull(given.letter, counter.letter) || ': '
              || ifnull(given.given, 0) || ' up to ' || ifnull(given.last, 0) || ', counter ' || ifnull(counter.last, 0) AS problem
       FROM (${givenNumbers(kind)}) AS given
       FULL JOIN (
         SELECT year, letter, last FROM number_counter JOIN device ON device.id = device_id WHERE kind = '${kind}'
       ) AS counter ON counter.year = given.year AND counter.letter = given.letter
       WHERE given.given IS NOT given.last OR given.different IS NOT given.given OR given.last IS NOT counter.last`,
    ),
  )
