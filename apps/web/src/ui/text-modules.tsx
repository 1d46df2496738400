import { Button, Popover, VisuallyHidden } from '@mantine/core'
import { languageNames } from '@redress/domain/languages/language'
import { blank, fillTemplate } from '@redress/domain/messages/template'
import { type ReactNode, useEffect } from 'react'
import { useTexts } from '../lib/staff-texts.tsx'
import { IconTextPlus } from './icons.ts'
import classes from './text-modules.module.css'
import type { TextModulesBox } from './use-text-modules.ts'

/** The list at the box it belongs to; the focus stays in the box all the while. */
export function TextModuleList({ of, children }: { of: TextModulesBox; children: ReactNode }) {
  const { t } = useTexts()
  const { listId, isOpen, fitting, current, fields, language } = of
  useEffect(() => {
    if (current) document.getElementById(`${listId}-${current.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [listId, current])
  return (
    <Popover
      opened={isOpen}
      position="bottom-start"
      width="target"
      offset={4}
      withRoles={false}
      trapFocus={false}
      returnFocus={false}
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <div className={classes.target}>
          {children}
          <VisuallyHidden role="status">
            {isOpen ? t('modules.count', { count: fitting.length }) : ''}
          </VisuallyHidden>
        </div>
      </Popover.Target>
      <Popover.Dropdown p={4} className={classes.dropdown}>
        {fitting.length === 0 && <p className={classes.none}>{t('modules.none')}</p>}
        <div role="listbox" id={listId} aria-label={t('modules.title')} className={classes.list}>
          {fitting.map((module) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the box, which names the chosen one
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the box
            <div
              key={module.id}
              id={`${listId}-${module.id}`}
              role="option"
              aria-selected={module === current}
              className={classes.option}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => of.choose(module)}
            >
              <span className={classes.head}>
                <strong>{module.title}</strong> <code>::{module.trigger}</code>
                {module.language !== language && (
                  <span className={classes.quiet}>{languageNames[module.language]}</span>
                )}
              </span>
              {fields && (
                <span className={classes.words} lang={module.language}>
                  {fillTemplate(module.text, fields).text}
                </span>
              )}
            </div>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

export function TextModuleButton({ of, label }: { of: TextModulesBox; label?: string }) {
  const { t } = useTexts()
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-md"
      leftSection={<IconTextPlus size={16} aria-hidden />}
      title={t('modules.hint')}
      aria-label={label ? `${t('modules.title')}: ${label}` : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={of.ask}
    >
      {t('modules.title')}
    </Button>
  )
}

/** Names what the complaint could not fill in, so that no gap goes out unseen. */
export function TextModuleGaps({ of }: { of: TextModulesBox }) {
  const { t } = useTexts()
  if (of.missing.length === 0) return null
  const names = of.missing.map((field) => t(`module-field.${field}`)).join(', ')
  return (
    <p role="status" className={classes.gaps}>
      {t('modules.gaps', { names, blank })}
    </p>
  )
}
