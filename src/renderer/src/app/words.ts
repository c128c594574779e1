export * from '#shared/i18n/words.ts'
