/** Stories with a past, for the screens that tell it: the boots of Anahit Sargsyan and what came before them. */
import type { TicketId } from '#shared/kernel/ids.ts'
import { addDays, LocalTime } from '#shared/kernel/local-date.ts'
import { Amount } from '#shared/kernel/money.ts'
import { must, type Past } from './shop-morning.ts'

const ANAHIT = 'Անահիտ Սարգսյան'

const dram = (whole: number) => Amount.parse(whole * 100)

/** A case of three days: taken in the shop, promised, called, not reached, repaired. */
export const bootsOfAnahit = ({ services, actor, today, at }: Past): TicketId => {
  const { customers, tickets, followUps, compensations } = services
  at(40, '11:00')
  const anahit = must(
    customers.create(actor, {
      fullName: ANAHIT,
      contacts: [
        { kind: 'phone', raw: '091 23-45-67' },
        { kind: 'phone', raw: '010 55-12-80', label: 'տուն, երեկոյան' },
      ],
      preferredChannel: 'viber',
      language: 'hy',
      birthday: '--06-22',
      note: 'Չզանգել առավոտյան մինչև 9:30։ Ոտքը լայն է, 38 չափսը փորձել միայն կաշվե մոդելներում։',
      tags: ['մշտական հաճախորդ'],
      consent: { state: 'given', source: 'բանավոր', on: addDays(today, -40) },
    }),
  )
  const late = must(
    tickets.create(actor, {
      kind: 'complaint',
      description: 'Առաքումն ուշացել է երկու օր',
      channel: 'delivery',
      customerId: anahit.id,
    }),
  )
  at(39, '12:00')
  must(
    compensations.create(actor, {
      ticketId: late.id,
      kind: 'store_credit',
      method: 'store_credit',
      amount: dram(4_000),
      note: 'ուշացման համար',
    }),
  )
  must(tickets.changeStatus(actor, { id: late.id, status: 'closed' }))

  at(3, '12:40')
  const boots = must(
    tickets.create(actor, {
      kind: 'complaint',
      description: 'Ձախ կոշիկի տակացուն պոկվել է ութերորդ օրը։ Կտրոնը մոտն է, խնդրում է նորոգել մինչև շաբաթ։',
      channel: 'counter',
      product: 'Երկարաճիտ կոշիկ «Ռիմա», 38 չափս',
      receiptNumber: '0045790',
      purchasedOn: addDays(today, -11),
      customerId: anahit.id,
      followUp: { kind: 'other', about: 'պատասխանել', dueOn: addDays(today, -2) },
    }),
  )
  const [answer] = must(followUps.listOfTicket(boots.id))
  if (!answer) throw new Error('the case has no promise')
  at(2, '11:05')
  must(
    tickets.write(actor, {
      id: boots.id,
      kind: 'call',
      text: 'Վարպետը նայել է։ Տակացուն կսոսնձի և կկարի, անվճար։ Հաճախորդը համաձայն է։',
      status: 'waiting_repair',
    }),
  )
  must(followUps.keep(actor, { id: answer.id }))
  const repair = must(
    followUps.create(actor, {
      ticketId: boots.id,
      kind: 'call',
      about: 'նորոգման',
      dueOn: today,
      dueTime: LocalTime.parse('10:00'),
    }),
  )
  must(compensations.create(actor, { ticketId: boots.id, kind: 'repair', method: 'transfer', amount: dram(3_500) }))
  at(1, '17:40')
  must(followUps.noAnswer(actor, { id: repair.id }))
  const { version } = must(tickets.get(boots.id))
  must(
    tickets.setRecovery(actor, {
      id: boots.id,
      version,
      recovery: {
        apology: 'Ներողություն ենք խնդրել խանութում',
        whatHappened: 'Սոսինձը չի չորացել, գործարանային թերություն է',
      },
    }),
  )
  at(0, '09:00')
  must(tickets.write(actor, { id: boots.id, kind: 'note', text: 'Նորոգված է, արհեստանոցից կբերեն ժամը 11-ին։' }))
  return boots.id
}
