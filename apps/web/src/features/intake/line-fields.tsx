import { ActionIcon, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../lib/staff-texts.tsx'
import { HoldPlate } from '../../ui/hold-plate.tsx'
import { IconX } from '../../ui/icons.ts'
import classes from './intake.module.css'
import { batchSearch, defectsQuery, productSearch } from './intake.queries.ts'
import type { PlaceErrors } from './place-errors.ts'
import { SuggestField } from './suggest-field.tsx'
import { useChoices } from './use-choices.ts'
import type { Intake } from './use-intake.ts'

type Props = {
  intake: Intake
  index: number
  errors: PlaceErrors
  mayCatalogue: boolean
  /** Null where chips stand for the defects. */
  withDefect: boolean
  onRemove: (() => void) | null
}

const amounts = [
  ['affected', 'quantityAffected'],
  ['supplied', 'quantitySupplied'],
  ['stock', 'remainingStock'],
] as const

/** One product or batch with its quantities; on hold is said at once (CAR-3). */
export function LineFields({ intake, index, errors, mayCatalogue, withDefect, onRemove }: Props) {
  const { t } = useTexts()
  const line = intake.draft.lines[index]
  const products = useChoices(
    line?.product ?? '',
    productSearch,
    (one) => one.number,
    (one) => one.name,
  )
  const productId = products.exact?.id ?? ''
  const batches = useChoices(line?.batch ?? '', batchSearch(productId), (one) => one.number)
  const defects = useQuery({ ...defectsQuery, enabled: withDefect }).data ?? []
  if (!line) return null
  const set = (part: Partial<typeof line>) => intake.setLine(index, part)
  const isNewProduct = line.product.trim() !== '' && productId === ''
  const isNewBatch = line.batch.trim() !== '' && !batches.exact
  const at = (field: string) => errors[`lines/${index}/${field}`]
  return (
    <fieldset className={classes.line}>
      <legend className={classes.legend}>{t('intake.line', { n: index + 1 })}</legend>
      <div className={classes.pair}>
        <div>
          <SuggestField
            label={t('intake.product')}
            place={`lines/${index}/product`}
            value={line.product}
            error={at('product')}
            hint={products.exact ? products.exact.name : isNewProduct ? t('intake.as-written') : null}
            suggestions={products.choices.map((one) => ({
              name: one.number,
              also: one.name,
              onHold: one.onHold,
            }))}
            onChange={(product) => set({ product, createProduct: false })}
          />
          {isNewProduct && mayCatalogue && (
            <Checkbox
              mt={6}
              label={t('intake.create-product')}
              checked={line.createProduct}
              onChange={(event) => set({ createProduct: event.currentTarget.checked })}
            />
          )}
        </div>
        <div>
          <SuggestField
            label={t('intake.batch')}
            place={`lines/${index}/batch`}
            value={line.batch}
            error={at('batch')}
            hint={batches.exact?.onHold ? <HoldPlate /> : null}
            suggestions={batches.choices.map((one) => ({ name: one.number, onHold: one.onHold }))}
            onChange={(batch) => set({ batch, createBatch: false })}
          />
          {isNewBatch && mayCatalogue && (productId !== '' || line.createProduct) && (
            <Checkbox
              mt={6}
              label={t('intake.create-batch')}
              checked={line.createBatch}
              onChange={(event) => set({ createBatch: event.currentTarget.checked })}
            />
          )}
        </div>
      </div>
      <div className={classes.amounts}>
        {amounts.map(([field, sent]) => (
          <TextInput
            key={field}
            label={t(`intake.${field}`)}
            data-place={`lines/${index}/${sent}`}
            inputMode="numeric"
            maxLength={14}
            value={line[field]}
            error={at(sent)}
            onChange={(event) => set({ [field]: event.currentTarget.value })}
          />
        ))}
        {withDefect && (
          <NativeSelect
            label={t('intake.defect')}
            value={line.defectId}
            data={[
              { value: '', label: '–' },
              ...defects.map((one) => ({ value: one.id, label: `${one.code} ${one.name}` })),
            ]}
            onChange={(event) => set({ defectId: event.currentTarget.value })}
          />
        )}
        {onRemove && (
          <ActionIcon
            className={classes.remove}
            aria-label={t('intake.remove-line', { n: index + 1 })}
            onClick={onRemove}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </fieldset>
  )
}
