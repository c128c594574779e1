import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Translate } from '#shared/i18n/translate.ts'

/** Hidden behind Alt but on macOS; its keys work all the same. */
export const setMenu = (t: Translate): void => {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom', label: t('menu.zoom_reset') },
    { role: 'zoomIn', label: t('menu.zoom_in') },
    { role: 'zoomOut', label: t('menu.zoom_out') },
    { role: 'togglefullscreen', label: t('menu.full_screen') },
  ]
  if (!app.isPackaged) view.push({ type: 'separator' }, { role: 'toggleDevTools' })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: t('app.name'), submenu: [{ role: 'quit', label: t('menu.quit') }] },
      {
        label: t('menu.edit'),
        submenu: [
          { role: 'undo', label: t('btn.undo') },
          { role: 'redo', label: t('btn.redo') },
          { type: 'separator' },
          { role: 'cut', label: t('menu.cut') },
          { role: 'copy', label: t('btn.copy') },
          { role: 'paste', label: t('btn.paste') },
          { role: 'selectAll', label: t('btn.select_all') },
        ],
      },
      { label: t('menu.view'), submenu: view },
    ]),
  )
}
