import { NativeSelect } from '@mantine/core'
import { IconRuler2 } from '@tabler/icons-react'
import { useState } from 'react'
import { useT } from '#renderer/app/language.tsx'
import { ActButton } from '#renderer/ui/ActButton.tsx'
import type { Settings, SettingsPatch } from '#shared/settings/settings.schema.ts'
import { PrintDialog } from './PrintDialog.tsx'
import { usePrinters } from './printing.queries.ts'

const TEST_STRIP = { what: 'test_strip' } as const
const COPIES = [1, 2, 3, 4, 5]

type PrinterProps = { label: string; value: string; onChange: (name: string) => void }

/** Printers of this computer; one that was chosen elsewhere stays in the list and says so. */
const PrinterField = ({ label, value, onChange }: PrinterProps) => {
  const t = useT()
  const { data: printers = [] } = usePrinters()
  const isThere = value === '' || printers.some(({ name }) => name === value)
  const known = printers.map((printer) => ({ value: printer.name, label: printer.label }))
  const gone = isThere ? [] : [{ value, label: t('print.gone_printer', { name: value }) }]
  return (
    <NativeSelect
      label={label}
      value={value}
      data={[{ value: '', label: t('print.default_printer') }, ...known, ...gone]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

type Props = { settings: Settings; save: (patch: SettingsPatch) => void }

/** The rows «Paper and printing» of Settings. */
export const PaperSettings = ({ settings, save }: Props) => {
  const t = useT()
  const [trying, setTrying] = useState(false)
  return (
    <>
      <PrinterField
        label={t('print.list_printer')}
        value={settings.listPrinter}
        onChange={(listPrinter) => save({ listPrinter })}
      />
      <PrinterField
        label={t('print.slip_printer')}
        value={settings.slipPrinter}
        onChange={(slipPrinter) => save({ slipPrinter })}
      />
      <NativeSelect
        label={t('print.width')}
        value={String(settings.slipWidth)}
        data={[
          { value: '80', label: t('print.thermal_80') },
          { value: '58', label: t('print.thermal_58') },
        ]}
        onChange={(event) => save({ slipWidth: event.currentTarget.value === '58' ? 58 : 80 })}
      />
      <div>
        <ActButton icon={<IconRuler2 size={16} stroke={1.75} aria-hidden />} onClick={() => setTrying(true)}>
          {t('btn.print_test_strip')}
        </ActButton>
      </div>
      <PrintDialog source={trying ? TEST_STRIP : undefined} onClose={() => setTrying(false)} />
      <NativeSelect
        label={t('print.copies')}
        value={String(settings.slipCopies)}
        data={COPIES.map(String)}
        onChange={(event) => save({ slipCopies: Number(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('print.slip_language')}
        value={settings.slipLanguage}
        data={[
          { value: 'customer', label: t('print.slip_language_customer') },
          { value: 'shop', label: t('print.slip_language_shop') },
        ]}
        onChange={(event) => save({ slipLanguage: event.currentTarget.value === 'shop' ? 'shop' : 'customer' })}
      />
    </>
  )
}
