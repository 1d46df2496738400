import { remedies } from '@redress/domain/complaints/complaint'
import type { ComponentType } from 'react'
import { useCompany } from '../../public/company-context.tsx'
import { Field, idOf } from '../../public/field.tsx'
import { useTexts } from '../../public/texts-context.tsx'
import { FilePicker } from '../../public/uploads/file-picker.tsx'
import { Box } from './box.tsx'
import { DayBoxes } from './day-boxes.tsx'
import { useFaultOf } from './faults-context.tsx'
import { useForm } from './form-context.tsx'
import { Honeypot } from './honeypot.tsx'
import { LabelPicture } from './label-picture.tsx'
import type { Part } from './parts.ts'
import { Tick } from './tick.tsx'

/** The questions of each part (IN-2). */
export const groupOf: Record<Part, ComponentType> = {
  happened: Happened,
  product: Product,
  quantity: Quantities,
  photos: Photos,
  you: You,
}

function Happened() {
  const { t } = useTexts()
  return (
    <>
      <Box name="wording" hint={t('hint.wording')} rows={5} maxLength={20_000} />
      <Tick name="urgent" />
      <Box name="situation" hint={t('hint.situation')} rows={2} maxLength={10_000} isOptional />
      <DayBoxes />
      <Box name="occurredPlace" hint={t('hint.occurredPlace')} maxLength={300} isOptional />
    </>
  )
}

function Product() {
  const { t } = useTexts()
  const { draft, uploads } = useForm()
  const isUnknown = draft.values.batchUnknown === 'yes'
  return (
    <>
      <Box name="product" hint={t('hint.product')} maxLength={120} spellCheck={false} />
      <div className="batch">
        {isUnknown ? null : (
          <Box name="batch" maxLength={120} autoCapitalize="characters" spellCheck={false} isOptional />
        )}
        <Tick name="batchUnknown" />
        {isUnknown ? <p className="hint">{t('batch.unknown-note')}</p> : null}
        <FilePicker store={uploads} id={idOf('label-photo')} labelOnly={t('batch.photo')} />
        <details className="where">
          <summary>{t('batch.where')}</summary>
          <p>{t('batch.where-text')}</p>
          <LabelPicture />
        </details>
      </div>
    </>
  )
}

function Quantities() {
  const { t } = useTexts()
  return (
    <>
      <Box
        name="quantityAffected"
        hint={t('hint.quantityAffected')}
        inputMode="numeric"
        maxLength={20}
        isOptional
      />
      <Box name="quantitySupplied" inputMode="numeric" maxLength={20} isOptional />
      <Box name="remainingStock" inputMode="numeric" maxLength={20} isOptional />
      <RemedyChoice />
    </>
  )
}

function RemedyChoice() {
  const { t } = useTexts()
  const { draft, drafts } = useForm()
  return (
    <Field name="remedy" label={t('label.remedy')} fault={useFaultOf('remedy')} isOptional>
      {(described) => (
        <select
          {...described}
          name="remedy"
          value={draft.values.remedy}
          onChange={(event) => drafts.set({ remedy: event.target.value })}
        >
          <option value="">{t('remedy.none')}</option>
          {remedies.map((remedy) => (
            <option key={remedy} value={remedy}>
              {t(`remedy.${remedy}`)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

function Photos() {
  const { t } = useTexts()
  const { uploads } = useForm()
  const fault = useFaultOf('files')
  return (
    <div className={fault ? 'field has-fault' : 'field'}>
      <p>
        {t('files.title')} <span className="optional">{t('form.optional')}</span>
      </p>
      {fault ? <p className="fault">{fault}</p> : null}
      <FilePicker store={uploads} id={idOf('files')} />
    </div>
  )
}

function You() {
  const { t } = useTexts()
  const company = useCompany()
  return (
    <>
      <Box name="company" autoComplete="organization" maxLength={200} />
      <Box name="contactName" autoComplete="name" maxLength={120} />
      <Box
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        hint={t('hint.email')}
        maxLength={254}
        spellCheck={false}
      />
      <Box
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        hint={t('hint.phone')}
        maxLength={60}
        isOptional
      />
      <Box
        name="address"
        autoComplete="street-address"
        hint={t('hint.address')}
        rows={2}
        maxLength={500}
        isOptional
      />
      <Box name="customersNumber" maxLength={60} spellCheck={false} isOptional />
      <Honeypot />
      <p className="privacy">
        {company ? t('you.privacy', { company: company.name }) : t('you.privacy-nameless')}
      </p>
    </>
  )
}
