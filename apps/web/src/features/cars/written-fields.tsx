import type { Car } from '@redress/contracts/cars'
import type { CarFieldName } from '@redress/domain/cars/fields'
import classes from './cars.module.css'
import { FieldEditor } from './field-editor.tsx'

/** Several written fields; on a wide screen side by side. */
export function WrittenFields({ car, names }: { car: Car; names: readonly CarFieldName[] }) {
  return (
    <div className={classes.fields}>
      {names.map((name) => (
        <FieldEditor key={name} car={car} name={name} />
      ))}
    </div>
  )
}
