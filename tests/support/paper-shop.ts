/** A shop with people and promises to put on paper; its printer is ours, as the shell's would be. */
import { join } from 'node:path'
import { newUuid } from '#main/platform/db/uuid.ts'
import type { Printer, PrintFailure, PrintSettings } from '#main/platform/printer.ts'
import { FileToken } from '#shared/files/files.contract.ts'
import type { FollowUpKind } from '#shared/follow-ups/follow-ups.schema.ts'
import { LocalDate, LocalTime } from '#shared/kernel/local-date.ts'
import type { Locale } from '#shared/kernel/locales.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { PrintDocument } from '#shared/printing/printing.schema.ts'
import { tempFolder } from './temp-folder.ts'
import { expectOk, openTestShop } from './test-shop.ts'

type Printed = PrintSettings & { document: PrintDocument }

const createTestPrinter = () => {
  const printed: Printed[] = []
  let failure: PrintFailure['code'] | undefined
  const printer: Printer = {
    list: async () => [{ name: 'XP-80', label: 'XP-80', isDefault: true }],
    toPdf: async (document) =>
      failure ? err({ code: failure }) : ok(new TextEncoder().encode(JSON.stringify(document))),
    print: async (document, settings) => {
      if (failure) return err({ code: failure })
      printed.push({ document, ...settings })
      return ok(null)
    },
  }
  return {
    printer,
    printed,
    failWith: (code: PrintFailure['code'] | undefined) => {
      failure = code
    },
  }
}

export type PromiseOf = {
  name?: string
  phone?: string
  language?: Locale
  kind?: FollowUpKind
  about?: string
  on?: string
  at?: string
  assigned?: boolean
  product?: string
  receiptNumber?: string
}

export const openPaperShop = () => {
  const { printer, printed, failWith } = createTestPrinter()
  const folder = tempFolder()
  const target = FileToken.parse(newUuid())
  const targetPath = join(folder, 'list.pdf')
  const shop = openTestShop(join(folder), {
    printer,
    findTarget: (token) => (token === target ? targetPath : undefined),
  })
  expectOk(
    shop.services.settings.update(shop.owner.actor, {
      shopName: '«Կրունկ»',
      shopAddress: 'Երևան, Տիգրան Մեծի 12',
      shopPhone: '010 52-34-00',
    }),
  )

  /** A case of a new person with one promise; without a day there is no promise. */
  const addPromise = ({ name, phone, on, at, about = 'նորոգման', kind = 'call', ...more }: PromiseOf) => {
    const { tickets, customers } = shop.services
    const customer =
      name === undefined && phone === undefined
        ? undefined
        : expectOk(
            customers.create(shop.clerk.actor, {
              fullName: name ?? '',
              language: more.language ?? null,
              contacts: phone === undefined ? [] : [{ kind: 'phone', raw: phone }],
            }),
          )
    const followUp = on && {
      kind,
      about,
      dueOn: LocalDate.parse(on),
      dueTime: at === undefined ? null : LocalTime.parse(at),
    }
    return expectOk(
      tickets.create(shop.clerk.actor, {
        kind: 'complaint',
        description: 'Տակացուն պոկվել է',
        product: more.product,
        receiptNumber: more.receiptNumber,
        customerId: customer?.id,
        followUp: followUp || undefined,
      }),
    )
  }

  return { ...shop, printing: shop.services.printing, printed, failWith, target, targetPath, addPromise }
}

export type PaperShop = ReturnType<typeof openPaperShop>
