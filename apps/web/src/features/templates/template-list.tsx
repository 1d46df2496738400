import { Button, Table, VisuallyHidden } from '@mantine/core'
import type { Template } from '@redress/contracts/templates'
import { customerLanguages, languageNames } from '@redress/domain/languages/language'
import { templatePlaces } from '@redress/domain/messages/template'
import { useTexts } from '../../lib/staff-texts.tsx'
import { IconPencil } from '../../ui/icons.ts'
import list from '../../ui/list-section.module.css'
import classes from './templates.module.css'

type Props = { templates: readonly Template[]; onEdit: (template: Template) => void }

/** By the place they are offered at, each with the languages it lacks. */
export function TemplateList({ templates, onEdit }: Props) {
  const { t } = useTexts()
  const places = templatePlaces.filter((place) => templates.some((one) => one.place === place))
  return places.map((place) => (
    <section key={place} className={list.section} aria-labelledby={`templates-${place}`}>
      <h2 className={list.title} id={`templates-${place}`}>
        {t(`templates.place.${place}`)}
      </h2>
      <Table.ScrollContainer minWidth={520} type="native">
        <Table verticalSpacing={6} className={list.table}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('templates.name')}</Table.Th>
              <Table.Th>{t('templates.trigger')}</Table.Th>
              <Table.Th>{t('templates.languages')}</Table.Th>
              <Table.Th>
                <VisuallyHidden>{t('templates.acts')}</VisuallyHidden>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {templates
              .filter((one) => one.place === place)
              .map((template) => (
                <Table.Tr key={template.id}>
                  <Table.Td>
                    <span className={classes.name}>{template.title}</span>
                    {!template.active && (
                      <>
                        <br />
                        <span className={classes.quiet}>{t('templates.inactive')}</span>
                      </>
                    )}
                  </Table.Td>
                  <Table.Td>
                    <code>::{template.trigger}</code>
                  </Table.Td>
                  <Table.Td>
                    <Languages template={template} />
                  </Table.Td>
                  <Table.Td className={list.acts}>
                    <Button
                      size="compact-sm"
                      variant="default"
                      leftSection={<IconPencil size={14} aria-hidden />}
                      aria-label={`${t('templates.change')}: ${template.title}`}
                      onClick={() => onEdit(template)}
                    >
                      {t('templates.change')}
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  ))
}

function Languages({ template }: { template: Template }) {
  const { t } = useTexts()
  const lacking = customerLanguages.filter((language) => !template.texts[language])
  if (lacking.length === 0) return <span className={classes.quiet}>{t('templates.all-languages')}</span>
  const names = lacking.map((language) => languageNames[language]).join(', ')
  return t('templates.lacks', { names })
}
