import type { Car } from '@redress/contracts/cars'
import { fieldsOf } from '@redress/domain/cars/fields'
import { DisciplineCard } from '../discipline-card.tsx'
import { DocumentsGrid } from '../measures/documents-grid.tsx'
import { MeasuresOf } from '../measures/measures.tsx'
import { ReadAcrossGrid } from '../measures/read-across-grid.tsx'
import { WrittenFields } from '../written-fields.tsx'

/** What keeps it from coming back elsewhere: documents, similar parts, the system (CAR-5). */
export function D7({ car }: { car: Car }) {
  return (
    <DisciplineCard discipline="d7">
      <MeasuresOf car={car} discipline="d7" />
      <DocumentsGrid car={car} />
      <ReadAcrossGrid car={car} />
      <WrittenFields car={car} names={fieldsOf('d7')} />
    </DisciplineCard>
  )
}
